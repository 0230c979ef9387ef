"""Whatever is typed is answered or called too broad within two seconds, and so are its marks.

The cases are those that hung or broke ordinary Whoosh, asked of five thousand
papers of eighty words with thirty thousand different ones. Time is that of the
processor, so that a busy machine does not decide.
"""

import random
import time
from collections.abc import Iterator

import pytest

from paperdesk.model import Document
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex, make_hits
from tests.hangs import HANG
from tests.search.sample_documents import document, index_of

CASES = {
    "stars between letters": "*a*b*c*",
    "a star": "*",
    "a star for a field": "title:*",
    "stars behind two letters": "wo*a*b*c*d*",
    "signs for letters": "wo" + "?" * 30,
    "a pattern": 'r"(a+)+x$"',
    "two edits": "word12~2",
    "five edits": "word~5",
    "nine edits": "word~9",
    "ninety-nine edits": "word~99",
    "edits of one letter": "w~2",
    "a range of words": "[a TO z]",
    "an open range of words": "title:[ TO ]",
    "200 parentheses": "(" * 200 + "word1" + ")" * 200,
    "1,000 parentheses": "(" * 1_000 + "word1" + ")" * 1_000,
    "100,000 open parentheses": "(" * 100_000 + "word1",
    "10,000 alternatives": " OR ".join(f"word{n}" for n in range(10_000)),
    "10,000 demands": " ".join(f"+word{n}" for n in range(10_000)),
    "100,000 refusals": "NOT " * 100_000 + "word1",
    "2,000 refused words": " ".join(f"-word{n}" for n in range(2_000)),
    "500 beginnings": " OR ".join(f"w{n}*" for n in range(500)),
    "500 misspelled words": " ".join(f"wrod{n}~2" for n in range(500)),
    "a word of 1 MB": "x" * 1_000_000,
    "words of 1 MB": "word1 " * 170_000,
    "1 MB of quotes": '"' * 1_000_000,
    "a phrase of 1 MB": '"' + "word1 " * 170_000 + '"',
    "a phrase of one word again and again": '"' + "word1 " * 60 + '"~99',
    "phrases of the commonest words": " ".join(['"word1 word2 word3"~99'] * 100),
    "an endless boost": "word1^1e999",
    "NUL": "word1\0word2",
    "a lone surrogate": "word1 \ud800",
    "an unknown field": "nosuch:word1",
    "every field at once": "title:a abstract:a author:a note:a id:a doi:a venue:a source:a",
    "a hundred families": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 100,
    "letters without blanks": "深度学习" * 5_000,
}


@pytest.fixture(scope="module")
def papers() -> list[Document]:
    chance = random.Random(7)
    ranks = [1 / (n + 1) for n in range(30_000)]
    words = chance.choices([f"word{n}" for n in range(30_000)], ranks, k=5_000 * 80)
    return [
        document(n, f"Paper word{n}", " ".join(words[80 * n : 80 * n + 80])) for n in range(5_000)
    ]


@pytest.fixture(scope="module")
def index(
    papers: list[Document], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchIndex]:
    with index_of(tmp_path_factory.mktemp("hostile"), papers) as made:
        yield made


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("typing", [False, True])
def test_a_hostile_query_is_answered_in_time(
    index: SearchIndex, papers: list[Document], name: str, typing: bool
) -> None:
    began = time.process_time()
    query = parse(CASES[name], typing=typing)
    answer = index.search(query, sets={})
    index.score_parts(query, answer.keys[:50])
    assert time.process_time() - began < HANG
    began = time.process_time()
    make_hits(query, [papers[key] for key in answer.keys[:50]])
    assert time.process_time() - began < HANG


def test_any_mixture_of_signs_and_words_is_answered_in_time(index: SearchIndex) -> None:
    chance = random.Random(8)
    pieces = [*'()"*?~:-+ ', " OR ", " AND ", " NOT ", "title:", "word1", "word2 ", "wor*", "~2"]
    for _ in range(100):
        text = "".join(chance.choices(pieces, k=chance.randrange(1, 60)))
        began = time.process_time()
        index.search(parse(text, typing=True), sets={})
        assert time.process_time() - began < HANG, text
