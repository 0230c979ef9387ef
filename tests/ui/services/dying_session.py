"""A page session that ends its process over some pages, as hostile ones do, at once."""

import os

from paperdesk.documents.page_session import Args, PageSession

DEADLY = 66
"""Points of the height of a page that ends the process."""


class DyingSession(PageSession):
    """Dies over pages of a certain height."""

    def answer(self, method: str, args: Args, cancelled: object) -> Args:
        if "page" in args and self.document.sizes_at_once(args["page"], 1)[0].height == DEADLY:
            os._exit(9)
        return super().answer(method, args, bool)
