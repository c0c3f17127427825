"""Sentences end where an English reader says they end."""

from collections.abc import Callable

import pytest

from nkdata.seed.document import Document


@pytest.mark.parametrize(
    "sentences",
    [
        ["Col. Smith left the U.S. in March.", "The old Yak Ya-24 fell."],
        ["They spent $3bn on it.", "It cost approx. 40 men near St. Anne.", "See No. 5 there."],
        ["About 1.5 million people left.", "44 days passed."],
        ["“He said so.”", "The next one did not.", 'He wrote "it ended."', "They agreed."],
        ["A list; then more.", "An order [...] for the army.", "It ended."],
        ["The town's edge fell.", "Two died there.", "Ardun's army left in 1994.", "44 days passed."],
        ["(Dr. Low said so.", "It was so.)", "Then he left."],
        [
            "It was a U.S. Army unit's post.",
            "Lt. Col. A. B. Jones died on Nov. 5.",
            "They met in Dec.",
            "Talks failed.",
        ],
        ['She said: "We won. Our men left. It ended."', "Nobody asked."],
        ['"Why?" he asked.', "The others' men fell!", "Really?"],
        ["Low et al. (2010) say so.", "He said no.", "Then no. 5 came."],
    ],
)
def test_sentences_end_where_a_reader_says(read: Callable[[str], Document], sentences: list[str]) -> None:
    """Abbreviations, decimals, apostrophes, quotations and brackets do not lead the splitter astray."""
    for gap in (" ", "\n", "\u00a0"):
        assert [sentence.text for sentence in read(gap.join(sentences)).sentences] == sentences


def test_a_quote_is_the_file_s_own_text(read: Callable[[str], Document]) -> None:
    """Markup that opens or closes at a sentence's ends belongs to its quote."""
    first, second = read("**Two** men *fell*. [Four\nmen](u) came &amp; went").sentences
    assert first.quote == "**Two** men *fell*."
    assert second.quote == "[Four\nmen](u) came &amp; went"
    assert (second.text, second.line) == ("Four men came & went", 4)
    assert read("It fell. [![a map](m.png)](u) Later").sentences[0].quote == "It fell."
    assert [second.quote[i] for i in second.offsets][:8] == list("Four\nmen")


@pytest.mark.parametrize(
    "text", ["e\u0301\u00a0A\u00a0. B", "[12\u00a0. Next", "A\u2028. b", "x" * 5000 + ". Y" * 2000]
)
def test_odd_spaces_and_long_texts_are_read(read: Callable[[str], Document], text: str) -> None:
    """What upsets the splitting library still comes out whole."""
    assert "".join("".join(s.text for s in read(text).sentences).split()) == "".join(text.split())
