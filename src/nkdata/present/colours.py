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


LIGHT = Ink("#ffffff", "#262a33", "#596070", "#e2e5ea", "#878b94", "#00534e", "#4a5568")
DARK = Ink("#0e1117", "#f2f4f7", "#a9b1be", "#2c323d", "#666a72", "#55bdb2", "#b6c0d0")

# The first two are Okabe and Ito's; the others were searched for, so that each stands 3:1 from its ground and 20 in
# CIELAB from every other and from the neutral ink, for the usual sight and for the three colour blindnesses.
DEFAULTS = (
    Colour(light="#0072b2", dark="#56b4e9"),
    Colour(light="#d55e00", dark="#f0954a"),
    Colour(light="#0f3c00", dark="#d2f0a5"),
    Colour(light="#b4875a", dark="#965a00"),
    Colour(light="#5a1e69", dark="#7878f0"),
    Colour(light="#3c0f87", dark="#874ba5"),
    Colour(light="#78003c", dark="#ffb4c3"),
    Colour(light="#874b3c", dark="#e15a5a"),
)
"""Colours for sides that the vocabulary gives none, by position; further sides begin anew, told apart by name."""


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
