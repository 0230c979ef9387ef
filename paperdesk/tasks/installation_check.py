"""Installation check: each part that could be missing is used once.

Why: a bundle can start and still lack what is loaded by name, late or from a
file of its own: an extension of Markdown, a font, the worker. ``paperdesk
--self-test`` says so in one line each. It works in a folder of its own that is
thrown away; the reader's library is not opened.

A check takes an empty folder, answers with what it saw in some words, and
raises when something is wrong. Those of the window stand in ``ui.self_test``.
"""

import queue
import ssl
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from paperdesk import text
from paperdesk.documents import PAGE_SESSION
from paperdesk.library import Library
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places, places, resource
from paperdesk.tasks import import_jobs, index_jobs
from paperdesk.tasks.formula_cache import FormulaCache
from paperdesk.tasks.sample_papers import starter_file
from paperdesk.workers import Arena, Pool, WorkerSession

Check = tuple[str, Callable[[Path], str]]
"""A name, and what to do in an empty folder."""

PATIENCE = 60.0
"""Seconds a worker may take for its first answer."""

_NOTE = """\
| a | b |
|---|---|
| ~~struck~~ | $x^2$ |

- [x] done[^1]

!!! note
    See example.org

Term
:   Meaning

```python
def f(): ...
```

[^1]: Below.
"""
_DRAWN = b"1 0 0 rg 0 0 100 100 re f 0 g BT /F 20 Tf 20 20 Td (Kettle) Tj ET"
_PDF = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</Font<<"
    b"/F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n"
    % (len(_DRAWN), _DRAWN)
)
"""A red page with a word; its table of places is missing, and is made by whoever reads it."""

_LATE = (
    "paperdesk.documents.annotation_reader",
    "paperdesk.formats.digest.digest_page",
    "paperdesk.formats.yaml_document",
    "secretstorage" if sys.platform.startswith("linux") else "keyring",
)
"""What brings in libraries of others when it is first wanted: marks in files, mail, YAML, and the
safe of the system, which is not asked, since a desktop may then ask the reader to open it."""

_RENDERED = ("<table", "<del", "☑", "Term", "Below.", "<sup", "<span style", "Meaning")


def run_checks(checks: Iterable[Check], say: Callable[[str], object]) -> int:
    """Do all checks and say one line for each; 0 when all went well, else 1."""
    failed = 0
    for name, check in checks:
        with TemporaryDirectory(prefix="paperdesk-") as folder:
            try:
                seen, verdict = check(Path(folder)), "ok"
            except Exception as error:  # noqa: BLE001 - whatever it is, the next check is still done
                seen, verdict = f"{type(error).__name__}: {error}".replace("\n", " "), "FAILED"
                failed += 1
        say(f"{verdict:<6}  {name:<10}  {seen}")
    return 1 if failed else 0


def must(so: bool, otherwise: str) -> None:
    """Fail a check with this sentence, unless it is so."""
    if not so:
        raise RuntimeError(otherwise)


def _import_and_search(folder: Path) -> str:
    with Library.open(_home(folder)) as library:
        outcome = import_jobs.add(library, [str(starter_file())])
        index_jobs.heal_library(library)
        found = library.search(parse("reversal curse")).total
        report = library.check()
    new = sum(file.new for file in outcome.files)
    must(new == 12, f"the starter brought {new} papers instead of 12")
    must(found > 0, "a word of the starter is not found")
    must(report.ok, "; ".join(report.problems))
    return f"{new} papers came in, {found} found"


def _notes(folder: Path) -> str:
    with Library.open(_home(folder)) as library:
        import_jobs.add(library, [str(starter_file())])
        key = library.key("arxiv:2309.12288")
        library.append_note(key, _NOTE)
        kept = library.note(key).text
    must(kept.rstrip().endswith("[^1]: Below."), "a note is not kept as it was written")
    html = text.note_html(_NOTE)
    missing = [part for part in _RENDERED if part not in html]
    must(not missing, f"rendered without {', '.join(missing)}")
    must("<span style" in text.note_html(_NOTE, dark=True), "code has no colours for the dark")
    return "saved, and rendered with tables, code, footnotes and the rest"


def _formulas(folder: Path) -> str:
    drawn = FormulaCache(folder).get(r"\frac{a}{b}", size=15, colour="#1f2328", display=True)
    must(drawn is not None and "<path" in drawn.svg, "a fraction is not drawn")
    shown = text.display(r"$\alpha$-divergence in $O(n^2)$")
    must(shown == "α-divergence in O(n²)", f"shown as {shown}")
    return f"{shown}, and a fraction drawn"


def _worker(folder: Path) -> str:
    pool = Pool(1)
    try:
        answer = _done(pool, "paperdesk.tasks.render:note_html", {"markdown": "*done*"})
        must("<em>done</em>" in str(answer), f"it answered {answer}")
        # The worker loads libraries of its own for this, and may look for them elsewhere.
        given = {"home": _home(folder).as_dict(), "paths": [str(starter_file())]}
        brought = _done(pool, "paperdesk.tasks.import_jobs:import_files", given)
        must(len(brought["batches"]) == 1, f"it imported {brought}")
    finally:
        pool.close()
    return "a process of its own rendered a note and imported a file"


def _pages(folder: Path) -> str:
    path = folder / "pages.pdf"
    path.write_bytes(_PDF)
    arena = Arena(1, 4 * 100 * 100)
    answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
    session = WorkerSession(PAGE_SESSION, {}, arena=arena, ended=lambda *_: None)
    try:
        for method, args in (
            ("open", {"path": str(path), "password": ""}),
            ("tile", {"page": 0, "scale": 1.0, "tile": [0, 0, 100, 100], "slot": 0}),
            ("text", {"page": 0}),
        ):
            session.ask(method, args, done=answers.put, failed=answers.put)
            answer = answers.get(timeout=PATIENCE)
            must(isinstance(answer, dict), f"{method}: {answer}")
    finally:
        session.close()
    must(bytes(arena.slot(0)[:4]) == b"\0\0\xff\xff", "a red page is not red")
    must(answer["text"][0] == "Kettle", f"its word was read as {answer['text'][0]}")
    return "a page was painted and read in a process of its own"


def _done(pool: Pool, job: str, args: dict[str, Any]) -> dict[str, Any]:
    """What a worker answers; raises what went wrong there."""
    answers: queue.SimpleQueue[dict[str, Any] | Exception] = queue.SimpleQueue()
    pool.submit(job, args, on_done=answers.put, on_failed=answers.put, deadline=PATIENCE)
    answer = answers.get(timeout=PATIENCE + 10)
    if isinstance(answer, Exception):
        raise answer
    return answer


def _help(_folder: Path) -> str:
    pages = list(resource("help").glob("*.md"))
    must(bool(pages) and all(page.stat().st_size for page in pages), "pages are missing")
    return f"{len(pages)} pages"


def _late(_folder: Path) -> str:
    for name in _LATE:
        import_module(name)
    return "marks in files, mail, YAML and the system's safe have their libraries"


def _tls(_folder: Path) -> str:
    ssl.create_default_context()
    return ssl.OPENSSL_VERSION


def _home(folder: Path) -> Places:
    return places(folder / "home")


CHECKS: tuple[Check, ...] = (
    ("search", _import_and_search),
    ("notes", _notes),
    ("formulas", _formulas),
    ("worker", _worker),
    ("pages", _pages),
    ("help", _help),
    ("late", _late),
    ("TLS", _tls),
)
"""What works without a window."""
