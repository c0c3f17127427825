"""Promises about the package's front door."""

from __future__ import annotations

import subprocess
import sys

import pytest

import nkdata


def test_the_public_names_are_all_there() -> None:
    """``__all__`` is the whole public face."""
    assert nkdata.__all__ == ["Dataset", "Problem", "SeedError", "load"]
    assert set(nkdata.__all__) <= set(dir(nkdata))
    assert all(getattr(nkdata, name) is not None for name in nkdata.__all__)


def test_another_name_is_refused_as_usual() -> None:
    """A name that is not there raises AttributeError with the name."""
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = nkdata.nothing_here


def test_importing_the_package_imports_no_data_library() -> None:
    """``import nkdata`` is quick: pandas and pandera come with the first ``load``."""
    code = "import sys, nkdata; print(sorted({'pandas', 'pandera', 'streamlit'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
