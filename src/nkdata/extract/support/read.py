"""Documents to support: every statement in its section, with what the section has spoken of so far."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from nkdata.extract.dates import find_dates
from nkdata.extract.mentions import Mention, find_mentions
from nkdata.extract.prose.context import heading_context
from nkdata.extract.records import Phase, Support
from nkdata.extract.support.ballots import Ballots, read_ballots
from nkdata.extract.support.frames import NEUTRAL, Relation, relations_of
from nkdata.extract.support.groups import bare_list, known_groups
from nkdata.extract.support.infobox import infobox_support
from nkdata.extract.support.reading import Reading
from nkdata.extract.support.rows import rows_of
from nkdata.extract.support.setting import Setting, setting_of
from nkdata.extract.support.statements import Statement
from nkdata.extract.support.topic import Passed, Topic
from nkdata.extract.support.wars import War, wars_of, wartime, year_told
from nkdata.extract.words import NUMERAL, words_of
from nkdata.seed.document import Document
from nkdata.seed.vocabulary import Vocabulary


def extract_support(
    document: Document, vocabulary: Vocabulary, ballots: Ballots | None = None, phases: Iterable[Phase] = ()
) -> list[Support]:
    """Return every relation that the document states between an outside actor and a side, each once.

    ``ballots`` are the document's, where they have been read; ``phases`` those
    of its infobox, by which relations "during the war" are dated.
    """
    ballots = ballots or read_ballots(document, vocabulary)
    found: dict[str, Support] = {}
    for row in [*infobox_support(document, vocabulary), *_prose(document, vocabulary, ballots, wars_of(phases))]:
        found.setdefault(row.support_id, row)
    return list(found.values())


def _prose(document: Document, vocabulary: Vocabulary, ballots: Ballots, wars: tuple[War, ...]) -> Iterator[Support]:
    names: dict[str, str] = {}
    for section, together in groupby(ballots.statements, key=lambda statement: statement.section):
        setting, topic = setting_of(section, vocabulary), Topic(heading=heading_context(section), names=names)
        for statement in together:
            if wars and (year := year_told(statement.text)):
                topic.year, topic.year_paragraph = year, statement.paragraph
            mentions = find_mentions(statement.text, vocabulary)
            if not _concerns(statement.text, mentions, setting, topic):
                _pass(topic, statement, mentions)
                continue
            reading = Reading(statement.text, setting, topic, vocabulary, mentions)
            relations = [] if statement.text in ballots.texts else _relations(reading, statement)
            if relations:
                _date(reading, statement, wars)
                yield from rows_of(reading, statement, relations, document)
            else:
                _turn(topic, statement)
                topic.unread.append(statement.text)
            _remember(reading, relations)
    yield from ballots.support


_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_MONTH = re.compile(rf"(?<!\w)(?:{'|'.join(calendar.month_name[1:])})(?!\w)")
_MONTHS = frozenset(month.lower() for month in calendar.month_name[1:])
_PRONOUNS = frozenset(("it", "they", "he", "she", "its", "their", "them"))


def _concerns(text: str, mentions: tuple[Mention, ...], setting: Setting, topic: Topic) -> bool:
    """Whether a statement can speak of an outside actor at all."""
    if setting.supporter or setting.kind or any(mention.actor for mention in mentions):
        return True
    if _PRONOUNS.isdisjoint(words_of(text).distinct):
        return False
    return topic.subject is not None and bool(topic.subject.outsiders)


def _pass(topic: Topic, statement: Statement, mentions: tuple[Mention, ...]) -> None:
    """Keep of a statement without outside actors what the next one may need."""
    _turn(topic, statement)
    topic.unread.append(statement.text)
    topic.told.append(Passed(next((mention.side for mention in reversed(mentions) if mention.side), None)))


def _relations(reading: Reading, statement: Statement) -> list[Relation]:
    found = [*relations_of(reading)]
    named = {(relation.supporter.name, relation.kind) for relation in found}
    found += [one for one in bare_list(reading, statement) if (one.supporter.name, one.kind) not in named]
    return [*found, *known_groups(reading, found)]


def _date(reading: Reading, statement: Statement, wars: tuple[War, ...]) -> None:
    """Find the statement's dates; a year that it leaves out is the paragraph's, or the heading's."""
    topic = reading.topic
    _turn(topic, statement)
    if not _is_dated(reading.text):
        here = topic.year_paragraph == statement.paragraph
        during = wartime(reading.text, wars, topic.year, here=here)
        reading.dates = (during,) if during else ()
        return
    for text in () if _YEAR.search(reading.text) else topic.unread:
        topic.context = topic.context.after(find_dates(text, topic.context))
    topic.unread.clear()
    reading.dates = find_dates(reading.text, topic.context)
    topic.context = topic.context.after(reading.dates)


def _is_dated(text: str) -> bool:
    if NUMERAL in words_of(text).distinct or _DIGIT.search(text):
        return True
    return not _MONTHS.isdisjoint(words_of(text).distinct) and _MONTH.search(text) is not None


def _turn(topic: Topic, statement: Statement) -> None:
    """Forget the dates of the paragraph before."""
    if statement.paragraph != topic.paragraph:
        topic.paragraph, topic.context = statement.paragraph, topic.heading
        topic.unread.clear()


def _remember(reading: Reading, relations: list[Relation]) -> None:
    """Keep what the next statement may speak of."""
    topic = reading.topic
    fights = [relation for relation in relations if relation.kind == "fighters"]
    if fights:
        reading.fought = topic.fought = fights[-1].supported
        topic.sides_of |= {r.supporter.name: r.supported for r in fights if r.supporter.name}
    bans = [relation.supported for relation in relations if relation.kind == "sanction"]
    topic.sanctioned = reading.other(bans[-1]) if bans and bans[-1] != NEUTRAL else None
    topic.told.append(reading)
