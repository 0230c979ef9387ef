"""Definitions of a paper's own TeX source, for its title, its abstract and its note.

The source is a stranger's, so it is read in a worker. What it says of the commands in title and
abstract is written into these as the reader's word is: shown everywhere, found, undone.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk import log
from paperdesk.formats.tex_source import is_tex_source, tex_files
from paperdesk.model import Paper, PaperDeskError, Progress
from paperdesk.model.messages import Message
from paperdesk.text.tex.definition_reader import Definitions
from paperdesk.text.tex.definitions import definitions_of, with_definitions

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.model import ActionResult
    from paperdesk.tasks.worker_answers import Answer

__all__ = ["DEADLINE", "JOB", "is_tex_source"]

JOB = "paperdesk.tasks.source_definitions:defined"
DEADLINE = 20.0


def defined(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"sources": [path], "words": {field: text}}`` -> ``{"words": {field: text}}``,
    those that the definitions in these files change."""
    progress(0, 0, Message("step.formulas"))
    definitions = of_files(args["sources"])
    made = {name: with_definitions(text, definitions) for name, text in args["words"].items()}
    return {"words": {name: text for name, text in made.items() if text != args["words"][name]}}


def of_files(paths: list[str]) -> Definitions:
    """The definitions in these files; one that cannot be read has none."""
    sources: list[str] = []
    for path in paths:
        try:
            sources += tex_files(Path(path))
        except OSError:
            continue
    return definitions_of(sources)


def words_to_define(paper: Paper) -> dict[str, str]:
    """The fields of a paper that may hold its author's commands, as they are written."""
    fields = {"title": paper.title, "abstract": paper.abstract}
    return {name: text for name, text in fields.items() if "\\" in text}


def define(
    library: "Library", key: int, paths: Sequence[str], answer: "Answer"
) -> "ActionResult | None":
    """Write title and abstract of a paper with what these files of it define, if anything; the
    reading is done by ``answer``."""
    sources, words = list(filter(is_tex_source, paths)), words_to_define(library.entry(key).paper)
    if not sources or not words:
        return None
    try:
        made = answer(JOB, {"sources": sources, "words": words})["words"]
    except PaperDeskError as error:  # too large, or hostile: the file is attached all the same
        log.documents.warning("a source could not be read: %s", error)
        return None
    return write(library, key, words, made) if made else None


def write(
    library: "Library", key: int, before: dict[str, str], words: dict[str, str]
) -> "ActionResult":
    """Write what definitions changed, but in fields that say something else by now."""
    now = words_to_define(library.entry(key).paper)
    kept = {name: text for name, text in words.items() if now.get(name) == before[name]}
    return library.write_facts(key, kept)


def sources_of(library: "Library", key: int) -> list[str]:
    """Where the TeX sources of a paper lie."""
    files = library.attachments([key]).get(key, ())
    return [one.path for one in files if one.there and is_tex_source(one.name)]
