"""Corrections to records: claims added, mended or dropped where no rule reads the article's words right."""

from nkdata.extract.corrections.apply import apply_corrections

__all__ = ["apply_corrections"]
