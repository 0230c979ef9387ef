"""The papers that benches are run on: JSON Lines, plain or .xz, as the library would read them.

Where more are wanted than the file has, it is read again, each time with ids
of its own and a tenth of the words changed: a larger library has more
different words, not the same ones more often.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from paperdesk.formats import read
from paperdesk.model import Document, Paper, PaperId
from paperdesk.model.import_items import ImportedRecord

_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{4,}")  # no command of TeX
_EACH = 10  # of so many words one is changed


def papers_of(path: Path, most: int) -> Iterator[Document]:
    """The first ``most`` papers of a file, with keys 1, 2, 3, ..."""
    for key, paper in enumerate(itertools.islice(_papers(path), most), 1):
        yield Document(key, paper)


def _papers(path: Path) -> Iterator[Paper]:
    for turn in itertools.count():
        number = 0
        for number, item in enumerate((i for i in read(path) if isinstance(i, ImportedRecord)), 1):
            yield _changed(item.paper, turn, number) if turn else item.paper
        if not number:
            return


def _changed(paper: Paper, turn: int, number: int) -> Paper:
    """The paper under another id, in words of which some are new."""
    title, abstract = other_words((paper.title, paper.abstract), turn, number)
    return replace(
        paper,
        id=PaperId(f"local:{turn}x{number}"),
        arxiv_id="",
        doi="",
        title=title,
        abstract=abstract,
    )


def other_words(texts: Iterable[str], turn: int, number: int) -> list[str]:
    """The texts of paper ``number`` as this ``turn`` has them: every tenth word is another."""
    words = itertools.count(number)

    def other(found: re.Match[str]) -> str:
        return found[0] if next(words) % _EACH else f"{found[0]}{'xyzqj'[turn % 5]}{turn}"

    return [_WORD.sub(other, text) for text in texts]
