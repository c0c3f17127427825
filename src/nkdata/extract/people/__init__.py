"""Phrases that count people: "31–92 Xish soldiers", "an unarmed herdsman", "eight of its troops"."""

from nkdata.extract.people.behind import is_on_each
from nkdata.extract.people.heads import outcome_of_head
from nkdata.extract.people.model import ONE, People
from nkdata.extract.people.nouns import category_of
from nkdata.extract.people.scanner import scan_numbers, scan_people

__all__ = ["ONE", "People", "category_of", "is_on_each", "outcome_of_head", "scan_numbers", "scan_people"]
