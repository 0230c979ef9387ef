"""Context of a new mark: what stands around it in the text, and how far into the paper it is."""

from collections.abc import Mapping

from paperdesk.documents.anchors import Anchors
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import Mark
from paperdesk.model.pages import PageText, TextSpan


def with_context(mark: Mark, texts: Mapping[int, PageText], span: TextSpan, pages: int) -> Mark:
    """The mark with what its place in the text says of it.

    ``texts`` are those of its page and of what is there of the pages beside it. How far into the
    paper it stands is reckoned by pages, since the other texts may not be here.
    """
    near = {page: texts[page] for page in texts if abs(page - span.page) <= 1}
    around = Anchors(near).surroundings(span)
    on_page = Anchors({span.page: texts[span.page]}).surroundings(span).progress
    progress = (span.page + on_page) / max(pages, 1)
    return replaced(mark, before=around.before, after=around.after, progress=progress)
