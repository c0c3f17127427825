"""The people killed, and those missing, added up under a choice of whose figures count and of what is counted."""

from nkdata.tables.totals.choice import BASES, CHOICES, COUNTS, Choice
from nkdata.tables.totals.recount import RECOUNTED, WHAT, WHOSE, recounted
from nkdata.tables.totals.restored import claims_of
from nkdata.tables.totals.sums import Sum
from nkdata.tables.totals.tally import Tally, tallies
from nkdata.tables.totals.voices import of_choice

__all__ = [
    "BASES",
    "CHOICES",
    "COUNTS",
    "RECOUNTED",
    "WHAT",
    "WHOSE",
    "Choice",
    "Sum",
    "Tally",
    "claims_of",
    "of_choice",
    "recounted",
    "tallies",
]
