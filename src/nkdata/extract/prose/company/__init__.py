"""What a number takes from its company: the kind of people, the sides it sums, the days it spans, its parts."""

from nkdata.extract.prose.company.forces import armed_names, state_of
from nkdata.extract.prose.company.kinds import Company, kind_in
from nkdata.extract.prose.company.paragraph import Paragraph
from nkdata.extract.prose.company.rests import Counted
from nkdata.extract.prose.company.sums import least, wholes_in
from nkdata.extract.prose.company.totals import for_each_side, span_total

__all__ = [
    "Company",
    "Counted",
    "Paragraph",
    "armed_names",
    "for_each_side",
    "kind_in",
    "least",
    "span_total",
    "state_of",
    "wholes_in",
]
