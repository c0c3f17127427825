"""Read the seeds once, and again when a file of theirs changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from nkdata.present.selection import Selection, Span, span_of
from nkdata.present.takeaway.fingerprint import content_hash
from nkdata.present.view import View
from nkdata.present.wording import say
from nkdata.tables.load import Dataset, load
from nkdata.web.paths import seeds_folder

SEED_ENDINGS = {".md", ".yaml"}
State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dataset, a key that names its content, and the years it spans.

    Its frames are shared by all sessions: never edit one.
    """

    dataset: Dataset
    key: str
    span: Span | None


def load_seeds() -> Loaded:
    """Return the dataset of the seeds' folder, kept until a file there changes. Raises SeedError."""
    folder = seeds_folder()
    return _load(str(folder), _state(folder))


def _state(folder: Path) -> State:
    """Return name, time of change and size of each seed; one that is missing shows when it is read."""
    files = [folder] if folder.is_file() else sorted(path for path in folder.glob("*") if path.suffix in SEED_ENDINGS)
    return tuple((path.name, (seen := path.stat()).st_mtime_ns, seen.st_size) for path in files)


@st.cache_resource(max_entries=4, show_spinner=say("shell.reading"))
def _load(folder: str, state: State) -> Loaded:
    dataset = load(folder)
    key = hashlib.sha256(repr((folder, state)).encode()).hexdigest()[:16]
    return Loaded(dataset, key, span_of(dataset.tables()))


@st.cache_resource(max_entries=128, show_spinner=False)
def narrowed(key: str, selection: Selection, _dataset: Dataset) -> View:
    """Return the view of a dataset under a selection, kept by ``key`` so that a rerun does not narrow again."""
    return View(_dataset, selection, key)


@st.cache_resource(max_entries=4, show_spinner=False)
def content_of(key: str, _dataset: Dataset) -> str:
    """Return the hash of a dataset's content, the same in every process; kept by ``key``."""
    return content_hash(_dataset)
