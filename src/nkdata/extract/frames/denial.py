"""Ways to say that nobody came to harm: "denied any casualties", "no one was hurt"."""

from __future__ import annotations

import re
from functools import cache

from nkdata.extract.english import alternatives, first_words, lexicon
from nkdata.extract.forms import Form

_REACH = 120


@cache
def denial() -> Form:
    """Return the ways to say that nobody came to harm."""
    lex = lexicon()["denial"]
    told = {name: f"(?:{alternatives(phrases)})" for name, phrases in lex.items()}
    none = rf"{told['none']}\s+{told['losses']}"
    rules = [
        rf"denied\s+(?:{told['denied']}\s+)*(?:{told['losses']}|(?:one\s+)?of\s+its\s+[^.;]*?\s?killed)",
        rf"{told['verbs']}\s+(?:there\s+(?:were|had\s+been)\s+)?{none}",
        rf"{told['nobody']}\s+(?:was|were|had\s+been)\s+{told['harm']}",
        rf"without\s+(?:(?:any|suffering|further)\s+)*{told['losses']}",
        none,
    ]
    starts = first_words(["denied", "without", *lex["verbs"], *lex["nobody"], *lex["none"]])
    needs = first_words([*lex["losses"], *lex["harm"]])
    return Form(re.compile(rf"\b(?:{'|'.join(rules)})\b"), starts, needs, _REACH)
