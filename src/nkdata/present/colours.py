"""Colours of the sides and of the page's ink, for a light and for a dark ground."""

from __future__ import annotations

from dataclasses import dataclass

from nkdata.seed.vocabulary import Colour, Vocabulary


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours that belong to no side: text, lines, the neutral bars, and what stands apart from them."""

    ground: str
    text: str
    muted: str
    grid: str
    neutral: str
    other: str
    accent: str


LIGHT = Ink("#ffffff", "#262a33", "#596070", "#e2e5ea", "#878b94", "#0f7a74", "#4a5568")
DARK = Ink("#0e1117", "#f2f4f7", "#a9b1be", "#2c323d", "#666a72", "#55bdb2", "#b6c0d0")

# Derived from Okabe and Ito's set, each moved until it stands 3:1 from its ground.
DEFAULTS = (
    Colour(light="#0072b2", dark="#56b4e9"),
    Colour(light="#d55e00", dark="#f0954a"),
    Colour(light="#004d3b", dark="#8af0c8"),
    Colour(light="#c05a9a", dark="#e79ccb"),
    Colour(light="#6f5b00", dark="#f0e442"),
    Colour(light="#3b2f7f", dark="#8f86ff"),
)
"""Colours for sides that the vocabulary gives none, by position."""


def ink(*, dark: bool) -> Ink:
    """Return the ink for a dark or a light ground."""
    return DARK if dark else LIGHT


def side_colours(vocabulary: Vocabulary, *, dark: bool) -> dict[str, str]:
    """Return each side's colour by id, with ``both`` and ``neutral`` in the neutral ink."""
    colours = {}
    for position, side in enumerate(vocabulary.sides):
        colour = side.colour or DEFAULTS[position % len(DEFAULTS)]
        colours[side.id] = colour.dark if dark else colour.light
    return colours | dict.fromkeys(("both", "neutral"), ink(dark=dark).neutral)


def side_colour(side: str, vocabulary: Vocabulary, *, dark: bool) -> str:
    """Return the colour of a side's id; actors that are no side share one colour."""
    return side_colours(vocabulary, dark=dark).get(side, ink(dark=dark).other)


def faded(colour: str, share: float) -> str:
    """Return ``#rrggbb`` as a CSS colour that covers its ground by the given share of 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {share:g})"
