"""Reading PDF files beside poppler and PyMuPDF, on real papers, in one run.

``packaging/dev bench reader [--papers FOLDER] [--most N] [--text] [--all]``: time to the first
page, frames while scrolling, find in a file, text and pixels of a page, memory. Papers are of
FOLDER, else of Debian's documentation packages (``texlive-latex-base-doc`` has many), by the rule
of :mod:`tests.bench._real_papers`; words are looked for in one large document, which is scrolled as
well. Processor seconds, not those on the clock, wherever a ratio is told. PyMuPDF is asked where it
is installed.

How text is measured: each reader goes once through the whole of a file, opening it; the seconds of
the processor (user and system) are divided by the pages. The start of a process counts on neither
side, nor what it does for its first page: ours measures from behind a file of one empty page, and
from pdftotext's is taken what it needs for one. Both have three rounds by turns of which the
quickest counts. ``--text`` measures nothing else; ``--all`` the text of all documents of five pages
or more, manuals too, which takes half an hour. PDFium alone is what no rule of ours can be cheaper
than: by its maker a paper is easy for it (pdfTeX) or hard (LuaTeX and XeTeX, whose fonts have codes
of two bytes). That it asks such a font for the outline of each letter anew is a twentieth of its
time: boxes in the place of all outlines save no more, and lines end elsewhere then.
"""

import argparse
import importlib.util
import itertools
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench._reader_window import FRAMES
from tests.bench._reader_work import empty_file
from tests.bench._real_papers import FEWEST, LARGE, MOST, RealPaper, documents, large, papers
from tests.bench.start import ROOT, display

TEXT, PIXELS, FIND, FIRST, FRAME = 0.6, 1.1, 20.0, 150.0, 16.7
COMMON = ("e", "the", "of the")
"""What is found in all pages, thousands of times."""
SHOWN = 50
DPI = 150
ROUNDS = 3


def main() -> int:
    """Measure, print, and answer 0 when all aims hold."""
    wish = argparse.ArgumentParser(description=__doc__)
    wish.add_argument("--papers", type=Path)
    wish.add_argument("--most", type=int, default=20)
    wish.add_argument("--no-window", action="store_true")
    wish.add_argument("--text", action="store_true", help="the text of pages alone")
    wish.add_argument("--all", action="store_true", help="the text of all documents")
    asked = wish.parse_args()
    among = documents(asked.papers)
    files = papers(among, asked.most, of_each_folder=not asked.papers)
    if not files:
        wish.error(f"no PDF file of {FEWEST} to {MOST} pages is here")
    long = large(among)
    print(
        f"{len(files)} papers of {len(among)} documents; load {os.getloadavg()[0]:.1f} on "
        f"{os.cpu_count()} cores"
    )
    aims = [*texts(among if asked.all else files)]
    if not asked.text and not asked.all:
        aims += pixels(files)
        aims += found(long.path) if long else []
        if not asked.no_window:
            aims += window([*files, long] if long else files)
    print("aims")
    for good, line in aims:
        print(f"  {'holds' if good else 'FAILS'}  {line}")
    return 0 if all(good for good, _ in aims) else 1


def ours(kind: str, path: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench._reader_work", kind, str(path)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def poppler(*command: str) -> float:
    """Seconds of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def texts(files: list[RealPaper]) -> Iterator[tuple[bool, str]]:
    """Text, page by page, beside pdftotext."""
    kinds = ["our text", "our text with boxes", "PDFium text"]
    kinds += ["PyMuPDF text"] if importlib.util.find_spec("pymupdf") else []
    with tempfile.TemporaryDirectory() as folder:
        empty = empty_file(Path(folder))
        start = min(poppler("pdftotext", str(empty), "-") for _ in range(3 * ROUNDS))
    print(
        f"\ntext: processor milliseconds a page, the least of {ROUNDS} rounds, without start (that "
        f"of pdftotext is {1000 * start:.0f} ms)"
    )
    names = [*(kind.removesuffix(" text") for kind in kinds), "pdftotext"]
    print(
        f"{'paper':28}{'pages':>6}"
        + "".join(f"{name:>20}" for name in names)
        + f"{'ratio':>8}  maker"
    )
    sums, ratios = dict.fromkeys((*kinds, "pdftotext"), 0.0), {}
    by_maker: dict[str, list[dict[str, float]]] = {}
    for path, pages, maker in files:
        best = dict.fromkeys(sums, float("inf"))
        for _ in range(ROUNDS):
            taken = {kind: ours(kind, path)["cpu"] for kind in kinds}
            taken["pdftotext"] = poppler("pdftotext", str(path), "-") - start
            best = {name: min(best[name], cpu) for name, cpu in taken.items()}
        sums = {name: sums[name] + cpu for name, cpu in best.items()}
        ratios[path] = best["our text"] / best["pdftotext"]
        row = "".join(f"{1000 * cpu / pages:20.2f}" for cpu in best.values())
        print(f"{path.name[:27]:28}{pages:6}{row}{ratios[path]:8.2f}  {maker}")
        by_maker.setdefault(_family(maker), []).append(best)
    for maker, costs in sorted(by_maker.items()):
        ours_of, alone_of = (_ratio(costs, kind) for kind in ("our text", "PDFium text"))
        print(f"{maker[:27]:28}{len(costs):6} papers: {ours_of:.2f} (PDFium alone {alone_of:.2f})")
    whole, alone = (sums[kind] / sums["pdftotext"] for kind in ("our text", "PDFium text"))
    yield (
        whole <= TEXT,
        f"text: {whole:.2f} times pdftotext over all pages (median paper "
        f"{median(ratios.values()):.2f}, {min(ratios.values()):.2f} to "
        f"{max(ratios.values()):.2f}; PDFium alone {alone:.2f}), at most {TEXT}",
    )


def _family(maker: str) -> str:
    """A maker without its version."""
    found = re.match(r"[^\W\d_]+(?: [^\W\d_]+)*", maker)
    return found.group() if found else maker


def _ratio(costs: list[dict[str, float]], kind: str) -> float:
    return sum(one[kind] for one in costs) / sum(one["pdftotext"] for one in costs)


def pixels(files: list[RealPaper]) -> Iterator[tuple[bool, str]]:
    """Pixels, page by page, beside pdftoppm."""
    peer = importlib.util.find_spec("pymupdf") is not None
    print("\npixels: processor milliseconds a page; memory of our worker at the most, MB")
    print(f"{'paper':28}{'pages':>6}{'ours':>9}{'pdftoppm':>10}{'PyMuPDF':>9}{'MB':>6}")
    sums, ratios = [0.0, 0.0], []
    for path, pages, _ in files:
        work = ours("our pixels", path)
        theirs = poppler("pdftoppm", "-r", str(DPI), str(path))
        other = ours("PyMuPDF pixels", path)["cpu"] if peer else 0
        sums = [sums[0] + work["cpu"], sums[1] + theirs]
        ratios.append(work["cpu"] / theirs)
        row = [1000 * cpu / pages for cpu in (work["cpu"], theirs, other)]
        print(
            f"{path.name[:27]:28}{pages:6}{row[0]:9.1f}{row[1]:10.1f}{row[2]:9.1f}"
            f"{work['bytes'] / 1e6:6.0f}"
        )
    whole = sums[0] / sums[1]
    yield (
        whole <= PIXELS,
        f"pixels: {whole:.2f} times pdftoppm over all pages (median paper {median(ratios):.2f}, "
        f"{min(ratios):.2f} to {max(ratios):.2f}), at most {PIXELS}",
    )


def found(path: Path) -> Iterator[tuple[bool, str]]:
    """Find in a large file, after the first time, beside PDFium's own search."""
    from paperdesk.documents.page_text import page_text
    from paperdesk.documents.pdf_document import PdfDocument
    from paperdesk.documents.text_matcher import Matcher

    with PdfDocument(path) as document:
        pages = range(LARGE)
        begun = time.process_time()
        texts = {n: page_text(document.textpage(n), document.page(n)) for n in pages}
        read = time.process_time() - begun
        matcher = Matcher(texts)
        words = wanted(texts[number].text for number in range(20, LARGE, 12))
        begun = time.process_time()
        first = len(matcher.find(words[0]))
        indexed = time.process_time() - begun
        begun = time.process_time()
        ours_found = [len(matcher.find(word)) for word in words]
        each = (time.process_time() - begun) / len(words)
        begun = time.process_time()
        theirs_found = [sum(_pdfium(document, n, word) for n in pages) for word in words[:4]]
        theirs = (time.process_time() - begun) / 4
        kept = kept_open(document, words[:4])
        common = {word: (shown(matcher, word), kept_open(document, [word])) for word in COMMON}
    print(
        f"\nfind in {LARGE} pages of {path.name}: text {read * 1000:.0f} ms once, first question "
        f"{indexed * 1000:.0f} ms ({first} found), then {each * 1000:.1f} ms each; PDFium "
        f"{theirs * 1000:.0f} ms each with all pages read anew, {kept * 1000:.0f} ms with all kept "
        f"open; found {ours_found[:4]} and {theirs_found}"
    )
    for word, ((counted, placed), other) in common.items():
        yield (
            other / counted >= FIND,
            f"find '{word}', all counted: {other / counted:.0f} times as fast as PDFium's search "
            f"with its pages kept open ({1000 * counted:.1f} ms; {1000 * placed:.1f} with {SHOWN} "
            f"of them placed), at least {FIND:.0f}",
        )
    yield (
        kept / each >= FIND,
        f"find: {theirs / each:.0f} times as fast as PDFium's search, {kept / each:.0f} times with "
        f"its pages kept open, at least {FIND:.0f}",
    )


def shown(matcher: Any, word: str) -> tuple[float, float]:
    """Seconds of a question whose places are counted, and of one whose places are also made out,
    from the middle of the file on as far as a screen shows them; the least of some."""
    taken = []
    for _ in range(2 * ROUNDS):
        begun = time.process_time()
        places = matcher.find(word)
        middle = len(places) // 2
        counted = time.process_time() - begun
        assert [places[at] for at in range(middle, min(middle + SHOWN, len(places)))]
        taken.append((counted, time.process_time() - begun))
    return min(one for one, _ in taken), min(one for _, one in taken)


def kept_open(document: Any, words: list[str]) -> float:
    """Seconds of a search of PDFium's, whose pages all stay open."""
    pages = [document.pdf[number].get_textpage() for number in range(LARGE)]
    begun = time.process_time()
    for word in words:
        for page in pages:
            _count(page.search(word))
    taken = (time.process_time() - begun) / len(words)
    for page in pages:
        page.close()
    return taken


def wanted(texts: Iterator[str]) -> list[str]:
    """A phrase of two words of each text."""
    phrases = []
    for text in texts:
        words = text.split()
        pairs = itertools.pairwise(words)
        phrases += [
            f"{one} {two}"
            for one, two in pairs
            if one.isalpha() and two.isalpha() and min(len(one), len(two)) > 3
        ][5:6]
    return phrases


def _pdfium(document: Any, number: int, words: str) -> int:
    return _count(document.textpage(number).search(words))


def _count(search: Any) -> int:
    total = 0
    while search.get_next():
        total += 1
    search.close()
    return total


def window(files: list[RealPaper]) -> Iterator[tuple[bool, str]]:
    """First page and frames, at the usual density and at twice of it."""
    with display() as environment:
        for density in ("1", "2"):
            print(f"\nwindow of 1100 x 900 at {density}x: milliseconds; frames as median / p95")
            rows = [row(path, environment | {"QT_SCALE_FACTOR": density}) for path, _, _ in files]
            warm = [one["warm"] for one in rows]
            yield (
                median(warm) <= FIRST,
                f"first page at {density}x: median {median(warm):.0f} ms, most {max(warm):.0f}, "
                f"at most {FIRST:.0f}",
            )
            for name in ("40 px", "flick"):
                p95, cpu = (
                    [one[kind][name][1] for one in rows] for kind in ("frames", "processor")
                )
                yield (
                    median(p95) <= FRAME,
                    f"frames at {density}x, {name}: p95 {median(p95):.1f} ms in the median paper, "
                    f"{max(p95):.1f} in the worst, at most {FRAME} (of the processor "
                    f"{median(cpu):.1f} and {max(cpu):.1f})",
                )
            print(
                f"{'':28}memory of the window grown by up to {_mb(max(r['grown'] for r in rows))}"
            )


def row(path: Path, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench._reader_window", str(path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        timeout=300,
    )
    one: dict[str, Any] = json.loads(done.stdout)
    frames = "  ".join(
        f"{name} {one['frames'][name][0]:.1f} / {one['frames'][name][1]:.1f} (processor "
        f"{one['processor'][name][1]:.1f}; {one['missing'][name]} of {FRAMES} with a tile to come)"
        for name in ("40 px", "flick")
    )
    print(
        f"{path.name[:27]:28}{one['pages']:5} pages  first {one['warm']:4.0f} (cold "
        f"{one['cold']:4.0f})  {frames}  worker {_mb(one['worker'])}"
    )
    return one


def _mb(size: float) -> str:
    return f"{size / 1e6:.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
