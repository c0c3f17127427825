"""The words that a pattern of the lexicon can begin with: what decides whether it is worth trying."""

from __future__ import annotations

Opening = tuple[str, bool]
"""The beginning of a word, and whether the word goes on."""

_NOTHING: Opening = ("", True)


def openings(pattern: str) -> frozenset[str]:
    """Return the words, in lower case, that a match can begin with.

    Raises:
        ValueError: where they cannot be listed, as in a pattern of any adverb.
    """
    return frozenset(word for word, _ in _of_any(pattern))


def branches(pattern: str) -> list[str]:
    """Return the alternatives of a pattern at its top level."""
    found, depth = [""], 0
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            found.append("")
        else:
            found[-1] += character
    return found


def _of_any(pattern: str) -> set[Opening]:
    return {opening for branch in branches(pattern) for opening in _of_branch(branch)}


def _of_branch(branch: str) -> set[Opening]:
    found, place = {_NOTHING}, 0
    while place < len(branch) and any(goes_on for _, goes_on in found):
        end = _end_of_atom(branch, place)
        atom = _of_atom(branch[place:end])
        if branch[end : end + 1] in ("?", "*"):
            atom, end = atom | {_NOTHING}, end + 1
        elif branch[end : end + 1] in ("+", "{"):
            raise ValueError(branch)
        found = {
            item
            for head, on in found
            for item in ([(head + tail, more) for tail, more in atom] if on else [(head, on)])
        }
        place = end
    return found


def _end_of_atom(branch: str, place: int) -> int:
    if branch[place] == "(":
        return _closing(branch, place) + 1
    if branch[place] == "[":
        return branch.index("]", place) + 1
    return place + (2 if branch[place] == "\\" else 1)


def _closing(branch: str, place: int) -> int:
    """Return where the bracket closes that opens at ``place``."""
    depth = 0
    for end in range(place, len(branch)):
        depth += (branch[end] == "(") - (branch[end] == ")")
        if not depth:
            return end
    raise ValueError(branch)


def _of_atom(atom: str) -> set[Opening]:
    if atom.startswith(("(?=", "(?!")):
        return {_NOTHING}
    if atom.startswith("("):
        return _of_any(atom[1:-1].removeprefix("?:"))
    if atom.startswith("[") and atom[1:-1].isalpha():
        return {(sign, True) for sign in atom[1:-1]}
    if atom.startswith(("[", "\\w", ".")):
        raise ValueError(atom)
    return {(atom, True) if atom.isalnum() else ("", False)}
