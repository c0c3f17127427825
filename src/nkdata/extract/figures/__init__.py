"""One cell of a table, or one line of an infobox, to its figures: "5–7 soldiers, 1 civilian; 3 wounded (2018)"."""

from nkdata.extract.figures.figure import UNKNOWN, Figure, Reading
from nkdata.extract.figures.reader import read_figures
from nkdata.extract.figures.sharing import shared_periods

__all__ = ["UNKNOWN", "Figure", "Reading", "read_figures", "shared_periods"]
