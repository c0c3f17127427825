"""Who voted how, as far as the text says, and what it does not say."""

from __future__ import annotations

import pandas as pd

from nkdata.present.figures import count_words
from nkdata.present.labels import VOTE_LABELS

TOTAL = "TOTAL"


def total_of(votes: pd.DataFrame) -> tuple[float, float] | None:
    """Return the lowest and the highest total stated among ``votes``, or None where none is."""
    counts = votes[votes["country"] == TOTAL]["count"].dropna()
    return None if counts.empty else (float(counts.min()), float(counts.max()))


def countries_of(votes: pd.DataFrame) -> list[str]:
    """Return the single countries named among ``votes``, each once; a group of countries is none."""
    single = votes["country_code"].notna() | (votes["count"] == 1).fillna(False) & ~_is_group(votes)
    return list(dict.fromkeys(votes[single & (votes["country"] != TOTAL)]["country"]))


def _is_group(votes: pd.DataFrame) -> pd.Series:
    """Tell groups of countries: their names are written as a plural with a small letter, "EU members"."""
    return votes["country"].str.fullmatch(r".*\b[a-z]\w*s\b.*")


def voters_facts(votes: pd.DataFrame) -> dict[str, str]:
    """Return for each vote the countries named, then the groups counted, then what is not said, in words."""
    facts = {}
    for vote, label in VOTE_LABELS.items():
        rows = votes[votes["vote"] == vote]
        named, total = countries_of(rows), total_of(rows)
        facts[label] = ", ".join(named)
        facts[f"{label}, counted in groups"] = _groups(rows[~rows["country"].isin([TOTAL, *named])])
        facts[f"{label}, not said"] = _not_said(total, len(named))
    return {name: value for name, value in facts.items() if value}


def _groups(rows: pd.DataFrame) -> str:
    counted = rows.dropna(subset="count").drop_duplicates(["country", "count"])
    pairs = zip(counted["country"], counted["count"], strict=True)
    return ", ".join(f"{country} {count_words(count)}" for country, count in pairs)


def _not_said(total: tuple[float, float] | None, named: int) -> str:
    if total is None:
        return "how many they were"
    missing = total[1] - named
    return f"who {count_words(missing)} of the {count_words(total[1])} were" if missing > 0 else ""
