"""Promises about the command line: what is written, what is said, and the exit status."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pandas as pd
import pytest

from nkdata.cli import main
from nkdata.present.selection import Selection, narrow
from nkdata.tables.export import csv_text
from nkdata.tables.load import load
from nkdata.tables.schemas import SCHEMAS

FIXTURE = Path(__file__).parent / "fixtures" / "ardun-plateau"
ARTICLE = "---\ntitle: Test\n---\n\n## Deaths\n\nThree people were killed on 5 May 2030.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Return a folder with a good article and its vocabulary, to be spoilt."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for file in FIXTURE.iterdir():
        copy(file, folder)
    return folder


def test_the_tables_are_exported_by_the_installed_command(tmp_path: Path) -> None:
    """``nkdata export DIR --seeds PATH`` as a program of its own: every table, its columns, status 0."""
    command = [sys.executable, "-m", "nkdata.cli", "export", str(tmp_path / "out"), "--seeds", str(FIXTURE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for name, schema in SCHEMAS.items():
        content = (tmp_path / "out" / f"{name}.csv").read_bytes()
        assert not content.startswith(b"\xef\xbb\xbf")
        assert next(csv.reader(content.decode("utf-8").splitlines())) == list(schema.columns)


def test_numbers_days_and_unknowns_are_written_plainly(tmp_path: Path) -> None:
    """In the claims, a number has no fraction, a day is yyyy-mm-dd, and unknown is empty."""
    assert main(["export", str(tmp_path), "--seeds", str(FIXTURE)]) == 0
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert all(row["low"].isdigit() or row["low"] == "" for row in rows)
    assert all(len(row["date_start"]) in (0, 10) for row in rows)
    assert not {"nan", "NaT", "<NA>", "None"} & {value for row in rows for value in row.values()}


def spoil_nothing_there(seeds: Path) -> list[str]:
    """Name a folder that is not there."""
    seeds.rename(seeds.with_name("moved"))
    return [str(seeds)]


def spoil_header(seeds: Path) -> list[str]:
    """Leave an article without front matter."""
    (seeds / "article.md").write_text("Only text, and no header.\n", encoding="utf-8")
    return ["article.md:1"]


def spoil_vocabulary(seeds: Path) -> list[str]:
    """Add a key that means nothing."""
    vocabulary = seeds / "vocabulary.yaml"
    vocabulary.write_text("flavour: mint\n" + vocabulary.read_text(encoding="utf-8"), encoding="utf-8")
    return ["vocabulary.yaml:1", "flavour"]


def spoil_columns(seeds: Path) -> list[str]:
    """Rename a table's columns so that they name no side."""
    article = seeds / "article.md"
    table = "\n| Year | Upstairs | Downstairs |\n| --- | --- | --- |\n| 2030 | 3 soldiers | 4 soldiers |\n"
    article.write_text(ARTICLE + table, encoding="utf-8")
    return [f"article.md:{ARTICLE.count(chr(10)) + 2}", "Upstairs"]


@pytest.mark.parametrize("spoil", [spoil_nothing_there, spoil_header, spoil_vocabulary])
@pytest.mark.parametrize("command", [["export", "OUT"], ["check"]])
def test_what_cannot_be_read_is_named_with_its_mend(
    seeds: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], list[str]], command: list[str]
) -> None:
    """Status 2, and one message with file, line, fault and mend; no traceback and no empty tables."""
    named = spoil(seeds)
    out = seeds.parent / "out"
    arguments = [str(out) if word == "OUT" else word for word in command]
    assert main([*arguments, "--seeds", str(seeds)]) == 2
    message = capsys.readouterr().err
    assert all(word in message for word in [*named, "Mend:"])
    assert "Traceback" not in message
    assert not out.exists()


def test_a_bad_table_does_not_take_its_article_along(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table whose columns name no side is named with its line; the article's other figures are exported."""
    named, out = spoil_columns(seeds), seeds.parent / "out"
    assert main(["export", str(out), "--seeds", str(seeds)]) == 2
    message = capsys.readouterr().err
    assert all(word in message for word in [*named, "Mend:"])
    assert (out / "claims.csv").read_text(encoding="utf-8").count("\n") > 1
    assert main(["check", "--seeds", str(seeds)]) == 1


def test_a_bad_article_does_not_take_the_good_one_along(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What can be read is exported beside the message, with status 2; ``check`` says 1."""
    (seeds / "bare.md").write_text("No header.\n", encoding="utf-8")
    out = seeds.parent / "out"
    assert main(["export", str(out), "--seeds", str(seeds)]) == 2
    assert "bare.md:1" in capsys.readouterr().err
    assert (out / "claims.csv").read_text(encoding="utf-8").count("\n") > 1
    assert main(["check", "--seeds", str(seeds)]) == 1


TABLE = (
    "\n| Year | Merania | Dolvenia and Ardun | Total |\n| --- | --- | --- | --- |\n"
    "| 2030 | 3 soldiers | 4 soldiers | 9 soldiers |\n| 2031 | 1 soldier | 1 soldier | 2 soldiers |\n"
)


def test_check_lists_every_comparison(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Disagreements first: where, what, both numbers, by how much, why, the sentences; that is no fault of the file."""
    (seeds / "article.md").write_text(ARTICLE + TABLE, encoding="utf-8")
    assert main(["check", "--seeds", str(seeds)]) == 0
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert lines[0].startswith("article.md:11: disagrees: The table's sides")
    assert lines[1:5] == [
        "    Merania 3 + Dolvenia 4 = 7 against 9",
        "    They differ by 2.",
        "    The row would add up with 5 for Merania or 6 for Dolvenia or a total of 7.",
        "    article.md:11: 3 soldiers | 4 soldiers | 9 soldiers",
    ]
    assert any(line.startswith("article.md:12: agrees:") for line in lines)
    assert lines[-1] == "2 comparisons of the articles' figures: 1 disagree, 0 cannot be told, 1 agree."
    assert said.err == ""


def test_check_gives_the_same_as_json(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object with counts, problems and checks; each check has its claims with file, line and sentence."""
    (seeds / "article.md").write_text(ARTICLE + TABLE, encoding="utf-8")
    (seeds / "bare.md").write_text("No header.\n", encoding="utf-8")
    assert main(["check", "--json", "--seeds", str(seeds)]) == 1
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert list(found) == ["counts", "problems", "checks"]
    assert found["counts"] == {"disagrees": 1, "cannot_tell": 0, "agrees": 1}
    assert [(Path(one["file"]).name, one["line"]) for one in found["problems"]] == [("bare.md", 1)]
    first = found["checks"][0]
    assert (first["verdict"], first["difference"], first["line"], first["sides"][-1]) == ("disagrees", "2", 11, "both")
    assert [(claim["low"], claim["line"], claim["quote"]) for claim in first["claims"]] == [
        (3, 11, "3 soldiers"),
        (4, 11, "4 soldiers"),
        (9, 11, "9 soldiers"),
    ]


def test_a_reader_may_leave(seeds: Path) -> None:
    """Piped into a program that reads one line, the command ends in silence."""
    command = f"{sys.executable} -m nkdata.cli check --seeds {seeds} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_json_says_so_where_nothing_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, and still one object that names the problem."""
    assert main(["check", "--json", "--seeds", str(tmp_path / "nowhere")]) == 2
    found = json.loads(capsys.readouterr().out)
    assert (len(found["problems"]), found["checks"]) == (1, [])


def test_what_is_unknown_is_null(capsys: pytest.CaptureFixture[str]) -> None:
    """No NaN, no 0 in the place of a number that is not stated."""
    assert main(["check", "--json", "--seeds", str(FIXTURE)]) == 0
    found = json.loads(capsys.readouterr().out, parse_constant=lambda name: pytest.fail(f"{name} in JSON"))
    claims = [claim for check in found["checks"] for claim in check["claims"]]
    assert any(claim["low"] is None and claim["bound"] == "unknown" for claim in claims)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder should be is a message, not a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["export", str(tmp_path / "file"), "--seeds", str(FIXTURE)]) == 2
    assert "Mend:" in capsys.readouterr().err


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """``--help`` of each command names its exit statuses or what it writes."""
    for command in ("export", "check", "explain", "codebook"):
        with pytest.raises(SystemExit) as left:
            main([command, "--help"])
        assert left.value.code == 0
    assert "exit status" in capsys.readouterr().out


def test_the_codebook_is_written_to_the_file(tmp_path: Path) -> None:
    """``nkdata codebook FILE`` writes the meaning of every table."""
    assert main(["codebook", str(tmp_path / "book.md")]) == 0
    assert all(f"## {name}\n" in (tmp_path / "book.md").read_text(encoding="utf-8") for name in SCHEMAS)


def test_a_sentence_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """``nkdata explain SENTENCE --year Y --seeds PATH`` shows the claims with the names of that conflict."""
    sentence = "Two Meranian soldiers were killed on 3 May."
    assert main(["explain", sentence, "--year", "2016", "--seeds", str(FIXTURE / "article.md")]) == 0
    said = capsys.readouterr().out
    assert said.startswith(sentence)
    assert "exact 2 killed, merania, military, 2016-05-03" in said


def test_names_that_cannot_be_read_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Seeds that are not there are a message with status 2, not a traceback."""
    assert main(["explain", "Two died.", "--seeds", str(tmp_path / "nowhere")]) == 2
    assert "Mend:" in capsys.readouterr().err


FILES: dict[str, Callable[[Path], pd.DataFrame]] = {
    "csv": pd.read_csv,
    "xlsx": pd.read_excel,
    "json": pd.read_json,
    "parquet": pd.read_parquet,
}


@pytest.mark.parametrize("form", FILES)
def test_every_table_is_exported_in_the_format_asked_for(form: str, tmp_path: Path) -> None:
    """``--format`` writes each table once, with the claims that the plain export writes."""
    assert main(["export", str(tmp_path / "plain"), "--seeds", str(FIXTURE)]) == 0
    assert main(["export", str(tmp_path / "out"), "--seeds", str(FIXTURE), "--format", form]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"{name}.{form}" for name in SCHEMAS}
    expected = list(pd.read_csv(tmp_path / "plain" / "claims.csv")["claim_id"])
    assert list(FILES[form](tmp_path / "out" / f"claims.{form}")["claim_id"]) == expected


def test_the_plain_export_is_the_whole_export(tmp_path: Path) -> None:
    """Years that hold everything change no byte of any file."""
    assert main(["export", str(tmp_path / "plain"), "--seeds", str(FIXTURE)]) == 0
    assert main(["export", str(tmp_path / "all"), "--seeds", str(FIXTURE), "--years", "0", "9999"]) == 0
    for file in (tmp_path / "plain").iterdir():
        assert (tmp_path / "all" / file.name).read_bytes() == file.read_bytes()


@pytest.mark.parametrize("side", ["merania", "Merania"])
def test_years_and_side_narrow_the_export(side: str, tmp_path: Path) -> None:
    """The files hold what the screens show under the same filters; a side by its id or its name."""
    arguments = ["--seeds", str(FIXTURE), "--years", "2015", "2016", "--side", side]
    assert main(["export", str(tmp_path), *arguments]) == 0
    expected = narrow(load(FIXTURE).claims, "claims", Selection((2015, 2016), "merania"))
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8") == csv_text(expected)
    assert 0 < len(expected) < len(load(FIXTURE).claims)


@pytest.mark.parametrize(("place", "file"), [("out", "out/package.zip"), ("all.zip", "all.zip")])
def test_the_package_is_one_file(place: str, file: str, tmp_path: Path) -> None:
    """``--format package`` writes one zip, into the folder or under the name given, narrowed as asked."""
    arguments = ["--seeds", str(FIXTURE), "--format", "package", "--years", "2015", "2016"]
    assert main(["export", str(tmp_path / place), *arguments]) == 0
    with ZipFile(tmp_path / file) as archive:
        assert "- years: 2015–2016" in archive.read("README.md").decode("utf-8")
        assert {f"data/{name}.csv" for name in SCHEMAS} < set(archive.namelist())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--years", "2016", "2010"], "2016 comes after 2010"),
        (["--years", "then", "now"], "years: give two"),
        (["--side", "nobody"], "side is one of merania, dolvenia, not “nobody”."),
        (["--format", "pdf"], "format is one of csv, xlsx, json, parquet, package, not “pdf”."),
    ],
)
def test_what_cannot_be_exported_is_one_sentence(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A filter or a format that means nothing: status 2, one line that says what would do, and no file."""
    assert main(["export", str(tmp_path / "out"), "--seeds", str(FIXTURE), *arguments]) == 2
    message = capsys.readouterr().err
    assert said in message
    assert message.count("\n") == 1
    assert not (tmp_path / "out").exists()
