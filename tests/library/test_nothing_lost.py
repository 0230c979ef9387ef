"""Whatever other programs do to note files, every text that was saved or seen can be had back."""

import json
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from paperdesk.library import Library
from paperdesk.library.notes import charset
from paperdesk.library.notes.front_matter import split
from paperdesk.paths import places
from tests.library.builders import ALL, file, numbered, trash_of

KEY = st.integers(0, 2)
WORDS = st.sampled_from(["alpha", "bêta", "gamma delta", "line\n\nparagraph", "- item\n- other"])
FOLDERS = st.sampled_from(["2026", "2026/spring", "to read"])
NAMES = st.sampled_from(["My thoughts.md", "x.markdown", "NOTE.MD", "plain.txt", "no ending"])
COPIES = st.sampled_from(
    [
        "{}-DESKTOP-AB12CD.md",
        "{} (1).md",
        "{} (Case Conflict).md",
        "{} - Copy.md",
        "Copy of {}.md",
        "{} 2.md",
        "{}.sync-conflict-20260404-101010-ABCDEFG.md",
    ]
)
CODES = st.sampled_from(
    ["utf-16", "utf-16-le", "utf-8-sig", "cp1252", "koi8-r", "garbage", "zeros"]
)


class NothingIsLost(RuleBasedStateMachine):
    """Reader and other programs at the same notes, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.places = places(self.folder)
        self.library = Library.open(self.places)
        self.texts: set[str] = set()
        self.old: dict[int, list[bytes]] = {}
        self.version: dict[int, str] = {}
        self.number = 0

    @initialize()
    def begin(self) -> None:
        self.library.add([file(*(numbered(n) for n in range(1, 3)))])
        self.library.add([file(numbered(3), note="brought by an import")])
        self.keys = sorted(self.library.keys(ALL))

    # Helpers

    def fresh(self, words: str) -> str:
        """A text that was never written before."""
        self.number += 1
        return f"{words} {self.number}"

    def rows(self) -> dict[int, tuple[str, str]]:
        with sqlite3.connect(self.places.data / "library.db") as connection:
            found = connection.execute("SELECT key, name, text FROM notes").fetchall()
        connection.close()
        return {key: (name, text) for key, name, text in found}

    def is_there(self, place: int) -> bool:
        """Whether the paper is in the library: not after its import was taken back."""
        return self.keys[place] in self.library.keys(ALL)

    def path(self, place: int) -> Path | None:
        """The file of a note, if it has one now."""
        name, _ = self.rows().get(self.keys[place], ("", ""))
        path = self.library.notes_folder / name
        return path if name and path.is_file() else None

    def overwrite(self, place: int, data: bytes) -> None:
        path = self.path(place)
        if path is not None:
            self.old.setdefault(place, []).append(path.read_bytes())
            path.write_bytes(data)

    def head_and_text(self, place: int) -> tuple[str, str]:
        path = self.path(place)
        known = charset.decode(path.read_bytes()) if path else None
        content = known[0] if known else ""
        _, text = split(content)
        return content[: len(content) - len(text) - 1], text

    # The reader

    @rule(place=KEY, words=WORDS, stale=st.booleans())
    def write(self, place: int, words: str, stale: bool) -> None:
        key, text = self.keys[place], self.fresh(words)
        if not self.is_there(place):
            return
        version = self.version.get(key, "") if stale else self.library.note(key).version
        self.version[key] = self.library.save_note(key, text, version).version
        self.texts.add(text)

    @rule(place=KEY, words=WORDS)
    def append(self, place: int, words: str) -> None:
        text = self.fresh(words)
        if self.is_there(place):
            self.library.append_note(self.keys[place], text)
            self.texts.add(text)

    @rule(place=KEY, words=WORDS)
    def type_on(self, place: int, words: str) -> None:
        if not self.is_there(place):
            return
        note = self.library.note(self.keys[place])
        text = note.text[: len(note.text) // 2] + self.fresh(words) + note.text[-3:]
        self.library.save_note(self.keys[place], text, note.version, going_on=True)
        self.texts.add(text)

    @rule(place=KEY)
    def blank(self, place: int) -> None:
        key = self.keys[place]
        if self.is_there(place):
            self.library.save_note(key, "  ", self.library.note(key).version)

    @rule(place=KEY)
    def choose(self, place: int) -> None:
        key = self.keys[place]
        self.library.adopt_outside_edits()
        for name, text in self.library.note(key).conflicts[:1] if self.is_there(place) else ():
            self.library.save_note(key, text, self.library.note(key).version)
            self.library.drop_conflict(key, name)

    @rule()
    def undo(self) -> None:
        self.library.undo()

    @rule()
    def redo(self) -> None:
        self.library.redo()

    @rule()
    def look(self) -> None:
        self.library.adopt_outside_edits()

    @rule()
    def start_again(self) -> None:
        self.library.close()
        self.library = Library.open(self.places)

    # Other programs

    @rule(place=KEY, words=WORDS, how=st.sampled_from(["new", "end", "front", "no head"]))
    def write_outside(self, place: int, words: str, how: str) -> None:
        head, text = self.head_and_text(place)
        more = self.fresh(words)
        content = {
            "new": f"{head}{more}\n",
            "end": f"{head}{text}\n{more}\n",
            "front": f"{head}{more}\n{text}\n",
            "no head": f"{more}\n",
        }[how]
        self.overwrite(place, content.encode())

    @rule(place=KEY, how=st.sampled_from(["nothing", "blanks", "head", "half"]))
    def cut_outside(self, place: int, how: str) -> None:
        head, text = self.head_and_text(place)
        content = {
            "nothing": "",
            "blanks": " \n\n",
            "head": head,
            "half": head + text[: len(text) // 2],
        }[how]
        self.overwrite(place, content.encode())

    @rule(place=KEY, nth=st.integers(0, 9))
    def bring_older(self, place: int, nth: int) -> None:
        if versions := self.old.get(place):
            self.overwrite(place, versions[nth % len(versions)])

    @rule(place=KEY, code=CODES)
    def encode_otherwise(self, place: int, code: str) -> None:
        head, text = self.head_and_text(place)
        content = f"{head}{text}\n"
        if code in ("garbage", "zeros"):
            data = b"\x00" * 60 if code == "zeros" else bytes(range(256)) * 2
        else:
            data = content.encode(code, "replace")
        self.overwrite(place, data)

    @rule(place=KEY, folder=FOLDERS)
    def move(self, place: int, folder: str) -> None:
        if path := self.path(place):
            target = self.library.notes_folder / folder / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                path.rename(target)

    @rule(place=KEY, name=NAMES)
    def rename(self, place: int, name: str) -> None:
        path = self.path(place)
        if path and not path.with_name(name).exists():
            path.rename(path.with_name(name))

    @rule(old=FOLDERS)
    def rename_folder(self, old: str) -> None:
        path = self.library.notes_folder / old
        if path.is_dir() and not path.with_name("renamed").exists():
            path.rename(path.with_name("renamed"))

    @rule(place=KEY)
    def remove(self, place: int) -> None:
        if path := self.path(place):
            path.unlink()

    @rule(place=KEY, name=COPIES, words=WORDS)
    def copy(self, place: int, name: str, words: str) -> None:
        if path := self.path(place):
            head, text = self.head_and_text(place)
            copy = path.with_name(name.format(path.stem))
            copy.write_text(f"{head}{text} {self.fresh(words)}\n")

    @rule(nth=st.integers(0, 9), how=st.sampled_from(["remove", "write"]))
    def touch_any(self, nth: int, how: str) -> None:
        files = sorted(path for path in self.library.notes_folder.rglob("*") if path.is_file())
        if files:
            path = files[nth % len(files)]
            path.unlink() if how == "remove" else path.write_text(self.fresh("other"))

    # What must hold

    @invariant()
    def every_text_can_be_had_back(self) -> None:
        self.texts.update(text.strip() for _, text in self.rows().values())
        kept = "\0".join(self.everything())
        lost = [text for text in self.texts if text.strip() not in kept]
        assert not lost

    def everything(self) -> list[str]:
        """The words of all notes, of the trash and of the journal."""
        found = []
        for folder in (self.library.notes_folder, trash_of(self.library)):
            for path in folder.rglob("*"):
                if path.is_file() and (known := charset.decode(path.read_bytes())):
                    found.append(known[0].replace("\r\n", "\n"))
        with sqlite3.connect(self.places.data / "library.db") as connection:
            copies = connection.execute("SELECT text FROM strays").fetchall()
            strokes = [
                json.loads(row[0]) for row in connection.execute("SELECT stroke FROM journal")
            ]
        connection.close()
        for stroke in strokes:
            found += _words_of(stroke)
        # What was read last, until the library has looked at what became of the file.
        found += [text for _, text in self.rows().values()] + [text for (text,) in copies]
        return found

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)


def _words_of(stroke: dict[str, Any]) -> list[str]:
    if stroke["kind"] == "many":
        return [words for part in stroke["parts"] for words in _words_of(part)]
    if stroke["kind"] == "import":
        return [note for _, _, (*_, note) in stroke["said"] if note]
    return [stroke["before"], stroke["after"]] if stroke["kind"] == "note" else []


TestNothingIsLost = NothingIsLost.TestCase
TestNothingIsLost.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


class Longer(NothingIsLost):
    """The same, for longer."""


TestNothingIsLostForLong = pytest.mark.slow(Longer.TestCase)
TestNothingIsLostForLong.settings = settings(
    max_examples=400,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
