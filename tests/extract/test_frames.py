"""Promises about the words that say what happened to people."""

from __future__ import annotations

from itertools import pairwise

import pytest

from nkdata.extract.frames import find_frames


def rules(text: str) -> list[str]:
    """Return the rule of each frame in order."""
    return [frame.rule for frame in find_frames(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two were later shot dead.", ["killed.passive"]),
        ("Two died and three went missing.", ["killed.plain", "missing.plain"]),
        ("The deaths of two were mourned.", ["killed.nominal", "killed.loss"]),
        ("A mine killed two.", ["killed.reduced"]),
        ("The army lost two men.", ["killed.loss"]),
        ("The siege claimed 30 lives.", ["killed.lives"]),
        ("Four were taken prisoner.", ["captured.passive"]),
        ("Four had been set free.", ["released.passive"]),
        ("Six were badly wounded.", ["wounded.passive"]),
        ("Xland denied having suffered any casualties.", ["killed.denial"]),
        ("No one was hurt.", ["killed.denial"]),
    ],
)
def test_each_way_of_saying_it_is_a_frame(text: str, expected: list[str]) -> None:
    """Passive, plain, nominal, reduced, loss, lives and denial each say an outcome and where the people stand."""
    assert rules(text) == expected


@pytest.mark.parametrize("text", ["He was not killed.", "They were never captured.", "Nobody died.", "It rained."])
def test_what_did_not_happen_is_no_frame(text: str) -> None:
    """A negated verb tells of nothing."""
    assert [rule for rule in rules(text) if not rule.endswith("denial")] == []


def test_frames_do_not_overlap_and_the_fuller_reading_wins() -> None:
    """The words "were killed" are one passive frame, not a passive and a participle; frames come in order."""
    frames = find_frames("Two were killed in action, three were wounded, and the death of one was denied.")
    assert [frame.rule for frame in frames][:2] == ["killed.passive", "wounded.passive"]
    assert all(first.end <= second.start for first, second in pairwise(frames))
