"""Promises of the colours: seen on both grounds, and told apart with colour blindness."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from nkdata.present.colours import DARK, DEFAULTS, LIGHT, Ink, side_colour, side_colours
from nkdata.seed.read import read_vocabulary
from nkdata.seed.vocabulary import Colour
from tests.present.charts.frames import vocabulary

SEEDS = Path(__file__).parents[2] / "seeds" / "vocabulary.yaml"

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
TOLD_APART = 20
"""Distance in CIELAB (CIE 1976); about 2.3 is the least that can be seen side by side."""


def linear(colour: str) -> list[float]:
    """Return a colour's linear red, green and blue."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    lights = sorted(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, two))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """Return a colour in CIELAB under D65 as someone with that sight sees it."""
    r, g, b = (min(max(sum(w * c for w, c in zip(row, linear(colour), strict=True)), 0), 1) for row in SIGHT[sight])
    x = _root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    y = _root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    z = _root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return float(share ** (1 / 3)) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def distance(one: str, two: str, sight: str) -> float:
    """Return how far apart two colours are seen."""
    return float(sum((a - b) ** 2 for a, b in zip(seen(one, sight), seen(two, sight), strict=True)) ** 0.5)


def shipped() -> list[Colour]:
    """Return the colours of the shipped vocabulary's sides."""
    return [side.colour for side in read_vocabulary(SEEDS).sides if side.colour] if SEEDS.exists() else []


@pytest.mark.parametrize("colours", [list(DEFAULTS), shipped()], ids=["defaults", "shipped"])
def test_a_side_stands_out_from_its_ground(colours: list[Colour]) -> None:
    """Marks have 3:1 on the light and on the dark ground."""
    assert all(contrast(colour.light, LIGHT.ground) >= 3 for colour in colours)
    assert all(contrast(colour.dark, DARK.ground) >= 3 for colour in colours)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("colours", [list(DEFAULTS), shipped()], ids=["defaults", "shipped"])
def test_sides_are_told_apart_by_every_sight(colours: list[Colour], sight: str) -> None:
    """Sides differ from each other and from the neutral grey, in both themes."""
    for ground, neutral in (("light", LIGHT.neutral), ("dark", DARK.neutral)):
        shown = [getattr(colour, ground) for colour in colours] + [neutral]
        for one, two in combinations(shown, 2):
            assert distance(one, two, sight) >= TOLD_APART, (ground, one, two)


@pytest.mark.parametrize("sight", SIGHT)
def test_what_belongs_to_no_side_is_told_from_the_shipped_sides(sight: str) -> None:
    """The colour that other actors share differs from the neutral grey and from each side, in both themes."""
    for ground, inks in (("light", LIGHT), ("dark", DARK)):
        for shown in [inks.neutral, *(getattr(colour, ground) for colour in shipped())]:
            assert distance(inks.other, shown, sight) >= TOLD_APART, (ground, shown)


@pytest.mark.parametrize("ink", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_its_ground(ink: Ink) -> None:
    """Text has 4.5:1, marks that belong to no side 3:1."""
    assert min(contrast(colour, ink.ground) for colour in (ink.text, ink.muted)) >= 4.5
    assert min(contrast(colour, ink.ground) for colour in (ink.neutral, ink.other, ink.accent)) >= 3


def test_every_side_has_a_colour_of_its_own_and_others_share_one() -> None:
    """Sides without a colour take the defaults in order; both and neutral are grey; a known actor is no side."""
    colours = side_colours(vocabulary(3), dark=False)
    assert [colours[name] for name in ("veldia", "qasmara", "coravia")] == [colour.light for colour in DEFAULTS[:3]]
    assert colours["both"] == colours["neutral"] == LIGHT.neutral
    assert side_colour("orland", vocabulary(), dark=True) == DARK.other
