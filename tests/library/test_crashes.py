"""A process that dies before any file operation leaves a note old or new, never half.

The child ends itself, without any tidying, before its n-th operation on the
disk, as Python's audit events tell them: open, rename, remove, link, mkdir.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import State
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered

CHILD = """
import os, pathlib, sys
from paperdesk.library import Library
from paperdesk.paths import places
from tests.library.builders import ALL, file, numbered
from paperdesk.model import State

home, act, last = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
library = Library.open(places(home))
key = library.keys(ALL)[0]
version = library.note(key).version
left = last
EVENTS = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.truncate"}

def watch(event, arguments):
    global left
    if event in EVENTS and str(home) in str(arguments[0]):
        left -= 1
        if left == 0:
            os._exit(9)

sys.addaudithook(watch)
if act == "save":
    library.save_note(key, "new words", version)
elif act == "first":
    library.save_note(library.keys(ALL)[1], "new words", "")
elif act == "remove":
    library.save_note(key, "", version)
elif act == "state":
    library.set_state([key], State.LATER)
elif act == "import":
    library.add([file(*(numbered(n) for n in range(3, 9)), note="brought", path="more")])
elif act == "undo":
    library.undo()
print("acknowledged", flush=True)
os._exit(0)
"""


def die(home: Path, act: str, nth: int) -> bool:
    """Whether the child came to its end before its n-th operation."""
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(home), act, str(nth)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert child.returncode in (0, 9), child.stderr
    return "acknowledged" in child.stdout


def all_words(home: Path) -> str:
    """Every note, conflict copy and file in the trash."""
    folders = (home / "data" / "notes", home / "data" / "trash" / "notes")
    return "\n".join(
        path.read_text() for folder in folders if folder.is_dir() for path in folder.iterdir()
    )


@pytest.mark.parametrize("act", ["save", "first", "remove", "state", "import", "undo"])
def test_a_process_that_dies_anywhere_leaves_old_or_new(tmp_path: Path, act: str) -> None:
    for nth in range(1, 200):
        home = tmp_path / f"{act}-{nth}"
        library, keys = context(home, 2)
        library.save_note(keys[0], "old words")
        library.close()
        acknowledged = die(home, act, nth)
        with Library.open(places(home)) as again:
            check_one(again, keys, act, acknowledged=acknowledged)
            assert act == "save" or "old words" in all_words(home)
            assert not list(again.notes_folder.glob(".*"))
            assert again.check().problems == ()
        if acknowledged:
            assert nth > 2, "nothing was tried"
            return
    pytest.fail("the act never came to its end")


def check_one(library: Library, keys: list[int], act: str, *, acknowledged: bool) -> None:
    """What must hold after the crash, act by act."""
    texts = [library.note(key).text for key in library.keys(ALL)]
    match act:
        case "save" | "first":
            place = 0 if act == "save" else 1
            old = "old words" if act == "save" else ""
            assert texts[place] == "new words" or (texts[place] == old and not acknowledged)
        case "remove" | "undo":
            assert texts[0] == "" or (texts[0] == "old words" and not acknowledged)
        case "state":
            state = library.entry(keys[0]).state
            assert state == State.LATER or (state == State.NEW and not acknowledged)
        case "import":
            count = library.counts()
            assert (count.all, count.noted) in ((8, 7), (2, 1))
            assert count.all == 8 or not acknowledged
            assert texts.count("brought") == (6 if count.all == 8 else 0)


def test_what_a_crash_left_half_written_goes_to_the_trash(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    library.save_note(keys[0], "words")
    (library.notes_folder / ".paperdesk-x.md.tmp").write_text("half a thou")
    library.close()
    with Library.open(places(tmp_path)) as again:
        assert not list(again.notes_folder.glob(".*"))
        assert "half a thou" in all_words(tmp_path)
        assert again.add([file(numbered(9))]).files[0].new == 1
