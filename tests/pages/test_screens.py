"""Promises about every screen: it opens, it narrows, it can be widened again."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from nkdata.present.charts.fatalities import split_spans
from nkdata.present.disputes import disputed_claims
from nkdata.present.headline import by_difference, day_words, ends_words
from nkdata.present.readable import readable
from nkdata.present.selection import Selection, narrow
from nkdata.present.wording import labels, say
from nkdata.tables.load import Dataset
from tests.pages.conftest import SCREENS, go_to, screen, worded

YEARS = Selection((2015, 2017))
TABLES = {"casualties": ["fatalities", "claims"], "timeline": ["events"], "support": ["support"], "checks": ["checks"]}


def rows_on(test: AppTest, table: str) -> pd.DataFrame:
    """Return the rows that a screen shows of a table."""
    name = "deaths" if table == "recounted" else table
    [shown] = [shown for shown in test.dataframe if shown.key == f"{name}-rows"]
    frame: pd.DataFrame = shown.value
    return frame


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_opens(name: str) -> None:
    """No exception, one title, and the shared filters beside it."""
    test = screen(name)
    assert not test.exception
    assert len(test.title) == 1
    assert test.sidebar.slider(key="years").value == (
        test.sidebar.slider(key="years").min,
        test.sidebar.slider(key="years").max,
    )
    assert test.sidebar.button[0].label == "Reset filters"


@pytest.mark.parametrize(("name", "table"), [(name, table) for name, tables in TABLES.items() for table in tables])
def test_a_table_shows_the_rows_of_the_years_and_no_other(name: str, table: str, dataset: Dataset) -> None:
    """The rows on screen are the narrowed table's, in its order; comparisons stand by how much they differ."""
    test = screen(name, years=["2015", "2017"])
    expected = narrow(dataset.tables()[table], table, YEARS)
    expected = split_spans(expected)[0] if table == "fatalities" else expected
    expected = by_difference(expected) if table == "checks" else expected
    shown = rows_on(test, table)
    assert list(shown.index) == list(expected.index)
    assert 0 < len(shown) < len(dataset.tables()[table])


def test_a_side_chosen_on_one_screen_holds_on_the_next(dataset: Dataset) -> None:
    """Years and side survive a change of screen, in the controls and in the rows."""
    side = dataset.vocabulary.sides[0]
    test = screen("casualties", years=["2015", "2017"])
    test.sidebar.button_group(key="side").set_value(side.name).run()
    go_to(test, "support")
    assert test.sidebar.button_group(key="side").value == side.name
    assert test.sidebar.slider(key="years").value == (2015, 2017)
    expected = narrow(dataset.support, "support", Selection((2015, 2017), side.id))
    assert list(rows_on(test, "support").index) == list(expected.index)


def test_an_address_may_name_a_side_by_its_id(dataset: Dataset) -> None:
    """The data addresses' ids and the screens' names mean the same."""
    side = dataset.vocabulary.sides[1]
    assert screen("overview", side=side.id).sidebar.button_group(key="side").value == side.name


def test_an_address_that_makes_no_sense_shows_everything(dataset: Dataset) -> None:
    """An unknown side, a year that is a word: nothing breaks, and nothing is narrowed."""
    test = screen("casualties", side="nobody", years=["then", "now"])
    assert not test.exception
    assert len(rows_on(test, "claims")) == len(dataset.claims)


def test_reset_shows_everything_again(dataset: Dataset) -> None:
    """One button widens the shared filters and the screen's own."""
    test = screen("casualties", years=["2015", "2017"], outcome="Killed")
    assert len(rows_on(test, "claims")) < len(dataset.claims)
    test.sidebar.button[0].click().run()
    assert len(rows_on(test, "claims")) == len(dataset.claims)
    assert not test.exception


def test_outcome_and_category_narrow_the_figures(dataset: Dataset) -> None:
    """Both hold at once, and neither changes the deaths drawn above."""
    test = screen("casualties", outcome="Killed", category="Civilian")
    claims = dataset.claims
    expected = claims[(claims["outcome"] == "killed") & (claims["category"] == "civilian")]
    assert list(rows_on(test, "claims").index) == list(expected.index)


def test_whole_periods_stand_apart_from_years(dataset: Dataset) -> None:
    """Figures of single years and of longer periods are never shown in one table, and none is lost between them."""
    periods = rows_on(screen("casualties", figures="Whole periods"), "recounted")
    years = rows_on(screen("casualties"), "recounted")
    assert not set(periods.index) & set(years.index)
    assert set(periods.index) | set(years.index) == set(dataset.fatalities.index)


def test_words_and_kind_narrow_the_timeline(dataset: Dataset) -> None:
    """Both hold at once; the list and the table hold the same events."""
    clashes = dataset.events[dataset.events["kind"] == "clash"]
    word = clashes["text"].iloc[0].split()[0]
    expected = clashes[clashes["text"].str.contains(word, case=False, regex=False)]
    test = screen("timeline", words=word, event="Clash")
    assert list(rows_on(test, "events").index) == list(expected.index)
    test.session_state["events-as"] = "List"
    listed = "\n".join(element.proto.body for element in test.run().get("html"))
    assert listed.count('<details class="event">') == len(expected)


def test_relations_without_a_date_are_counted_and_can_be_hidden(dataset: Dataset) -> None:
    """They stay, with their number, until the reader hides them."""
    without = dataset.support["date_start"].isna() & dataset.support["date_end"].isna()
    assert f"{without.sum():,} of the relations carry no date and are kept." in worded(screen("support"))
    hidden = screen("support", dated="true")
    assert f"{without.sum():,} of the relations carry no date and are hidden." in worded(hidden)
    assert list(rows_on(hidden, "support").index) == list(dataset.support[~without].index)


def test_one_supporter_can_be_followed(dataset: Dataset) -> None:
    """An address may name a supporter; its relations for each side stand side by side, each as often as it is told."""
    name = dataset.support["supporter"].value_counts().index[0]
    own = dataset.support[dataset.support["supporter"] == name]
    test = screen("support", actor=name)
    [path] = [body for element in test.get("html") if (body := element.proto.body).startswith('<div class="path">')]
    assert path.count("<section>") == 1 + len(dataset.vocabulary.sides)
    assert path.count('<figure class="receipt">') == len(own)


def test_an_address_may_name_a_figure(dataset: Dataset) -> None:
    """Its sentence opens above the screen, whatever the filters leave out; a name that is gone is said to be."""
    claim = dataset.claims[dataset.claims["origin"] == "prose"].iloc[0]
    test = screen("timeline", claim=claim["claim_id"], years=["2022", "2022"])
    [shown] = [body for element in test.get("html") if (body := element.proto.body).startswith("<figure")]
    assert f"?claim={claim['claim_id']}" in shown
    assert "No figure is called gone here" in worded(screen("overview", claim="gone"))


def test_an_empty_screen_says_what_was_filtered_away(dataset: Dataset) -> None:
    """Nothing to show is said in words, with the number left out and a way back."""
    test = screen("timeline", words="no sentence holds these words")
    assert "No events to show with these filters." in worded(test)
    test.button(key="events-reset").click().run()
    assert len(rows_on(test, "events")) == len(dataset.events)


@pytest.mark.parametrize(("key", "kept"), [("years", True), ("reset", False)])
def test_an_empty_screen_can_be_widened_by_what_emptied_it(key: str, kept: bool, dataset: Dataset) -> None:
    """Where the years leave no vote, one button shows all years and keeps the side; another resets everything."""
    side = dataset.vocabulary.sides[0].name
    test = screen("support", years=["2012", "2012"], side=side)
    assert say("notices.empty", what="votes") in worded(test)
    test.button(key=f"votes-{key}").click().run()
    assert test.sidebar.slider(key="years").value[0] < 2012
    assert test.sidebar.button_group(key="side").value == (side if kept else say("filters.all_sides"))
    assert len(rows_on(test, "votes")) == len(dataset.votes)


def test_the_first_look_is_for_the_first_visit() -> None:
    """The bare front page welcomes once; a link, another screen or a click ends it; the sidebar shows it again."""
    test = screen("overview")
    assert say("first_look.welcome") in worded(test)
    test.button(key="first-look-close").click().run()
    assert say("first_look.welcome") not in worded(test)
    test.button(key="first-look").click().run()
    assert labels("first_look.steps")["doubt"] in worded(test)
    assert say("first_look.welcome") not in worded(screen("overview", years=["2015", "2017"]))
    moved = go_to(screen("overview"), "timeline")
    assert say("first_look.welcome") not in worded(go_to(moved, "overview"))


def test_the_unread_are_listed(dataset: Dataset) -> None:
    """Every number that could not be read stands on the timeline, with its reason."""
    assert len(rows_on(screen("timeline"), "unread")) == len(dataset.unread)


def test_the_front_page_counts_and_ends(dataset: Dataset) -> None:
    """It says how much was read, how much not, and when the article ends."""
    test = screen("overview")
    said = worded(test)
    assert say("overview.holds.figures", count=len(dataset.claims)) in said
    assert say("overview.holds.unread", count=len(dataset.unread)) in said
    assert ends_words(dataset.sources) in [metric.value for metric in test.metric]
    assert f"published {day_words(dataset.sources['published'].iloc[0])}" in worded(test)


def test_the_tables_on_screen_are_in_words(dataset: Dataset) -> None:
    """What stands on screen is the readable form of the rows."""
    expected = readable(dataset.claims, "claims", dataset.vocabulary, disputed_claims(dataset.checks))
    pd.testing.assert_frame_equal(rows_on(screen("casualties"), "claims"), expected, check_dtype=False)
