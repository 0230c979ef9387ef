"""Renews the files of the languages from the sources: ``packaging/dev i18n``.

lupdate brings what is new into ``resources/i18n/*.ts``, where it is translated
by hand; lrelease makes the ``.qm`` files that the window reads.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from paperdesk.ui.i18n.language import SPOKEN
from tests.house import ROOT
from tests.languages.sources import UI, SourceText, table_messages

FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent
MIRRORED = ("ar",)
FIRST_STRONG, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
FROM_THE_RIGHT = "\N{RIGHT-TO-LEFT ISOLATE}"
"""Set by hand around what holds Arabic words itself, such as a list of foreign ones."""
BARE = re.compile(rf"(?<![{FIRST_STRONG}{FROM_THE_RIGHT}])\{{\w*\}}")
"""Something filled in that is not set apart."""
_ARABIC = re.compile("[\u0621-\u064a]")
_PLURAL = re.compile(r"\((e?s)\)")
_OPEN = re.compile(
    r"(?P<head><source>(?P<text>[^<]*)</source>\s*(?:<comment>[^<]*</comment>\s*)?"
    r"(?:<translatorcomment>[^<]*</translatorcomment>\s*)?)"
    r"<translation type=\"unfinished\">(?:\s*<numerusform>[^<]*</numerusform>)+\s*</translation>"
)
"""A text of which no form is said, or only guessed."""
USUAL = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")


@dataclass(frozen=True, slots=True)
class Entry:
    """A text with its translations: one, or one for each form of the plural."""

    message: SourceText
    forms: tuple[str, ...]
    finished: bool


def source_of(language: str) -> Path:
    """The file that is translated by hand."""
    return FOLDER / f"paperdesk_{language}.ts"


def compiled_of(language: str) -> Path:
    """The file that the window reads."""
    return source_of(language).with_suffix(".qm")


def entries(source: Path) -> list[Entry]:
    """What stands in a file of a language."""
    found = []
    for context in ElementTree.parse(source).getroot().iter("context"):
        for one in context.iter("message"):
            translation = one.find("translation")
            assert translation is not None
            plural = one.get("numerus") == "yes"
            forms = [form.text for form in translation.iter("numerusform")]
            message = SourceText(
                context.findtext("name", ""),
                one.findtext("source", ""),
                one.findtext("comment", ""),
                plural,
            )
            said = tuple(form or "" for form in (forms if plural else [translation.text]))
            found.append(Entry(message, said, translation.get("type") is None))
    return found


def update(language: str, into: Path) -> None:
    """Bring what the sources say into a file; what they say no more goes."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        tables.write_text("".join(_calls(table_messages())), encoding="utf-8")
        sources = [*sorted(UI.rglob("*.py")), tables]
        only = ("-pluralonly",) if language == "en" else ()
        named = ("-target-language", language)
        _tool("lupdate", *map(str, sources), *USUAL, *only, *named, "-ts", str(into))
    if language in MIRRORED:
        _set_apart(into)
    if language == "en":
        _fill_plurals(into)


def is_bare(words: str) -> bool:
    """Whether Arabic words hold something that is not set apart; a bare ``{day} {month}`` may."""
    return BARE.search(words) is not None and _ARABIC.search(words) is not None


def _set_apart(source: Path) -> None:
    """Put what is filled in between marks of its own direction.

    Without them a number behind ``tag:rl:`` in an Arabic sentence would be read as part of it.
    """
    lines = source.read_text("utf-8").split("\n")
    for place, line in enumerate(lines):
        if ("<translation" in line or "<numerusform" in line) and is_bare(line):
            lines[place] = BARE.sub(f"{FIRST_STRONG}\\g<0>{POP}", line)
    source.write_text("\n".join(lines), "utf-8")


def _fill_plurals(source: Path) -> None:
    """Say English plurals that nobody said yet by their text: ``%Ln paper(s)`` is both forms."""

    def filled(found: re.Match[str]) -> str:
        text = found["text"]
        forms = (_PLURAL.sub("", text), _PLURAL.sub(r"\1", text))
        lines = "".join(f"{'':12}<numerusform>{form}</numerusform>\n" for form in forms)
        return f"{found['head']}<translation>\n{lines}{'':8}</translation>"

    source.write_text(_OPEN.sub(filled, source.read_text("utf-8")), "utf-8")


def compile_into(source: Path, into: Path) -> None:
    """Make the file that the window reads."""
    _tool("lrelease", "-silent", str(source), "-qm", str(into))


def _calls(found: Iterable[SourceText]) -> Iterable[str]:
    """What lupdate understands, for the texts of the tables."""
    for message in found:
        given = [message.context, message.text, message.comment]
        quoted = [one.replace("\\", "\\\\").replace('"', '\\"') for one in given]
        words = ", ".join(f'"{one}"' for one in (quoted if message.comment else quoted[:2]))
        yield f"translate({words}{', 1' if message.plural else ''})\n"


def _tool(name: str, *words: str) -> None:
    subprocess.run([TOOLS / name, *words], check=True)


def main() -> int:
    """Renew all files; say what is not translated yet, and answer 1 where something is not."""
    left = 0
    for language in SPOKEN:
        update(language, source_of(language))
        compile_into(source_of(language), compiled_of(language))
        open_ones = [entry for entry in entries(source_of(language)) if not entry.finished]
        left += len(open_ones)
        for entry in open_ones:
            print(f"{language}: not translated: {entry.message.context}: {entry.message.text}")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
