"""Promises about the house: which room knows which, and what the front door says."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from streamlit.web.server.app_discovery import discover_asgi_app

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "nkdata"
ROOMS = ("seed", "extract", "tables", "present", "web")
WEB_LIBRARIES = {"streamlit", "starlette", "uvicorn"}
MODULES = sorted(PACKAGE.rglob("*.py"))
WRITTEN = sorted(path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".yaml"})
SHORTEST_NAME = 4


def name_of(path: Path) -> str:
    """Return a source file's dotted module name."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[str]:
    """Yield every module that a file names in an import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively, which these tests do not follow"
            yield from (_imported(node.module or "", alias.name) for alias in node.names)


def _imported(module: str, name: str) -> str:
    """Return ``module.name`` where that is a module of ours, else ``module``."""
    inside = PACKAGE.parent.joinpath(*module.split("."), name)
    return f"{module}.{name}" if inside.with_suffix(".py").exists() or inside.is_dir() else module


def room_of(module: str) -> str | None:
    """Return the room a module of ours is in; None for what belongs to no room."""
    parts = module.split(".")
    return parts[1] if parts[0] == "nkdata" and len(parts) > 1 and parts[1] in ROOMS else None


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(name_of(path))], ids=name_of)
def test_a_room_knows_only_the_rooms_to_its_left(path: Path) -> None:
    """Things flow seed, extract, tables, present, web, and never back; nor through the package's own front."""
    allowed = ROOMS[: ROOMS.index(room_of(name_of(path)) or "") + 1]
    ours = {module for module in imports_of(path) if module.split(".")[0] == "nkdata"}
    wrong = {module for module in ours - {"nkdata.errors"} if room_of(module) not in allowed}
    assert not wrong


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(name_of(path)) != "web"], ids=name_of)
def test_only_the_last_room_knows_the_web(path: Path) -> None:
    """Everything up to the charts can be used without Streamlit."""
    assert not {module.split(".")[0] for module in imports_of(path)} & WEB_LIBRARIES


def test_extracting_needs_no_frames() -> None:
    """The first two rooms know nothing of pandas."""
    early = [path for path in MODULES if room_of(name_of(path)) in ("seed", "extract")]
    assert not [name_of(path) for path in early if {"pandas", "pandera"} & {m.split(".")[0] for m in imports_of(path)}]


def test_no_circles() -> None:
    """The modules can be read in an order in which each rests on earlier ones only."""
    graph = {name_of(path): {module for module in imports_of(path) if room_of(module)} for path in MODULES}
    assert list(TopologicalSorter(graph).static_order())


def test_every_module_is_named_after_its_thing() -> None:
    """There is no drawer for odds and ends."""
    assert not [path for path in MODULES if path.stem in {"utils", "util", "helpers", "common", "misc"}]


@cache
def conflict_names() -> re.Pattern[str]:
    """Return a pattern of every name of the shipped vocabulary that is long enough not to be an ordinary word."""
    vocabulary = yaml.safe_load((ROOT / "seeds" / "vocabulary.yaml").read_text(encoding="utf-8"))
    entries = [entry for kind in ("sides", "actors", "places") for entry in vocabulary[kind]]
    names = {name for entry in entries for name in (entry["name"], *entry.get("aliases", []))}
    long_enough = sorted(name for name in names if len(name) >= SHORTEST_NAME and name[0].isupper())
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, long_enough))})\b")


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_names_of_a_conflict_are_data(path: Path) -> None:
    """No file of the package names a side, an actor or a place: another conflict needs no change of code."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    assert not [f"{number}: {found.group()}" for number, line in lines if (found := conflict_names().search(line))]


def test_the_readme_opens_with_the_two_commands() -> None:
    """A newcomer reads what it is, then how to run it and how to test it, before anything else."""
    title, sentence, code = re.split(r"\n\n", (ROOT / "README.md").read_text(encoding="utf-8"))[:3]
    assert title == "# nkdata"
    assert sentence.count(". ") == 0
    assert sentence.endswith(".")
    assert [line.split("#")[0].strip() for line in code.splitlines()] == ["```sh", "make run", "make test", "```"]


def test_every_link_of_the_documents_leads_somewhere() -> None:
    """A file that a document points to is there."""
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "seeds" / "README.md"]
    links = {(path, link) for path in documents for link in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8"))}
    assert not [(path.name, link) for path, link in links if "://" not in link and not (path.parent / link).exists()]


def test_streamlit_finds_the_app() -> None:
    """`streamlit run` reads the file without running it; did it find no app there, it would serve pages/ by itself."""
    found = discover_asgi_app(ROOT / "dashboard.py")
    assert (found.is_asgi_app, found.import_string) == (True, "dashboard:app")


def test_the_continuous_integration_runs_what_a_person_runs() -> None:
    """The check before a merge is `make test` and nothing else."""
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[1:] == ["exec make test"]


def pins(name: str) -> dict[str, set[str]]:
    """Return each package of a lock with its versions; a line that pins nothing fails."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            requirement = Requirement(line)
            [specifier] = requirement.specifier
            assert specifier.operator == "==", line
            found.setdefault(requirement.name, set()).add(specifier.version)
    return found


def declared() -> dict[str, list[Requirement]]:
    """Return the direct dependencies by the lock that holds them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = [Requirement(text) for text in project["dependencies"]]
    development = [Requirement(text) for text in project["optional-dependencies"]["dev"]]
    return {"requirements.txt": runtime, "requirements-dev.txt": runtime + development}


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_pins_what_the_project_asks_for(lock: str) -> None:
    """Each direct dependency stands in the lock, at a version within its range."""
    pinned = pins(lock)
    wrong = [str(r) for r in declared()[lock] if not all(r.specifier.contains(v) for v in pinned.get(r.name, {""}))]
    assert not wrong


def test_both_locks_agree() -> None:
    """What is tested is what runs."""
    development = pins("requirements-dev.txt")
    assert {name: development.get(name) for name in pins("requirements.txt")} == pins("requirements.txt")


def test_a_runtime_dependency_has_its_reason() -> None:
    """The architecture says of each direct dependency why it is there."""
    reasons = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert not [r.name for r in declared()["requirements.txt"] if f"| {r.name} |" not in reasons]
