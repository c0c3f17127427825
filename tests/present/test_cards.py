"""Promises about the small pieces of HTML."""

from __future__ import annotations

from nkdata.present.cards import check_html, facts_html
from nkdata.present.selection import rows_of
from tests.present.conftest import table


def test_what_is_missing_is_left_out() -> None:
    """A document without a licence shows no empty line; zero is shown."""
    html = facts_html({"Licence": None, "Address": float("nan"), "Unread": 0}, "A & B")
    assert html == '<h3>A &amp; B</h3><dl class="facts"><dt>Unread</dt><dd>0</dd></dl>'


def test_only_a_web_address_becomes_a_link() -> None:
    """A script that poses as an address stays text."""
    assert '<a href="https://example.org/a&quot;b"' in facts_html({"Address": 'https://example.org/a"b'})
    assert "<a" not in facts_html({"Address": "javascript:alert(1)"})


def test_a_comparison_shows_its_arithmetic() -> None:
    """Both sides, the difference, and what would explain it; a document's text is escaped."""
    row = {
        "statement": "Rows & total",
        "left": "42 + 64 = 106",
        "right": "77",
        "difference": "29",
        "explanation": "<x>",
    }
    [check] = rows_of(table("checks", row))
    html = check_html(check)
    for words in ("Rows &amp; total", "42 + 64 = 106</b> against <b>77", "differ by 29.", "&lt;x&gt;"):
        assert words in html
