"""Dates of the prose: what is written (endpoints), what it means (find), and what goes without saying (context)."""

from nkdata.extract.dates.find import find_dates
from nkdata.extract.dates.model import Context, DateMention, Role

__all__ = ["Context", "DateMention", "Role", "find_dates"]
