"""Files to documents, vocabulary and problems: what the other rooms call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nkdata.errors import Problem, SeedError
from nkdata.seed.corrections import Correction, read_corrections
from nkdata.seed.document import Document
from nkdata.seed.header import parse_header
from nkdata.seed.markdown import parse_body
from nkdata.seed.names import read_vocabulary
from nkdata.seed.sentences import split_sentences
from nkdata.seed.text import read_text
from nkdata.seed.vocabulary import Vocabulary

__all__ = ["Seeds", "read_document", "read_seeds", "read_vocabulary"]

VOCABULARY_NAME, CORRECTIONS_NAME = "vocabulary.yaml", "corrections.yaml"


@dataclass(frozen=True, slots=True)
class Seeds:
    """What a folder holds: documents in the order of their names, vocabulary, corrections, and what is wrong.

    ``documents`` reads an article when it is asked for the next, and keeps none.
    ``problems`` holds what is wrong with the articles asked for so far, ``faults`` what is with the corrections.
    """

    documents: Iterator[Document]
    vocabulary: Vocabulary
    problems: list[Problem]
    corrections: tuple[Correction, ...] = ()
    faults: tuple[Problem, ...] = ()


def read_document(path: Path) -> Document:
    """Read one article; raise a SeedError where it is malformed."""
    file = read_text(path)
    header = parse_header(file)
    body = parse_body(file, header.body_line, str(header.values.get("title", "")))
    sentences = tuple(sentence for block in body.blocks for sentence in split_sentences(file, block))
    if not (sentences or body.tables or header.infobox):
        what = "The article has neither text nor table nor infobox."
        raise SeedError(Problem(file.name, header.body_line, what, "Write the article below the front matter."))
    return Document(path, path.name, file.sha256, header.values, header.infobox, sentences, tuple(body.tables))


def read_seeds(path: Path, fallback_vocabulary: Path) -> Seeds:
    """Find the articles of a folder, or one ``.md`` file, with the vocabulary beside them or else the fallback.

    The corrections are those beside the articles, where there are any. A
    malformed article or correction becomes a problem and the others are still read. A
    SeedError is raised where there is no article or the vocabulary is malformed.
    """
    articles = _articles(path)
    folder = path if path.is_dir() else path.parent
    own = folder / VOCABULARY_NAME
    vocabulary = read_vocabulary(own if own.exists() else fallback_vocabulary)
    names = {article.name for article in (*articles, *filter(_is_article, folder.iterdir()))}
    corrections, faults = read_corrections(folder / CORRECTIONS_NAME, names, vocabulary)
    problems: list[Problem] = []
    return Seeds(_documents(articles, problems), vocabulary, problems, corrections, faults)


def _documents(articles: Iterable[Path], problems: list[Problem]) -> Iterator[Document]:
    for article in articles:
        try:
            document = read_document(article)
        except SeedError as error:
            problems.append(error.problem)
        else:
            yield document


def _articles(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(file for file in path.iterdir() if _is_article(file))
        if not found:
            what = "The folder holds no article."
            raise SeedError(Problem(str(path), None, what, "Put a Markdown file (*.md) with front matter there."))
        return found
    if path.exists() and path.suffix.lower() != ".md":
        raise SeedError(
            Problem(str(path), None, "This is no Markdown file.", "Name a folder, or a file ending in .md.")
        )
    if not path.exists():
        what = "There is no such file or folder."
        raise SeedError(Problem(str(path), None, what, "Check the name, or name a folder that holds articles."))
    return [path]


def _is_article(file: Path) -> bool:
    hidden = file.name.startswith((".", "_")) or file.name.lower() == "readme.md"
    return file.suffix.lower() == ".md" and not hidden and not file.is_dir()
