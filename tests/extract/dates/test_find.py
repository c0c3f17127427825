"""Dates of a sentence: what is written, what goes without saying, and what each date does."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdata.extract.dates import Context, Role, find_dates
from nkdata.extract.periods import Period

IN_2016 = Context(2016, Period.of_year(2016), "heading")
DAY = Context(2016, Period.of_day(date(2016, 4, 28)), "sentence before")
DAYS = Context(2016, Period(date(2016, 4, 1), date(2016, 4, 5), "days"), "sentence before")
OPENED = Context(2016, Period(date(2016, 4, 2), None, "open"), "sentence before")
MONTH = Context(2016, Period.of_month(2016, 12), "sentence before")


def dates_of(text: str, context: Context) -> list[tuple[str, str]]:
    """Return the words, and the period in EDTF, of each date that tells when something was."""
    told = (Role.EVENT, Role.BY, Role.UNTIL, Role.SINCE)
    return [(text[d.start : d.end], d.period.edtf) for d in find_dates(text, context) if d.role in told]


def edtf(text: str, context: Context) -> list[str]:
    """Return the periods alone."""
    return [period for _, period in dates_of(text, context)]


WRITTEN = {
    "On 5 October 2014 a farmer was killed.": "2014-10-05",
    "On October 5, 2014, a farmer was killed.": "2014-10-05",
    "On the 5th of October 2014 a farmer was killed.": "2014-10-05",
    "On 5 October a farmer was killed.": "2016-10-05",
    "On October 5th a farmer was killed.": "2016-10-05",
    "On 5\u00a0October\u00a02014 a farmer was killed.": "2014-10-05",
    "On 2014-10-05 a farmer was killed.": "2014-10-05",
    "On 29 February 2012 a farmer was killed.": "2012-02-29",
    "In October a farmer was killed.": "2016-10",
    "In Sept. 2011 a farmer was killed.": "2011-09",
    "In October of 2014 a farmer was killed.": "2014-10",
    "In 2014 a farmer was killed.": "2014",
    "Ten farmers were killed 1–5 April.": "2016-04-01/2016-04-05",
    "Ten farmers were killed from the 1st to the 5th of April.": "2016-04-01/2016-04-05",
    "Ten farmers were killed on 1/2 April 2014.": "2014-04-01/2014-04-02",
    "Ten farmers were killed on April 1-5, 2014.": "2014-04-01/2014-04-05",
    "Ten farmers were killed between 8 April and 16 June 2011.": "2011-04-08/2011-06-16",
    "Ten farmers were killed between May 11 and 19 June 2011.": "2011-05-11/2011-06-19",
    "Ten farmers were killed from 8 April until 16 June.": "2016-04-08/2016-06-16",
    "Ten farmers were killed from 28 December to 3 January 2011.": "2010-12-28/2011-01-03",
    "Ten farmers were killed in June–August 2011.": "2011-06-01/2011-08-31",
    "Ten farmers were killed throughout January and February.": "2016-01-01/2016-02-29",
    "Ten farmers were killed in 1999–2001.": "1999/2001",
    "Ten farmers were killed in 1999-2001.": "1999/2001",
    "Ten farmers were killed in 1991–94.": "1991/1994",
    "Ten farmers were killed between 1991 and 1994.": "1991/1994",
    "Ten farmers were killed in the 1990s.": "1990/1999",
    "Ten farmers were killed in the late 1990s.": "1997/1999",
    "Ten farmers were killed in early March.": "2016-03-01/2016-03-10",
    "Ten farmers were killed in mid-March 2011.": "2011-03-11/2011-03-20",
    "Ten farmers were killed in late February 2012.": "2012-02-21/2012-02-29",
    "Ten farmers were killed at the end of April.": "2016-04-21/2016-04-30",
    "Ten farmers were killed in the closing days of April.": "2016-04-21/2016-04-30",
    "Ten farmers were killed in the first half of April.": "2016-04-01/2016-04-15",
    "Ten farmers were killed in the second half of 2011.": "2011-07-01/2011-12-31",
    "Ten farmers were killed in the last week of February.": "2016-02-23/2016-02-29",
    "Ten farmers were killed in early 2011.": "2011-01-01/2011-04-30",
    "Ten farmers were killed in the summer of 2011.": "2011-06-01/2011-08-31",
    "Ten farmers were killed in the spring.": "2016-03-01/2016-05-31",
    "Ten farmers were killed in the winter of 1992–93.": "1992-12-01/1993-02-28",
    "Ten farmers were killed in the winter of 1999–2000.": "1999-12-01/2000-02-29",
    "From May 2011 onwards, ten farmers were killed.": "2011-05-01/..",
    "Starting in May 2011, ten farmers were killed.": "2011-05-01/..",
    "Since 8 April 2011, ten farmers have been killed.": "2011-04-08/..",
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items())
def test_written_dates(text: str, expected: str) -> None:
    """A written date is as long as its words say, in the year of the heading where it names none."""
    assert edtf(text, IN_2016) == [expected]


LEANING: dict[tuple[str, Context], list[str]] = {
    ("The following day a guard fell.", DAY): ["2016-04-29"],
    ("The next morning a guard fell.", DAYS): ["2016-04-06"],
    ("The following night a guard fell.", DAY): ["2016-04-28/2016-04-29"],
    ("The previous evening a guard fell.", DAY): ["2016-04-27"],
    ("That same day a guard fell.", DAY): ["2016-04-28"],
    ("Five days later a guard fell.", DAY): ["2016-05-03"],
    ("A week later a guard fell.", DAY): ["2016-05-05"],
    ("Two weeks earlier a guard fell.", DAY): ["2016-04-14"],
    ("Three months later a guard fell.", MONTH): ["2017-03"],
    ("In the following month a guard fell.", MONTH): ["2017-01"],
    ("The month before, a guard fell.", MONTH): ["2016-11"],
    ("Later that month a guard fell.", DAY): ["2016-04"],
    ("In the same month a guard fell.", DAYS): ["2016-04"],
    ("At the end of that month a guard fell.", DAY): ["2016-04-21/2016-04-30"],
    ("That July a guard fell.", DAY): ["2016-07"],
    ("The following year a guard fell.", DAY): ["2017"],
    ("A year earlier a guard fell.", DAY): ["2015"],
    ("Over the whole year ten guards fell.", DAY): ["2016"],
    ("In the course of that year ten guards fell.", DAY): ["2016"],
    ("On the 30th, a guard fell.", DAY): ["2016-04-30"],
    ("On the first day of the fighting a guard fell.", DAYS): ["2016-04-01"],
    ("On the final day a guard fell.", DAYS): ["2016-04-05"],
    ("A guard fell on 8 May, and another two days later.", IN_2016): ["2016-05-08", "2016-05-10"],
    ("A guard fell on 8 May 2011 and a sapper on 2 June.", IN_2016): ["2011-05-08", "2011-06-02"],
    ("On the worst day since 1999, the 16th of August, a guard fell.", IN_2016): ["2016-08-16"],
    ("A guard fell in May and a sapper in June 2016.", Context()): ["2016-05", "2016-06"],
    ("Guards fell in January, June, and August.", IN_2016): ["2016-01", "2016-06", "2016-08"],
    ("By 5 August ten guards had fallen.", OPENED): ["2016-04-02/2016-08-05"],
    ("By 5 August ten guards had fallen.", IN_2016): ["2016-01-01/2016-08-05"],
    ("Until 5 May ten guards fell.", DAY): ["2016-04-28/2016-05-05"],
    ("Clashes erupted on 4 March 2011.", IN_2016): ["2011-03-04/.."],
    ("Fighting broke out on 4 March 2011 and lasted until 9 April.", IN_2016): ["2011-03-04/2011-04-09"],
    ("On 9 May 2016 the army told of ten dead in four days of clashes.", IN_2016): ["2016-05-06/2016-05-09"],
}


@pytest.mark.parametrize(("case", "expected"), LEANING.items(), ids=lambda case: case[0] if case else "")
def test_leaning_dates(case: tuple[str, Context], expected: list[str]) -> None:
    """A date that leans on another is reckoned from it, be it in the sentence, the one before or the heading."""
    assert edtf(*case) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On 31 June a guard fell.",
        "On 29 February 2011 a guard fell.",
        "It may rain, and they march on.",
        "May they rest.",
        "The fall of the town was near.",
        "They spring to arms.",
        "He paid $2,016 for 1,999 tents.",
        "Over 200 guards fell.",
        "A 1990s-style raid",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Days that the calendar has not, verbs that look like months, and counts that look like years are no dates."""
    assert edtf(text, IN_2016) == []


@pytest.mark.parametrize(
    "text", ["The next day a guard fell.", "A week later a guard fell.", "That night a guard fell."]
)
def test_a_day_is_not_reckoned_from_a_month(text: str) -> None:
    """Where only the month is known, the day after it is not."""
    assert edtf(text, MONTH) == []


@pytest.mark.parametrize("text", ["In June 2014–2011 guards fell.", "Guards fell between 16 June and 8 April 2014–11."])
def test_reversed_ranges_do_not_come_out_reversed(text: str) -> None:
    """A range that ends before it begins is never a period."""
    assert all(d.period.first_day <= d.period.last_day for d in find_dates(text, Context()))


ROLES = [
    ("The worst fighting since 1994 killed ten guards in 2014.", ["reference", "event"]),
    ("Since the 1994 truce, ten guards have fallen.", ["reference"]),
    ("After the 2008 protests, ten guards fell in May 2009.", ["reference", "event"]),
    ("Unlike in 2008, ten guards fell.", ["reference"]),
    ("The 2010 clashes went on; guards fell in May 2011.", ["name", "event"]),
    ("As of 2014, ten guards were held.", ["as_of"]),
    ("By June 2014, ten guards had fallen.", ["by"]),
    ("In 2014, guards fell on 8 May.", ["year", "event"]),
    ("The first death of 2014 came on 8 May.", ["reference", "event"]),
    ("It ended in 2014, before the 2016 war.", ["event", "reference"]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(text: str, roles: list[str]) -> None:
    """The time of something else, a name and a narrowed year are told from the time of the event."""
    assert [d.role.value for d in find_dates(text, IN_2016)] == roles


@pytest.mark.parametrize(
    ("text", "context", "inferred"),
    [
        ("On 8 May guards fell.", IN_2016, ("year:heading",)),
        ("On 8 May guards fell.", DAY, ("year:sentence before",)),
        ("On 8 May 2011 guards fell.", DAY, ()),
        ("The next day guards fell.", DAY, ("date:sentence before",)),
        ("By 8 May 2011 guards had fallen.", IN_2016, ("date_start:year",)),
    ],
)
def test_what_a_date_rests_on(text: str, context: Context, inferred: tuple[str, ...]) -> None:
    """What the words do not state is named, with what it was taken from."""
    [mention] = find_dates(text, context)
    assert mention.inferred == inferred


def test_the_context_moves_on() -> None:
    """The next sentence starts from the last event told, not from a date that it was compared with."""
    text = "On 8 May 2011, ten guards fell, the worst day since 1994."
    after = IN_2016.after(find_dates(text, IN_2016))
    assert (after.year, after.period, after.basis) == (2011, Period.of_day(date(2011, 5, 8)), "sentence before")
    assert IN_2016.after(()).period == IN_2016.period


PIECES = (
    "5|31|29|00|the 5th of|1st|May|June|february|March|Sept.|spring|winter|1999|2001|2016|99|1990s|2016-13-40|–|-|/|,|"
    "of|and|to|from|between|until|since|by|as of|in|on|early|mid|late|the end of|the last week of|onwards|starting|"
    "that|the|year|the following|next|day|night|week later|9999999999 days later|a year earlier|3000 years later|"
    "same month|began|ended|in four days|in 999999999 days|0 days of|the worst|on the 31st|on the 0th|before|after|"
    "clashes|\u00a0|İ|²"
)
SENTENCES = st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map(" ".join) | st.text(max_size=40)
CONTEXTS = st.sampled_from(
    [
        Context(),
        IN_2016,
        DAY,
        DAYS,
        OPENED,
        MONTH,
        Context(1000, Period.of_year(1000)),
        Context(2999, Period.of_year(2999)),
    ]
)


@given(SENTENCES, CONTEXTS)
def test_any_text(text: str, context: Context) -> None:
    """On any text nothing raises; dates lie in it, in order and apart; none ends before it starts or is open twice."""
    end = 0
    for mention in find_dates(text, context):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.period.first_day <= mention.period.last_day
        assert ".." in mention.period.edtf or (mention.period.start and mention.period.end)
        end = mention.end


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%dth of %B %Y"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    """Each day of the calendar is read back from each way of writing it."""
    text = f"On {day.strftime(form)} a guard fell."
    [mention] = find_dates(text, IN_2016)
    assert mention.period == Period.of_day(day)


@pytest.mark.parametrize("text", ["By 5 October two had died.", "On 5 October two died.", "A year later two died."])
def test_a_text_is_read_anew_in_each_context(text: str) -> None:
    """What a sentence took from one context is not kept for the next one."""
    first = find_dates(text, IN_2016)
    assert find_dates(text, Context(2011, Period.of_year(2011), "heading")) != first
    assert find_dates(text, IN_2016) == first


def test_a_date_in_full_still_reaches_as_far_as_its_context_says() -> None:
    """A date that states its year is the same in every context; from when a toll counts by then is not."""
    text = "By 5 October 2016 two had died."
    assert edtf(text, IN_2016) == ["2016-01-01/2016-10-05"]
    assert edtf(text, OPENED) == ["2016-04-02/2016-10-05"]
