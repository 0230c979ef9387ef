"""How marks find their words again in another typesetting of an edited text, by pdfLaTeX.

``packaging/dev bench marks [PAPERS]``: papers of abstracts are set in two columns, marked at
random, edited word by word, and set again in one column and another size. A mark is right where
its words are those of the quote that are left; wrong where they are others; *unsaid* where it is
not even said to have moved.
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from difflib import SequenceMatcher
from pathlib import Path

from paperdesk.documents.anchors import ENOUGH, Anchors
from paperdesk.documents.canonical_text import CanonicalText, canonical
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.model.pages import PageText, Quad, TextSpan

MARKS = 40
COUNTED = ("right", "gone", "lost", "wrong", "unsaid")
SHARES = (0.0, 0.05, 0.15, 0.30)
_ENOUGH = 0.8
_TWO = r"\documentclass[10pt,twocolumn]{article}"
_ONE = r"\documentclass[12pt]{article}\usepackage[margin=1.3in]{geometry}\usepackage{palatino}"

Text = list[list[str]]
"""Paragraphs of words."""


def typeset(folder: Path, name: str, head: str, text: Text) -> dict[int, PageText]:
    """The text of the pages that LaTeX makes of it."""
    body = "\n\n".join(" ".join(words) for words in text)
    source = f"{head}\n\\usepackage[T1]{{fontenc}}\\begin{{document}}\n{body}\n\\end{{document}}\n"
    (folder / f"{name}.tex").write_text(source, encoding="utf-8")
    command = ["pdflatex", "-interaction=batchmode", f"{name}.tex"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    with PdfDocument(folder / f"{name}.pdf") as document:
        return {
            number: page_text(document.textpage(number), document.page(number), boxes=False)
            for number in range(document.pages)
        }


def edited(chance: random.Random, text: Text, share: float) -> tuple[Text, list[list[list[str]]]]:
    """A text with that share of its words changed, left out or followed by others, and a paragraph
    added now and then; and what became of each word."""
    vocabulary = [word for words in text for word in words]
    after, became = [], []
    for words in text:
        fates = []
        for word in words:
            fate = [word]
            if chance.random() < share:
                other = chance.choice(vocabulary)
                fate = chance.choice(([other], [], [word, other]))
            fates.append(fate)
        became.append(fates)
        after.append([word for fate in fates for word in fate])
        if share and chance.random() < share:
            after.append([chance.choice(vocabulary) for _ in range(60)])
    return after, became


def main(papers: int) -> None:
    """Print the table."""
    abstracts = [json.loads(line)["abstract"] for line in _lines()]
    chance = random.Random(16)
    counted = {
        share: dict.fromkeys(("right", "gone", "lost", "wrong", "unsaid"), 0) for share in SHARES
    }
    times: list[float] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for paper in range(papers):
            text = [_words(one) for one in abstracts[paper * 40 : paper * 40 + 40]]
            before = typeset(folder, "before", _TWO, text)
            marks = _marked(chance, text, before)
            for share in SHARES:
                after, became = edited(chance, text, share)
                pages = typeset(folder, "after", _ONE, after)
                _measure(pages, marks, became, counted[share], times)
    total = papers * MARKS
    print(f"{papers} papers, {total} marks a row; {sum(times) / len(times):.1f} ms a mark,")
    print(f"p95 {sorted(times)[len(times) * 95 // 100]:.1f}, max {max(times):.1f}")
    for share, row in counted.items():
        print(f"{share:4.0%}", *(f"{name} {100 * n / total:.1f} %" for name, n in row.items()))


def _marked(
    chance: random.Random, text: Text, pages: dict[int, PageText]
) -> list[tuple[Mark, int, int, int]]:
    anchors, whole = Anchors(pages), CanonicalText(pages)
    found: list[tuple[Mark, int, int, int]] = []
    while len(found) < MARKS:
        paragraph = chance.randrange(len(text))
        words = text[paragraph]
        first = chance.randrange(max(1, len(words) - 4))
        end = min(len(words), first + chance.choice((1, 3, 5, 8, 12, 20, 40)))
        quote = " ".join(words[first:end])
        at = whole.text.find(canonical(" ".join(words[max(0, first - 8) : end])))
        at += len(canonical(" ".join(words[max(0, first - 8) : first])))
        length = len(canonical(quote))
        if whole.text[at : at + length] != canonical(quote) or length < 4:
            continue
        span, is_whole = whole.span(at, at + length)
        if not is_whole:
            continue
        about = anchors.surroundings(span)
        mark = Mark(
            1,
            "before",
            span.page,
            MarkKind.HIGHLIGHT,
            ((0.0, 0.0, 1.0, 1.0),),
            quote=quote,
            before=about.before,
            after=about.after,
            progress=about.progress,
        )
        found.append((mark, paragraph, first, end))
    return found


def _measure(
    pages: dict[int, PageText],
    marks: list[tuple[Mark, int, int, int]],
    became: list[list[list[str]]],
    counts: dict[str, int],
    times: list[float],
) -> None:
    def quads_of(span: TextSpan) -> tuple[Quad, ...]:
        return ((float(span.first), 0.0, float(span.end), 1.0),)

    anchors, whole = Anchors(pages, quads_of), CanonicalText(pages)
    for mark, paragraph, first, end in marks:
        start = time.perf_counter()
        found = anchors.anchor(mark, "after")
        times.append((time.perf_counter() - start) * 1000)
        fates = became[paragraph]
        words = mark.quote.split()
        kept = [w for w, fate in zip(words, fates[first:end], strict=True) if w in fate]
        if found.place is MarkPlace.ADRIFT:
            gone = sum(map(len, kept)) < ENOUGH * sum(map(len, words))
            counts["right" if gone else "lost"] += 1
            counts["gone"] += gone
            continue
        start_at, _, end_at, _ = found.quads[0]
        low, high = whole.letters_of(TextSpan(found.page, int(start_at), int(end_at)))
        truth = canonical(" ".join(word for fate in fates[first:end] for word in fate))
        near = canonical(
            " ".join(word for fate in fates[max(0, first - 12) : first] for word in fate)
        )
        there = whole.text[max(0, low - len(near) - 40) : high + 1]
        same = SequenceMatcher(None, truth, whole.text[low:high], autojunk=False).ratio()
        beside = SequenceMatcher(None, near, there, autojunk=False).find_longest_match().size
        is_kept = whole.text[low:high] == canonical(" ".join(kept))  # words after it are not of it
        is_part = whole.text[low:high] in truth and 5 * (high - low) > 2 * len(truth)
        if (same >= _ENOUGH or is_part or is_kept) and (beside >= min(12, len(near) // 2)):
            counts["right"] += 1
        else:
            counts["unsaid" if found.place is MarkPlace.SURE else "wrong"] += 1


def _words(abstract: str) -> list[str]:
    return re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*[.,;:]?", abstract)


def _lines() -> list[str]:
    named = Path(os.environ["PAPERDESK_TEST_DATA"])
    return (named / "arxiv-1k.jsonl").read_text("utf-8").splitlines()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
