"""Links to what can be taken away. They need no session: they work from a page that was left open for days."""

from __future__ import annotations

from html import escape

from nkdata.present.takeaway.formats import FORMATS
from nkdata.present.takeaway.openapi import PACKAGE
from nkdata.present.takeaway.request import Asked, data_address
from nkdata.present.wording import say


def links_html(name: str, asked: Asked, count: str) -> str:
    """Return a link for each format of an extract; ``count`` says how many rows it holds."""
    links = (
        _link(data_address(name, ending, asked), one.title, say("takeaway.download", file=one.title, rows=count))
        for ending, one in FORMATS.items()
    )
    return f'<p class="take">{"".join(links)}</p>'


def package_html(asked: Asked) -> str:
    """Return the link to all tables in one file."""
    name, _, ending = PACKAGE.partition(".")
    text = say("takeaway.package.offer")
    return f'<p class="take">{_link(data_address(name, ending, asked), text, text)}</p>'


def _link(address: str, text: str, meaning: str) -> str:
    return f'<a href="{escape(address)}" download aria-label="{escape(meaning)}">{escape(text)}</a>'
