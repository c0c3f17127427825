"""Who stands behind whom: relations of outside actors to the sides, read from the prose and the infobox."""

from nkdata.extract.support.read import extract_support

__all__ = ["extract_support"]
