"""Controller of TeX sources: what the source of a paper says of its formulas is written in them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from paperdesk import log
from paperdesk.model import Entry
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.model import ActionResult


class SourceController:
    """The controller of sources that the reader attaches."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def attached(self, entry: Entry, paths: Sequence[str]) -> None:
        """Files were attached: where one is TeX, title and abstract are written with its
        definitions, as the reader's word, which can be undone."""
        # Late: few readers attach sources, and fewer at the start.
        from paperdesk.tasks import source_definitions as defining  # noqa: PLC0415

        sources = [path for path in paths if defining.is_tex_source(path)]
        words, key = defining.words_to_define(entry.paper), entry.key
        if not sources or not words:
            return

        def write(answer: dict[str, Any]) -> None:
            def job(library: "Library") -> "ActionResult":
                return defining.write(library, key, words, answer["words"])

            if answer["words"]:
                self._services.commands.act(job)

        self._services.jobs.start(
            defining.JOB,
            {"sources": sources, "words": words},
            write,
            lambda error: log.ui.warning("a source could not be read: %s", error),
            deadline=defining.DEADLINE,
        )
