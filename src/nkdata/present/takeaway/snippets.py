"""Three lines each of pandas, R and curl that fetch the rows of one address."""

from __future__ import annotations


def pandas_lines(address: str) -> str:
    """Return Python that reads the CSV at an address; only an empty cell is unknown, the words N/A are words."""
    return "\n".join(
        (
            "import pandas as pd",
            f'rows = pd.read_csv("{address}", keep_default_na=False, na_values=[""])',
            "print(rows)",
        )
    )


def r_lines(address: str) -> str:
    """Return R that reads the CSV at an address, which begins with a byte order mark."""
    return "\n".join(
        (
            f'address <- "{address}"',
            'rows <- read.csv(address, fileEncoding = "UTF-8-BOM", na.strings = "")',
            "str(rows)",
        )
    )


def curl_lines(address: str, file: str) -> str:
    """Return shell lines that fetch an address into a file, compressed on the way, and show how it begins."""
    return "\n".join(("curl --fail --compressed \\", f'  --output {file} "{address}"', f"head -n 3 {file}"))
