"""A corrections file is checked entry by entry, and every refusal points to the key at fault."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdata.errors import Problem
from nkdata.seed.claimfields import CHOICES
from nkdata.seed.corrections import Correction, read_corrections
from nkdata.seed.read import read_seeds, read_vocabulary
from nkdata.seed.vocabulary import Actor, Place, Side, Vocabulary
from nkdata.tables.schemas import SCHEMAS

README = Path(__file__).parents[2] / "seeds" / "README.md"
WAR = Vocabulary(
    "A war",
    (Side("north", "North", "North", ()), Side("south", "South", "South", ())),
    (Actor("guards", "Guards", ()),),
    (Place("Ardun", ("Ardoun",)),),
)
GOOD = """\
corrections:
  - document: a.md
    quote: four never came home
    why: The phrase is not read.
    add: {words: four, low: 4, high: ~, bound: at_least, outcome: killed, side: guards, date_start: "2014-05-03"}
  - document: b.md
    quote: 12 men fell
    why: These are the other side's.
    mend: {words: 12 men, side: north}
    set: {side: both, date_end: 2014-05-03, place: Ardun}
  - document: a.md
    quote: ten horses
    why: No people.
    drop: true
"""


def corrections(folder: Path, text: str) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """Return the corrections of a text, and its problems."""
    (folder / "corrections.yaml").write_text(text, encoding="utf-8")
    return read_corrections(folder / "corrections.yaml", ("a.md", "b.md"), WAR)


def test_good_corrections_are_read(tmp_path: Path) -> None:
    """Each entry has its line, its action, the claim it means and the values it gives."""
    read, problems = corrections(tmp_path, GOOD)
    assert problems == ()
    assert [(c.document, c.line, c.action) for c in read] == [
        ("a.md", 2, "add"),
        ("b.md", 6, "mend"),
        ("a.md", 11, "drop"),
    ]
    assert [dict(c.which) for c in read] == [{}, {"words": "12 men", "side": "north"}, {}]
    assert read[0].values["date_start"] == date(2014, 5, 3)
    assert read[0].values["high"] is None
    assert dict(read[1].values) == {"side": "both", "date_end": date(2014, 5, 3), "place": "Ardun"}
    assert (read[2].quote, read[2].why, dict(read[2].values)) == ("ten horses", "No people.", {})


def test_the_form_that_is_documented_is_the_one_that_is_read(tmp_path: Path) -> None:
    """The example of the readme beside the seeds is read as it stands there."""
    blocks = README.read_text(encoding="utf-8").split("```yaml\n")[1:]
    form, example = (block.partition("```")[0] for block in blocks)
    (tmp_path / "vocabulary.yaml").write_text(form, encoding="utf-8")
    (tmp_path / "corrections.yaml").write_text(example, encoding="utf-8")
    vocabulary = read_vocabulary(tmp_path / "vocabulary.yaml")
    read, problems = read_corrections(tmp_path / "corrections.yaml", ("vale.md",), vocabulary)
    assert problems == ()
    assert [correction.action for correction in read] == ["add", "mend", "drop"]


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    """Corrections are optional, and the list may be empty."""
    assert read_corrections(tmp_path / "corrections.yaml", (), WAR) == ((), ())
    assert corrections(tmp_path, "corrections: []") == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("document: a.md\n    quote: four", "document: c.md\n    quote: four", 2, "a.md, b.md"),
        ("quote: four never came home", "quote:", 3, "`quote`"),
        ("    why: The phrase is not read.\n", "", 2, "`why`"),
        ("why: The phrase", "whi: The phrase", 4, "`why`"),
        ("words: four", "word: four", 5, "`words`"),
        ("words: four", "words: 4", 5, '"4"'),
        ("words: four", "id: four", 5, "unknown"),
        ("low: 4", "low: four", 5, "whole number"),
        ("low: 4", "low: -4", 5, "whole number"),
        ("low: 4", "low: 4.5", 5, "whole number"),
        ("low: 4", "low: yes", 5, "whole number"),
        ("low: 4", "low: 9999999999999999999", 5, "1,000,000,000"),
        ("bound: at_least", "bound: at least", 5, "at_least, at_most"),
        ("bound: at_least, ", "", 5, "lacks bound"),
        ("outcome: killed", "outcome: dead", 5, "killed, wounded"),
        ("side: guards", "side: Guards", 5, "north, south, guards, both, other"),
        ("side: guards", "side: ~", 5, "`side`"),
        ('"2014-05-03"}', "2014-05}", 5, "yyyy-mm-dd"),
        ('"2014-05-03"}', '"2014-05-32"}', 5, "yyyy-mm-dd"),
        ('"2014-05-03"}', "2014-05-03 10:00:00}", 5, "yyyy-mm-dd"),
        ("    add: {words", "    set: {words", 2, "0 of add"),
        ("mend: {words: 12 men, side: north}", "mend: {}", 9, "says nothing"),
        ("mend: {words: 12 men, side: north}", "mend: 12 men", 9, "true"),
        ("mend: {words: 12 men, side: north}", "drop: true", 10, "`mend` and `set`"),
        ("    set: {side: both, date_end: 2014-05-03, place: Ardun}\n", "", 6, "`mend` and `set`"),
        ("place: Ardun", "place: Ardoun", 10, "Ardun"),
        ("place: Ardun", "date_prec: about", 10, "part_of_month"),
        ("drop: true", "drop: false", 14, "true"),
        ("drop: true", "drop: true\n    add: {}", 14, "2 of add"),
        ("  - document: a.md\n    quote: ten", "  - all\n  - document: a.md\n    quote: ten", 11, "document"),
    ],
)
def test_an_entry_at_fault_is_named_and_the_others_stand(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    """The problem has the key's own line and says how to mend it; no other entry is lost."""
    assert old in GOOD
    read, [problem] = corrections(tmp_path, GOOD.replace(old, new, 1))
    assert (problem.file, problem.line) == (str(tmp_path / "corrections.yaml"), line)
    assert words in f"{problem.what} {problem.mend}"
    assert len(read) == 2 + ("- all" in new)


@pytest.mark.parametrize("text", ["", "- a", "corrections: 1", "correction: []", "corrections: [", "a: &a [*a]", "\tb"])
def test_a_file_at_fault_is_one_problem(tmp_path: Path, text: str) -> None:
    """What is no list of corrections is said once, and corrects nothing."""
    read, problems = corrections(tmp_path, text)
    assert (read, len(problems)) == ((), 1)


def test_the_values_are_the_codebooks() -> None:
    """What a correction may say of outcome, category, bound and precision is what the table of claims may."""
    for field, values in CHOICES.items():
        [check] = SCHEMAS["claims"].columns[field].checks
        assert list(values) == list(check.statistics["allowed_values"])


def test_they_are_read_with_the_articles_beside_them(tmp_path: Path) -> None:
    """A folder's corrections come with it, also where only one of its articles is read."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("---\ntitle: A war\n---\nTwo fell.", encoding="utf-8")
    sides = "sides:\n  - {id: north, name: North}\n  - {id: south, name: South}\n"
    actors = "actors: [{id: guards, name: Guards}]\nplaces: [{name: Ardun}]\n"
    (tmp_path / "vocabulary.yaml").write_text(f"conflict: A war\n{sides}{actors}", encoding="utf-8")
    (tmp_path / "corrections.yaml").write_text(GOOD.replace("drop: true", "drop: 1"), encoding="utf-8")
    for path in (tmp_path, tmp_path / "b.md"):
        seeds = read_seeds(path, tmp_path / "none.yaml")
        assert [c.document for c in seeds.corrections] == ["a.md", "b.md"]
        assert [problem.line for problem in seeds.faults] == [14]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(GOOD.split()), inner, max_size=3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["add", "mend", "set", "drop", "document", "quote"]), VALUES)
def test_any_value_is_read_or_named(tmp_path: Path, key: str, value: object) -> None:
    """Nothing is raised, whatever stands at a key."""
    entry = {"document": "a.md", "quote": "x", "why": "y", "drop": True, key: value}
    corrections(tmp_path, f"corrections: [{entry!r}]")
