"""PaperDesk as a reader uses it, in a process of its own: one measure, told as a line of JSON.

``python -m tests.bench._used_window MEASURE HOME QUICK FILE``. The window is
started by the program's own ``app.run``; keys go through Qt as a keyboard's do.
"""

import json
import os
import sys
import time
from array import array
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from paperdesk import app as paperdesk_app
from paperdesk.paths import places
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.bench import _arriving, _bare_window, _many, _memory, _unfolded, _words
from tests.bench._watch import Gaps, Painted, Stopwatch, Took, until, wait

ROWS = 1_000_000
BETWEEN_KEYS = 150
"""Milliseconds from painted results to the next key: a good typist's."""
NOTE = """## What it says

The *idea* is that $x_i^2$ tells how far one is from **every** other, and that `proof` by
exhaustion is one of patience. What follows holds for all of them but the last, which is so
small that nobody would miss it; see [the page](https://example.org/page) for the long story.

$$\\sum_{i=1}^{n} x_i^2 = 1$$

- [ ] read the appendix
- [x] cite it where the bound is named

| what | how much |
|---|---|
| memory | 12 |
| time | 3 |

> They say that it cannot be done in less. We shall see.

```python
for step in range(12):
    print("once more", step)
```

The rest is a matter of taste: the authors weigh early words less than late ones, and where both
are equal, they toss a coin. It would be worth trying with a fair one.

"""

Told = dict[str, Any]


def rows(session: Session, quick: bool, _file: str) -> Told:
    """Reset of a million rows, and frames while scrolling through them."""
    view = session.window.list.papers
    known = array("q", view.papers.keys)
    many = array("q", islice(cycle(known), ROWS))
    resets = []
    for keys in (many, known) * (3 if quick else 10):
        watch = Stopwatch()
        view.papers.show(keys)
        view.viewport().repaint()
        if keys is many:
            resets.append(watch.took())
    view.show_papers(many)
    bar = view.verticalScrollBar()
    frames: dict[str, list[Took]] = {}
    page = view.viewport().height()
    for name, step in (("a notch, 30 px", 30), ("half a page", page // 2), ("a page", page)):
        frames[name] = []
        bar.setValue(0)
        for _ in range(200 if quick else 1000):
            frames[name].append(_frame(session, bar.value() + step))
    frames["a jump"] = []
    for number in range(100 if quick else 500):
        frames["a jump"].append(_frame(session, number * 7919 * 92 % bar.maximum()))
    return {"reset": resets, "frames": frames}


def _frame(session: Session, value: int) -> Took:
    view = session.window.list.papers
    watch = Stopwatch()
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()
    return watch.took()


def typing(session: Session, quick: bool, _file: str) -> Told:
    """From a key to the painted rows of its answer, letter by letter; and to the last painting
    before the next key, which has their passages."""
    window, field = session.window, session.window.search
    painted = Painted(window.list.papers.viewport(), window.list.empty)
    answers = [0.0]

    def answered() -> None:
        answers.append(time.perf_counter())
        painted.begin()

    session.state.results_changed.connect(answered)
    field.setFocus()
    times: list[Took] = []
    with_passages: list[Took] = []
    for query in _words.queries(4 if quick else 24):
        for letter in query:
            watch = Stopwatch(all_threads=True)
            begun = watch.begun
            if letter == " ":  # a blank asks the same question again
                QTest.keyClicks(field, letter)
                wait(BETWEEN_KEYS)
                continue
            QTest.keyClicks(field, letter)
            until(lambda begun=begun: answers[-1] > begun, "an answer")  # type: ignore[misc]
            until(lambda: painted.first > answers[-1], "its rows")
            times.append(watch.took(painted.first))
            wait(BETWEEN_KEYS)
            with_passages.append(watch.took(painted.last))
        field.clear_search()
        wait(400)
    return {"typing": times, "with passages": with_passages}


def gaps(session: Session, quick: bool, file: str) -> Told:
    """How long the event loop keeps the reader waiting while this and that goes on."""
    told: dict[str, list[Took]] = {}
    for name, use in (
        ("starting", _start),
        ("triaging", _triage),
        ("rendering notes", _write),
        ("importing", _bring),
        ("indexing", _index),
    ):
        with Gaps() as measured:
            use(session, quick, file)
        told[name] = measured.late
    return {"gaps": told}


def _start(_session: Session, _quick: bool, _file: str) -> None:
    wait(3000)


def _triage(session: Session, quick: bool, _file: str) -> None:
    """Walk on, keep, dismiss, star, undo, as quickly as keys are pressed."""
    papers = session.window.list.papers
    session.window.activateWindow()
    papers.setFocus()
    acts: list[object] = []
    session.changes.changed.connect(lambda changes, _act: acts.append(changes))
    for _ in range(8 if quick else 60):
        for key in "jljdj jsju":
            QTest.keyClicks(papers, key)
            wait(60)
        QTest.keyClick(papers, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        wait(60)
    wait(500)
    if not acts:
        raise RuntimeError("no key was heard")


def _write(session: Session, quick: bool, _file: str) -> None:
    """Write on in a note of 20 kB, rendered beside."""
    notes = session.window.notes
    session.window.actions_of["note"].trigger()
    wait(300)
    editor = notes.editor
    editor.insertPlainText(NOTE * (20_000 // len(NOTE)))
    for _ in range(5 if quick else 40):
        QTest.keyClicks(editor, "word ", delay=20)
        wait(250)
    if session.state.entry is not None:
        notes.toggle_preview()
        wait(1500)
    session.window.to_list()
    wait(1000)


def _bring(session: Session, _quick: bool, file: str) -> None:
    """Look at a file, and bring it in."""
    done: list[object] = []
    session.changes.changed.connect(
        lambda _changes, origin: done.extend([origin] * (origin == ChangeOrigin.IMPORTED))
    )
    session.of(ImportController).preview([file])
    dialog = session.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    until(dialog.go.isVisible, "a preview")
    dialog.go.click()
    until(lambda: bool(done), "an import")


def _index(session: Session, _quick: bool, _file: str) -> None:
    """Scroll through the list while a worker indexes what came in."""
    bar = session.window.list.papers.verticalScrollBar()
    waiting = [1]
    while waiting[-1]:
        for _ in range(25):
            bar.setValue((bar.value() + 200) % max(bar.maximum(), 1))
            wait(16)
        session.client.ask(lambda library: library.unindexed(), waiting.append)
    wait(1500)


def rebuilding(session: Session, _quick: bool, _file: str) -> Told:
    """Frames of a list that is scrolled while a worker makes the whole index anew."""
    bar = session.window.list.papers.verticalScrollBar()
    ended: list[Told] = []
    home = {"home": session.client.places.as_dict()}
    session.jobs.start("paperdesk.tasks.index_jobs:rebuild", home, ended.append)
    frames: list[Took] = []
    while not ended:
        frames.append(_frame(session, (bar.value() + 30) % max(bar.maximum(), 1)))
        wait(16)
    return {"rebuilding": frames}


def memory(session: Session, quick: bool, file: str) -> Told:
    """PSS of all our processes after a start, and after searching and writing."""
    wait(2000)
    before = pss()
    typing(session, True, file)
    _write(session, True, file)
    wait(1000)
    return {"memory": {"after a start": before, "after searching and writing": pss()}}


def pss() -> dict[str, int]:
    """Kilobytes of proportional memory: this process, and those below it by name."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(after_name[1])
    ours = {os.getpid()}
    while more := {one for one, above in parents.items() if above in ours} - ours:
        ours |= more
    return {
        "window" if one == os.getpid() else f"worker {one}": round(1024 * _memory.of(one, "Pss"))
        for one in ours
    }


def bare(rows_there: int) -> None:
    """The memory of the bare window with as many rows."""
    app = QApplication(sys.argv[:1])
    window = _bare_window.build(rows_there)
    window.show()
    QTimer.singleShot(1500, app.quit)
    app.exec()
    print(json.dumps({"memory": pss()}), flush=True)


def main(measure: str, home: Path, quick: bool, file: str) -> int:
    """Start the program, measure, say what was measured, and end."""
    show = Session.show
    measures = {
        "rows": rows,
        "typing": typing,
        "gaps": gaps,
        "memory": memory,
        "rebuilding": rebuilding,
        "many": _many.many,
        "lists": _arriving.lists,
        "authors": _unfolded.authors,
    }

    def shown(session: Session, *given: Any) -> None:
        show(session, *given)
        painted = Painted(session.window.list.papers.viewport())

        def begin() -> None:
            if not painted.last:
                QTimer.singleShot(1, session, begin)
                return
            if measure != "gaps":
                wait(1500)
            try:
                print(json.dumps(measures[measure](session, quick, file)), flush=True)
            finally:
                session.window.close()

        QTimer.singleShot(0, session, begin)

    Session.show = shown  # type: ignore[method-assign,assignment]
    return paperdesk_app.run([], places(home))


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(int(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3] == "quick", sys.argv[4]))
