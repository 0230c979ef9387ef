"""Full text, side by side: PaperDesk, Tantivy and Recoll on the same pages.

``packaging/dev bench fulltext FILE [--papers N] [--pages N] [--engines NAME,...] [--in FOLDER]``.
FILE is JSON Lines, plain or .xz, whose abstracts the pages are made of (``_page_texts``). PaperDesk
and Tantivy are given title, abstract, authors and text; each indexes in a process of its own, one
thread, and what it takes to make the pages is taken off. Recoll (``recollindex``, where it is
installed) indexes files of plain text, a paper each, of the first 1,000 papers: its time, its size
and its answers are those of so many. 5,000 papers take an hour on a machine that has other work:
FOLDER (new, or of a run before) keeps the pages and what each engine took, so that a run that was
broken off goes on. The table says

- papers a CPU second, the size of the index, and the most memory of the process;
- for each family of queries the median and the 95th percentile of a whole answer, in
  milliseconds of the processor, the quickest of three rounds, so that a shared machine tells
  nearly the same: for PaperDesk
  the papers found with, for the first 10, the page and its passage, read from the cache of texts;
  for Tantivy the ids of the best 10, without either; for Recoll (``recoll -t -q``, the first few
  of a family, less what its process takes to start) the paths of the best 10. One query that finds
  nothing is asked before, as in the window. Below stands what each took when first asked;
- the memory of its own (``RssAnon``) of a process that has asked all of them, beside one that has
  asked the same of an index without pages.

The answer is 0 when the aims hold that stand below the table.
"""

import argparse
import gc
import hashlib
import json
import os
import pickle
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import Document
from paperdesk.model.file_texts import FileText, TextState
from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex, make_hits
from paperdesk.search.query.expansion import STOP_WORDS
from tests.bench import _memory
from tests.bench._page_texts import with_pages
from tests.bench.corpus import papers_of

ROOT = Path(__file__).parents[2]
SHOWN = 10
"""Rows of which page and passage are made: as many as a list of 900 pixels shows."""

_TOGETHER = 50  # papers of a file of pages
_EACH = 40  # queries of a family
_OF_RECOLL = 8  # of those that Recoll is asked, with a process each
_RECOLL_PAPERS = 1_000  # that Recoll indexes, which takes several times as long as the others
_SAMPLE = 300  # papers that queries are drawn from
_QUESTIONS = "questions"
_MADE = ("pages", "texts")
_ROUNDS = 3
_ABSTRACTS = 20_000  # that pages are made of
_ROW = re.compile(r"[a-z]{2,20}(?: [a-z]{2,20}){7}")
_WORD = re.compile(r"[a-z]{4,20}")
Result = dict[str, Any]


def main() -> int:
    """Make the pages, index and ask with each engine; print the table; 0 when the aims hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--papers", type=int, default=5_000)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--engines", default="PaperDesk,bare,Tantivy,Recoll")
    parser.add_argument("--in", type=Path, dest="folder")
    parser.add_argument("--do", help=argparse.SUPPRESS)
    known = parser.parse_args()
    if known.do:
        work, engine = known.do.split(":")
        print(json.dumps(_WORKS[work](engine, known.file)))
        return 0
    if known.folder:
        return _told(_measured(known, known.folder), known.papers)
    with tempfile.TemporaryDirectory(prefix="paperdesk-bench-", dir="/var/tmp") as name:
        return _told(_measured(known, Path(name)), known.papers)


def _measured(known: argparse.Namespace, folder: Path) -> dict[str, Result]:
    """The results of each engine; what stands in ``folder`` already is taken as it is."""
    if not (folder / _QUESTIONS).exists():
        folder.mkdir(parents=True, exist_ok=True)
        if any(path.name.partition(".")[0] not in _MADE for path in folder.iterdir()):
            raise SystemExit(f"{folder} holds something else")
        for path in folder.iterdir():  # of pages that were not made to the end
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        _make_pages(known.file, folder, known.papers, known.pages)
    results: dict[str, Result] = {}
    for engine in known.engines.split(","):
        if engine == "Recoll" and not shutil.which("recollindex"):
            continue
        results[engine] = _kept(folder, "build", engine) | _kept(folder, "ask", engine)
    return results


def _kept(folder: Path, work: str, engine: str) -> Result:
    """What a piece of work told; it is done where nothing is kept of it."""
    kept = folder / f"{engine}.{work}.json"
    if not kept.exists():
        _say(f"{engine}: {work}")
        if work == "build":
            shutil.rmtree(folder / engine, ignore_errors=True)
        result = _child(work, engine, folder)
        if work == "build":
            result["bytes"] = _size(folder / engine)
        kept.write_text(json.dumps(result))
    told: Result = json.loads(kept.read_text())
    return told


def _make_pages(file: Path, folder: Path, papers: int, pages: int) -> None:
    _say("making pages")
    documents = list(papers_of(file, max(papers, _ABSTRACTS)))
    cache = TextCache(folder)
    batch: list[Document] = []
    sample: list[Document] = []
    letters = 0
    (folder / "pages").mkdir()
    for document in with_pages(documents, papers, pages):
        letters += sum(map(len, document.pages))
        cache.keep(_digest(document.key), FileText(TextState.READ, document.pages))
        batch.append(document)
        if document.key % max(1, papers // _SAMPLE) == 0:
            sample.append(document)
        if len(batch) == _TOGETHER or document.key == papers:
            (folder / "pages" / f"{document.key:07}").write_bytes(pickle.dumps(batch))
            batch = []
    cache.close()
    asked = [replace(document, pages=()) for document in documents[:papers]], _questions(sample)
    (folder / _QUESTIONS).write_bytes(pickle.dumps(asked))
    _say(f"{papers:,} papers of {pages} pages, {letters / 1e6:,.0f} million letters")


def _digest(key: int) -> bytes:
    return hashlib.sha256(str(key).encode()).digest()


def _documents(folder: Path, taken: list[float]) -> Iterator[Document]:
    """The papers; the CPU time that reading them takes is added to ``taken``."""
    for path in sorted((folder / "pages").iterdir()):
        began = time.process_time()
        batch = pickle.loads(path.read_bytes())
        taken[0] += time.process_time() - began
        yield from batch


def _child(work: str, engine: str, folder: Path) -> Result:
    command = [
        sys.executable,
        "-m",
        "tests.bench.fulltext",
        str(folder),
        "--do",
        f"{work}:{engine}",
    ]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    result: Result = json.loads(ended.stdout.splitlines()[-1])
    return result


# Indexing


def _build(engine: str, folder: Path) -> Result:
    target, reading = folder / engine, [0.0]
    target.mkdir()
    before = _cpu()
    count = _BUILDERS[engine](target, _documents(folder, reading))
    used = _cpu() - before - reading[0]
    # Not ru_maxrss, which a process has from the one that started it.
    return {"papers": count, "cpu": used, "memory": _memory.of("self", "VmHWM")}


def _cpu() -> float:
    own, children = (
        resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _build_ours(target: Path, documents: Iterator[Document]) -> int:
    index = SearchIndex(target / "index")
    index.rebuild(documents, 0)
    return index.papers


def _build_bare(target: Path, documents: Iterator[Document]) -> int:
    return _build_ours(target, (replace(one, pages=()) for one in documents))


def _tantivy() -> tuple[Any, Any]:
    tantivy = import_module("tantivy")
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("id", stored=True, tokenizer_name="raw")
    for name in ("title", "abstract", "text"):
        schema.add_text_field(name, tokenizer_name="en_stem")
    schema.add_text_field("authors")
    return tantivy, schema.build()


def _build_tantivy(target: Path, documents: Iterator[Document]) -> int:
    tantivy, schema = _tantivy()
    writer = tantivy.Index(schema, path=str(target)).writer(256_000_000, 1)
    count = 0
    for one in documents:
        count += 1
        paper = one.paper
        row = {"id": str(one.key), "title": paper.title, "abstract": paper.abstract}
        row |= {"authors": ", ".join(paper.author_names), "text": "\n".join(one.pages)}
        writer.add_document(tantivy.Document(**row))
    writer.commit()
    writer.wait_merging_threads()
    return count


def _build_recoll(target: Path, documents: Iterator[Document]) -> int:
    texts = target.parent / "texts"
    texts.mkdir()
    count = 0
    for one in islice(documents, _RECOLL_PAPERS):
        count += 1
        (texts / f"{one.key}.txt").write_text("\f".join(one.pages), encoding="utf-8")
    # One thread, and not behind all that runs besides.
    settings = f"topdirs = {texts}\nthrQSizes = -1 -1 -1\nidxniceprio = 0\n"
    (target / "recoll.conf").write_text(settings)
    before = time.process_time()
    command = ["recollindex", "-c", str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert time.process_time() - before < 1  # the work is a child's
    return count


_BUILDERS: dict[str, Callable[[Path, Iterator[Document]], int]] = {
    "PaperDesk": _build_ours,
    "bare": _build_bare,
    "Tantivy": _build_tantivy,
    "Recoll": _build_recoll,
}


# Asking


def _ask(engine: str, folder: Path) -> Result:
    papers, asked = pickle.loads((folder / _QUESTIONS).read_bytes())
    documents = {one.key: one for one in papers}
    if engine == "Recoll":
        return {"warm": _asked_of_recoll(folder / engine, asked)}
    gc.collect()
    gc.freeze()  # the papers stand here for a library's database
    before = _memory.of("self", "RssAnon")
    if engine == "Tantivy":
        ask = _asking_tantivy(folder / engine)
    else:
        ask = _asking_ours(folder / engine, folder, documents)
    times: dict[str, list[float]] = {}
    for _ in range(_ROUNDS):
        for family, text in asked:
            began = time.thread_time()
            ask(text, family)
            times.setdefault(f"{family}\t{text}", []).append((time.thread_time() - began) * 1000)
    by_family: dict[str, list[float]] = {}
    for question, took in times.items():
        by_family.setdefault(question.split("\t")[0], []).append(min(took))
    warm = {family: _percentile(took) for family, took in by_family.items()}
    first: dict[str, list[float]] = {}
    for question, took in times.items():
        first.setdefault(question.split("\t")[0], []).append(took[0])
    cold = {family: _percentile(took) for family, took in first.items()}
    return {"warm": warm, "cold": cold, "own": _memory.of("self", "RssAnon") - before}


def _percentile(took: list[float]) -> tuple[float, float]:
    return statistics.median(took), sorted(took)[int(0.95 * (len(took) - 1) + 0.5)]


def _asking_ours(
    folder: Path, cache: Path, documents: dict[int, Document]
) -> Callable[[str, str], int]:
    index, texts = SearchIndex(folder / "index"), TextCache(cache)
    index.search(parse("zq"), sets={})

    def ask(text: str, family: str) -> int:
        query = parse(text, typing=family == "typed")
        answer = index.search(query, sets={})
        rows = [documents[key] for key in answer.best[:SHOWN]]
        hits = make_hits(
            query,
            rows,
            lambda wanted: index.pages(query, wanted),
            lambda key, page: texts.page([_digest(key)], page),
            index.known_words,
        )
        return sum(hit.page is not None for hit in hits)

    return ask


def _asking_tantivy(folder: Path) -> Callable[[str, str], int]:
    tantivy, _ = _tantivy()
    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()
    fields = ["title", "abstract", "authors", "text"]

    def ask(text: str, family: str) -> int:
        if family == "typed":
            query = tantivy.Query
            make = [query.regex_query(index.schema, f, re.escape(text) + ".*") for f in fields]
            asked = query.boolean_query([(tantivy.Occur.Should, one) for one in make])
        elif family == "misspelled":
            query = tantivy.Query
            make = [query.fuzzy_term_query(index.schema, f, text[:-1], 1, False) for f in fields]
            asked = query.boolean_query([(tantivy.Occur.Should, one) for one in make])
        else:
            asked = index.parse_query(text, ["text"] if family == "in the text" else fields)
        hits = searcher.search(asked, SHOWN).hits
        return len([searcher.doc(address)["id"][0] for _, address in hits])

    return ask


def _asked_of_recoll(target: Path, asked: list[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """What Recoll takes for the first few queries of each family that it has a way to ask."""
    idle = statistics.median(_recoll(target, "zzqx") for _ in range(5))
    times: dict[str, list[float]] = {}
    for family, text in asked:
        if family != "misspelled" and len(times.setdefault(family, [])) < _OF_RECOLL:
            question = text.replace("+", "").replace("~", "p").removeprefix("text:")
            question += "*" if family == "typed" else ""
            times[family].append(max(0.0, _recoll(target, question) - idle))
    return {family: _percentile(took) for family, took in times.items() if took}


def _recoll(target: Path, text: str) -> float:
    """Milliseconds of the processor that one query takes, with its process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = ["recoll", "-c", str(target), "-t", "-n", str(SHOWN), "-q", text]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used * 1000


def _questions(documents: list[Document]) -> list[tuple[str, str]]:
    """Some queries of each family, drawn from the pages of some papers."""
    dice = random.Random(20261129)
    words = [_WORD.findall(" ".join(one.pages).lower()) for one in documents]
    rows = [_ROW.findall(" ".join(one.pages).lower()) for one in documents]
    counted = Counter(word for of_paper in words for word in sorted(set(of_paper)))
    telling = [word for word, _ in counted.most_common() if word not in STOP_WORDS]
    common, rare = telling[:150], [w for w in telling if counted[w] == 2] or telling[-50:]
    found: list[tuple[str, str]] = []
    for _ in range(_EACH):
        text = dice.choice(words)
        row = dice.choice(dice.choice(rows)).split()
        some = [word for word in dice.sample(text, 40) if word not in STOP_WORDS]
        found += [
            ("common word", dice.choice(common)),
            ("rare word", dice.choice(rare)),
            ("2 words", " ".join(dice.sample(some, 2))),
            ("4 words", " ".join(dice.sample(some, 4))),
            ("2 words AND", " ".join(f"+{word}" for word in dice.sample(common, 2))),
            ("3 common OR", " OR ".join(dice.sample(common, 3))),
            ("word NOT word", f"{some[0]} -{some[1]}"),
            ("phrase", f'"{" ".join(row[:3])}"'),
            ("near", f'"{row[1]} {row[5]}"~8'),
            ("typed", dice.choice(telling[:3_000])[: dice.randrange(2, 6)]),
            ("misspelled", f"{_swapped(dice, dice.choice(telling[:3_000]))}~"),
            ("in the text", f"text:{some[2]}"),
            ("sentence", " ".join(row)),
        ]
    return found


def _swapped(dice: random.Random, word: str) -> str:
    at = dice.randrange(1, len(word) - 1)
    return word[:at] + dice.choice("aeiou") + word[at + 1 :]


# Telling


def _told(results: dict[str, Result], papers: int) -> int:
    print(f"\n{'':14}" + "".join(f"{name:>12}" for name in results))

    def line(what: str, of: Callable[[Result], str]) -> None:
        print(f"{what:26}"[:26] + "".join(f"{of(result):>12}" for result in results.values()))

    line("papers", lambda r: f"{r['papers']:,}")
    line("papers a CPU second", lambda r: f"{r['papers'] / r['cpu']:.0f}")
    line("index, kB a paper", lambda r: f"{r['bytes'] / 1e3 / r['papers']:.1f}")
    line("index, MB", lambda r: f"{r['bytes'] / 1e6:.1f}")
    line("memory while indexing, MB", lambda r: f"{r['memory']:.0f}")
    line("memory asked, MB", lambda r: f"{r['own']:.0f}" if "own" in r else "-")
    families: list[str] = next((list(r["warm"]) for r in results.values() if "warm" in r), [])
    for family in families:
        line(f"{family}, ms p50 p95", partial(_times, "warm", family))
    print("the first time")
    for family in families:
        line(f"{family}, ms p50 p95", partial(_times, "cold", family))
    ours, tantivy, bare = (results.get(name) for name in ("PaperDesk", "Tantivy", "bare"))
    if not (ours and tantivy and bare):
        return 0
    speed = ours["papers"] / ours["cpu"] / (tantivy["papers"] / tantivy["cpu"])
    size = ours["bytes"] / tantivy["bytes"]
    slowest = max(p95 for _, p95 in ours["warm"].values())
    more = ours["own"] - bare["own"]
    print(f"\nAims, {papers:,} papers:")
    aims = (
        (f"papers a CPU second {speed:.2f} of Tantivy's (1 at least)", speed >= 1),
        (f"index {size:.2f} of Tantivy's (1.3 at most)", size <= 1.3),
        (f"slowest family p95 {slowest:.1f} ms (15 at most)", slowest <= 15),
        (f"memory {more:.0f} MB more than without pages (60 at most)", more <= 60),
    )
    for text, holds in aims:
        print(f"  {'holds' if holds else 'FAILS'}  {text}")
    return int(not all(holds for _, holds in aims))


def _times(which: str, family: str, result: Result) -> str:
    found = result.get(which, {}).get(family)
    return "{:.1f} {:.1f}".format(*found) if found else "-"


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _say(text: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")


_WORKS: dict[str, Callable[[str, Path], Result]] = {"build": _build, "ask": _ask}

if __name__ == "__main__":
    raise SystemExit(main())
