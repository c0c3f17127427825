"""Read the seeds once, and again when a file of theirs changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from nkdata.tables.load import Dataset, load
from nkdata.web.paths import seeds_folder

SEED_ENDINGS = {".md", ".yaml"}
State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dataset and a key that names its content. Its frames are shared by all sessions: never edit one."""

    dataset: Dataset
    key: str


def load_seeds() -> Loaded:
    """Return the dataset of the seeds' folder, kept until a file there changes. Raises SeedError."""
    folder = seeds_folder()
    return _load(str(folder), _state(folder))


def _state(folder: Path) -> State:
    """Return name, time of change and size of each seed; one that is missing shows when it is read."""
    files = [folder] if folder.is_file() else sorted(path for path in folder.glob("*") if path.suffix in SEED_ENDINGS)
    return tuple((path.name, (seen := path.stat()).st_mtime_ns, seen.st_size) for path in files)


@st.cache_resource(max_entries=4, show_spinner="Reading the article …")
def _load(folder: str, state: State) -> Loaded:
    return Loaded(load(folder), hashlib.sha256(repr((folder, state)).encode()).hexdigest()[:16])
