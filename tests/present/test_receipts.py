"""Promises about the sentences behind a row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkdata.present.receipts import LEAD, NO_CLAIMANT, Receipt, receipt_html, receipts_of
from nkdata.seed.vocabulary import Vocabulary
from tests.present.conftest import table

CLAIMS = table(
    "claims",
    {
        "claim_id": "month",
        "side": "both",
        "low": 9,
        "bound": "at_least",
        "date_start": "2016-04-01",
        "date_end": "2016-04-30",
        "quote": "Nine or more died in April.",
    },
    {
        "claim_id": "day",
        "side": "north",
        "low": 2,
        "high": 2,
        "date_start": "2016-04-02",
        "date_end": "2016-04-02",
        "quote": "On the 2nd two soldiers died.",
        "char_start": 11,
        "char_end": 23,
        "claimant": "a ministry",
        "part_of": "month",
        "inferred": "date_start; side",
    },
)


def facts(receipt: Receipt) -> dict[str, str]:
    """Return what a receipt says, by name."""
    return dict(receipt.facts)


def test_the_words_are_marked_where_they_stand(vocabulary: Vocabulary) -> None:
    """char_start and char_end part the quotation in three, and nothing of it is lost."""
    [receipt] = receipts_of(CLAIMS.iloc[[1]], CLAIMS, vocabulary)
    assert (receipt.before, receipt.marked, receipt.after) == ("On the 2nd ", "two soldiers", " died.")


def test_without_offsets_the_sentence_stands_unmarked(vocabulary: Vocabulary) -> None:
    """An unmarked sentence is whole."""
    [receipt] = receipts_of(CLAIMS.iloc[[0]], CLAIMS, vocabulary)
    assert (receipt.before + receipt.after, receipt.marked) == ("Nine or more died in April.", "")


def test_a_claim_says_what_it_says(vocabulary: Vocabulary) -> None:
    """Figure, side, period, claimant, the larger figure, and what the sentence itself leaves unsaid."""
    [receipt] = receipts_of(CLAIMS.iloc[[1]], CLAIMS, vocabulary)
    assert facts(receipt) == {
        "Figure": "2 killed",
        "Side": "The North",
        "Victims": "Military",
        "Period": "2 April 2016",
        "Said by": "a ministry",
        "Part of": "at least 9 killed, April 2016",
        "Not in the sentence itself": "date start, side",
    }


def test_a_figure_without_a_claimant_is_the_articles_own(vocabulary: Vocabulary) -> None:
    """Nobody is named who is not."""
    [receipt] = receipts_of(CLAIMS.iloc[[0]], CLAIMS, vocabulary)
    assert facts(receipt)["Said by"] == NO_CLAIMANT
    assert "Part of" not in facts(receipt)


def test_a_sum_opens_every_claim_that_it_rests_on(vocabulary: Vocabulary) -> None:
    """A row with claim ids shows those claims, not its own cell."""
    fatalities = table("fatalities", {"side": "both", "claim_ids": "month; day", "quote": "a cell"})
    quotes = [
        receipt.before + receipt.marked + receipt.after for receipt in receipts_of(fatalities, CLAIMS, vocabulary)
    ]
    assert quotes == list(CLAIMS["quote"])


def test_a_row_without_claims_opens_its_own_sentence(vocabulary: Vocabulary) -> None:
    """An event in which nobody died still has its sentence, and two rows of one sentence show it once."""
    events = table(
        "events",
        {"event_id": "x", "claim_ids": None, "quote": "Talks were held.", "section": ""},
        {"event_id": "y", "claim_ids": None, "quote": "Talks were held.", "section": ""},
    )
    [receipt] = receipts_of(events, CLAIMS, vocabulary)
    assert receipt.before + receipt.after == "Talks were held."
    assert LEAD in receipt_html(receipt)


@given(before=st.text(), marked=st.text(min_size=1), after=st.text())
def test_a_document_cannot_write_into_the_page(before: str, marked: str, after: str) -> None:
    """Whatever a sentence holds is shown as text: only our own tags are tags."""
    html = receipt_html(Receipt(before, marked, after, "<b>.md", "<i>", 1, (("Place", "<u>&"),)))
    for tag in ("figure", "blockquote", "mark", "figcaption", "dl", "dt", "dd", "div"):
        html = html.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert "<" not in html.replace('<figure class="receipt">', "")


def test_the_place_is_told(vocabulary: Vocabulary) -> None:
    """File, line and heading stand below the sentence."""
    [receipt] = receipts_of(CLAIMS.iloc[[1]], CLAIMS, vocabulary)
    assert "article.md, line 12 · Fighting" in receipt_html(receipt)
