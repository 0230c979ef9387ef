"""Random queries of every kind, as Whoosh's own query objects."""

import random
from collections.abc import Callable
from typing import Any

from tests.search.index_builders import Fields, q

TEXT = ("title", "abstract", "authors")


class Asker:
    """Draws queries from the words of some papers, so that most of them find something."""

    def __init__(self, papers: list[Fields], schema: Any, seed: int) -> None:
        self._papers = papers
        self._schema = schema
        self._rnd = random.Random(seed)

    def terms(self, count: int = 1, field: str = "abstract") -> list[str]:
        """Neighbouring words of some paper's field, as they stand in the index."""
        while True:
            text = self._rnd.choice(self._papers).get(field) or ""
            words = [token.text for token in self._schema[field].analyzer(text)]
            if len(words) >= count:
                start = self._rnd.randrange(len(words) - count + 1)
                return words[start : start + count]

    def field(self) -> str:
        """One of the fields that hold text."""
        return self._rnd.choice(TEXT)

    def word(self) -> Any:
        """A word in all text fields, or in one."""
        if self._rnd.random() < 0.3:
            field = self.field()
            return q.Term(field, self.terms(1, field)[0])
        word = self.terms(1, self.field())[0]
        return q.Or([q.Term(field, word) for field in TEXT])

    def phrase(self) -> Any:
        """Neighbouring words, exactly or loosely."""
        field, slop = self.field(), self._rnd.choice([1, 1, 1, 2, 4])
        return q.Phrase(field, self.terms(self._rnd.choice([1, 2, 2, 3]), field), slop=slop)

    def loose(self) -> Any:
        """Words of one text that stand further apart."""
        words = self.terms(4)
        return q.Phrase("abstract", [words[0], words[-1]], slop=self._rnd.choice([2, 3, 5]))

    def near(self) -> Any:
        """Words near each other in any order, or in order with other bounds."""
        words = self.terms(self._rnd.choice([2, 3, 4]))
        self._rnd.shuffle(words)
        terms = [q.Term("abstract", word) for word in words]
        ordered, mindist = self._rnd.random() < 0.3, self._rnd.choice([1, 1, 0])
        slop = self._rnd.choice([1, 3, 8])
        return q.SpanNear2(terms, slop=slop, ordered=ordered, mindist=mindist)

    def prefix(self) -> Any:
        """The beginning of a word, one letter or more, in one field or all."""
        field = self.field()
        text = self.terms(1, field)[0][: self._rnd.choice([1, 2, 3, 4])]
        if self._rnd.random() < 0.5:
            return q.Prefix(field, text)
        return q.Or([q.Prefix(name, text) for name in TEXT])

    def wildcard(self) -> Any:
        """A word with holes."""
        field = self.field()
        word = self.terms(1, field)[0]
        shapes = [
            f"{word[:1]}*{word[-1:]}",
            f"*{word[1:3]}*",
            f"{word[:2]}?*",
            f"[a-f]*{word[-1:]}",
        ]
        return q.Wildcard(field, self._rnd.choice(shapes))

    def fuzzy(self) -> Any:
        """A word with a letter wrong, missing or added."""
        field = self.field()
        word = list(self.terms(1, field)[0])
        place = self._rnd.randrange(len(word))
        word[place : place + 1] = self._rnd.choice([[], ["q"], [word[place], "e"]])
        edits, same = self._rnd.choice([1, 2]), self._rnd.choice([0, 0, 1])
        return q.FuzzyTerm(field, "".join(word) or "x", maxdist=edits, prefixlength=same)

    def years(self) -> Any:
        """A range of years, open or closed, its ends counted or not."""
        first = self._rnd.choice([None, self._rnd.randint(1988, 2026)])
        last = self._rnd.choice([None, self._rnd.randint(1988, 2027)])
        chances = self._rnd.random() < 0.3, self._rnd.random() < 0.3
        return q.NumericRange("year", first, last, *chances)

    def exact(self) -> Any:
        """A tag, a venue, a year, a key, or a range of venues."""
        kinds: list[Any] = [
            q.Term("tags", self._rnd.choice(["rl", "rl/deep", "vision", "absent"])),
            q.Term("venue", self._rnd.choice(["cs.LG", "math.PR"])),
            q.Term("year", self._schema["year"].to_bytes(self._rnd.randint(1990, 2026))),
            q.Term("key", self._schema["key"].to_bytes(self._rnd.randint(1, len(self._papers)))),
            q.TermRange("venue", "cs.D", self._rnd.choice([None, "m"])),
            q.NumericRange("key", 5, self._rnd.randint(6, len(self._papers))),
            q.Every("venue"),
        ]
        return self._rnd.choice(kinds)

    def odd(self) -> Any:
        """A kind of query that has no array path."""
        kinds: list[Any] = [
            q.SpanFirst(q.Term("abstract", self.terms()[0]), limit=self._rnd.randint(0, 5)),
            q.Regex("title", self.terms(1, "title")[0][:2] + ".*a"),
            q.Variations("authors", self.terms(1, "authors")[0]),
            q.Ordered([q.Term("abstract", word) for word in self.terms(2)]),
        ]
        return self._rnd.choice(kinds)

    def both(self) -> Any:
        """Several queries joined."""
        parts = [self.simple() for _ in range(self._rnd.choice([2, 2, 3]))]
        kinds: list[Callable[[], Any]] = [
            lambda: q.And(parts),
            lambda: q.And(parts),
            lambda: q.Or(parts),
            lambda: q.And([*parts, q.Not(self.simple())]),
            lambda: q.And([q.Not(parts[0]), q.Not(parts[1])]),
            lambda: q.AndNot(parts[0], parts[1]),
            lambda: q.AndMaybe(parts[0], parts[1]),
            lambda: q.Require(parts[0], parts[1]),
            lambda: q.DisjunctionMax(parts),
            lambda: q.Or([parts[0], q.And([parts[1], q.Or([self.simple(), self.simple()])])]),
            lambda: q.ConstantScoreQuery(q.And(parts)),
        ]
        return self._rnd.choice(kinds)()

    def simple(self) -> Any:
        """One query that is not joined of others."""
        kinds: list[Callable[[], Any]] = [
            *(self.word, self.word, self.word, self.phrase, self.loose, self.near, self.prefix),
            *(self.wildcard, self.fuzzy, self.years, self.exact),
        ]
        return self._rnd.choice(kinds)()

    def any(self) -> Any:
        """Any query at all."""
        draw = self._rnd.random()
        return self.both() if draw < 0.5 else self.odd() if draw < 0.55 else self.simple()
