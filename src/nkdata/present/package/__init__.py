"""All tables at once, as one file that explains itself: a Frictionless Data Package."""

from nkdata.present.package.archive import package_of

__all__ = ["package_of"]
