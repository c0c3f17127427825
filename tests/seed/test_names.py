"""A vocabulary is checked whole, and every refusal points to the key at fault."""

from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdata.errors import Problem, SeedError
from nkdata.seed.read import read_vocabulary
from nkdata.seed.vocabulary import Actor, Colour, Place, Side, Vocabulary

GOOD = """\
conflict: A war
sides:
  - id: north
    name: North
    colour: {light: "#112233", dark: "#AABBCC"}
    aliases: [Northern, "NO"]
  - id: south
    name: South
    column: The South
    code: SOU
actors:
  - {id: ruritania, name: Ruritania, code: RUR, type: state, aliases: [Ruritanian]}
  - {id: guards, name: Guards, type: armed group, of: ruritania}
places:
  - {name: Ardun, aliases: [Ardoun], lat: 40, lon: -46.5}
  - name: Belen
"""


def vocabulary(folder: Path, text: str) -> Vocabulary:
    """Return the vocabulary of a text."""
    (folder / "vocabulary.yaml").write_text(text)
    return read_vocabulary(folder / "vocabulary.yaml")


def test_a_good_vocabulary_is_read(tmp_path: Path) -> None:
    """Every key is read, and what is left out has its default."""
    wanted = Vocabulary(
        "A war",
        (
            Side("north", "North", "North", ("Northern", "NO"), Colour("#112233", "#AABBCC")),
            Side("south", "South", "The South", (), code="SOU"),
        ),
        (
            Actor("ruritania", "Ruritania", ("Ruritanian",), "RUR", "state"),
            Actor("guards", "Guards", (), None, "armed group", "ruritania"),
        ),
        (Place("Ardun", ("Ardoun",), 40.0, -46.5), Place("Belen", ())),
    )
    assert asdict(vocabulary(tmp_path, GOOD)) == asdict(wanted)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("conflict: A war", "conflict:", 1, "`conflict`"),
        ("conflict: A war", "conflct: A war", 1, "`conflict`"),
        ("conflict: A war", "conflict: 1988", 1, '"1988"'),
        ("    column:", "    colum:", 9, "`column`"),
        ("    column: The South", "    column: NORTH", 9, "north"),
        ("    column: The South", "    aliases: [northern]", 9, "north"),
        ("    column: The South", "    aliases: [Sud, NO]", 9, '"NO"'),
        ("    column: The South", "    aliases: [2020-01-02]", 9, '"2020-01-02"'),
        ("    column: The South", "    aliases: Southern", 9, "list"),
        ("    column: The South", '    aliases: [""]', 9, "empty"),
        ("    column: The South", "    colour: red", 9, "light"),
        ("    column: The South", "    colour: {light: '#123', dark: '#112233'}", 9, "#rrggbb"),
        ("    column: The South", "    colour: {light: '#112233'}", 9, "`dark`"),
        ("id: south", "id: north", 7, "twice"),
        ("id: south", "id: both", 7, "both"),
        ("id: south", "id: on", 7, '"on"'),
        ("    name: South\n", "", 7, "`name`"),
        ("id: guards", "id: south", 13, "twice"),
        ("code: SOU", "code: South", 10, "three capitals"),
        ("code: RUR", "code: Ruritania", 12, "three capitals"),
        ("code: RUR", "code: NO", 12, '"NO"'),
        ("type: state", "type: country", 12, "organisation"),
        ("of: ruritania", "of: guards", 13, "ruritania"),
        ("of: ruritania", "of: nobody", 13, "ruritania"),
        ("lat: 40", "lat: 91", 15, "-90"),
        ("lat: 40", "lat: .nan", 15, "-90"),
        ("lat: 40", "lat: north", 15, "-90"),
        ("lat: 40", "lat: yes", 15, "-90"),
        ("lat: 40, ", "", 15, "both"),
        ("  - name: Belen", "  - Belen", 16, "name"),
        ("  - name: Belen", "  - ~", 16, "name"),
        ("places:\n", "places: []\nplace:\n", 15, "`places`"),
    ],
)
def test_a_fault_is_refused_with_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    """The line is the key's own, and the message says how to mend it."""
    assert old in GOOD
    with pytest.raises(SeedError) as caught:
        vocabulary(tmp_path, GOOD.replace(old, new))
    problem: Problem = caught.value.problem
    assert (problem.file, problem.line) == (str(tmp_path / "vocabulary.yaml"), line)
    assert words in f"{problem.what} {problem.mend}"


@pytest.mark.parametrize(
    "text", ["", "# nothing", "- a", "conflict: A war", "conflict: A war\nsides: [{id: a, name: A}]"]
)
def test_a_vocabulary_without_two_sides_is_refused(tmp_path: Path, text: str) -> None:
    """Nothing, a list, and too few sides are errors."""
    with pytest.raises(SeedError):
        vocabulary(tmp_path, text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(GOOD.split()), inner, max_size=3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["conflict", "sides", "actors", "places"]), VALUES)
def test_any_value_is_read_or_refused(tmp_path: Path, key: str, value: object) -> None:
    """Nothing but a SeedError comes out, whatever stands at a key."""
    text = "\n".join([*(f"{name}: 1" for name in ("conflict",) if name != key), f"{key}: {value!r}"])
    with pytest.raises(SeedError):
        vocabulary(tmp_path, text)
