"""Words that say what happened to people, and on which side of them the people stand."""

from nkdata.extract.frames.find import find_frames
from nkdata.extract.frames.model import Frame, Shape

__all__ = ["Frame", "Shape", "find_frames"]
