"""Community line: what the readers of a site did with a paper, and what they link with it.

Upvotes with their line over time stand first; then stars of the code, comments, and linked
models, data sets and spaces, each a menu of them; then films and pictures. All lead outside.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from paperdesk.model import Paper
from paperdesk.model.community import Community, CommunityCapture, LinkedRepository, gained
from paperdesk.ui.kit import icons
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import explain, label, short
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.sparkline import Sparkline
from paperdesk.ui.texts import community_words as words
from paperdesk.ui.texts.metadata import host_of
from paperdesk.ui.texts.names import date_name

SITE = "https://huggingface.co"
_KINDS = (
    ("model", "box", ""),
    ("dataset", "database", "datasets/"),
    ("space", "layout-grid", "spaces/"),
)
"""What is linked: its kind, icon, and where the site has it."""
_FILMS = (".mp4", ".webm", ".mov", ".m4v", ".gif")
MOST_MEDIA = 6


class CommunityLine(QWidget):
    """Line of numbers and links; hidden where no site told of any. ``open_requested(url)``."""

    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(self, gap=16, line_gap=2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_community(
        self,
        paper: Paper,
        community: Community | None,
        captures: Sequence[CommunityCapture] = (),
    ) -> None:
        """Show what is known; the same stays as it is."""
        told = (paper.arxiv_id, paper.code_url, community, tuple(captures))
        if told == self._shown:
            return
        self._shown = told
        self._flow.empty()
        if community is not None:
            self._add_votes(paper, community, captures)
            self._add_numbers(paper, community)
            for (kind, icon, place), total in zip(_KINDS, community.linked_total, strict=True):
                found = [one for one in community.linked if one.kind == kind]
                if total or found:
                    self._add_linked(kind, icon, place, found, max(total, len(found)))
            self._add_media(community)
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def buttons(self) -> list[QWidget]:
        """The buttons, in their order."""
        return [one for one in self._flow.widgets() if isinstance(one, LinkButton)]

    # What stands in it

    def _add_votes(
        self, paper: Paper, community: Community, captures: Sequence[CommunityCapture]
    ) -> None:
        if community.upvotes is None:
            return
        history = words.history(captures)
        button = self._link(words.upvotes(community.upvotes), "arrow-big-up", _page(paper))
        about = self.tr("Upvotes as they were seen: {history}").format(history=history)
        explain(button, about if history else self.tr("Opens the paper's page outside"))
        counted = [(one.at, one.upvotes) for one in captures if one.upvotes is not None]
        if len(counted) > 1:
            line = Sparkline(self)
            line.setAccessibleName(self.tr("Upvotes over time"))
            explain(line, history)
            line.show_points(
                [(datetime.fromisoformat(at).timestamp(), float(n)) for at, n in counted]
            )
            self._flow.addWidget(line)
        if more := gained(captures):
            text = label(words.rising(more), self, size=12, weight="medium", level="2")
            explain(text, self.tr("Upvotes that came within a week of the last look"))
            self._flow.addWidget(text)

    def _add_numbers(self, paper: Paper, community: Community) -> None:
        if community.stars is not None:
            button = self._link(words.stars(community.stars), "code-xml", paper.code_url)
            explain(button, self.tr("Stars of the paper's code"))
        if community.comments is not None:
            page = _page(paper)
            button = self._link(
                words.comments(community.comments),
                "message-square",
                f"{page}#community" if page else "",
            )
            explain(button, self.tr("Opens the discussion outside"))
        if community.withdrawn:
            day = date_name(community.withdrawn) or community.withdrawn
            text = self.tr("withdrawn on {day}").format(day=day)
            self._flow.addWidget(label(text, self, size=12, weight="medium", level="danger"))

    def _add_linked(
        self, kind: str, icon: str, place: str, found: Sequence[LinkedRepository], total: int
    ) -> None:
        text = words.linked(kind, total)
        button = LinkButton(text, self, icon=icon, size=12, weight="medium", level="text2")
        explain(button, self.tr("Shows what the site links with this paper"))
        button.clicked.connect(partial(self._offer, button, place, tuple(found)))
        self._flow.addWidget(button)

    def _add_media(self, community: Community) -> None:
        for address in community.media[:MOST_MEDIA]:
            host = host_of(address)
            if not host:
                continue
            moving = address.lower().split("?")[0].endswith(_FILMS)
            text = self.tr("Film") if moving else self.tr("Picture")
            button = self._link(text, "film", address)
            explain(button, self.tr("Opens {} outside").format(host))

    def _link(self, text: str, icon: str, address: str) -> LinkButton:
        """A button that leads somewhere, or says the same where there is nowhere to go."""
        button = LinkButton(text, self, icon=icon, size=12, weight="medium", level="text2")
        button.setEnabled(bool(address))
        button.clicked.connect(lambda _=False: self.open_requested.emit(address))
        self._flow.addWidget(button)
        return button

    def _offer(
        self, button: LinkButton, place: str, found: Sequence[LinkedRepository], _on: bool = False
    ) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in found:
            text = short(words.repository(one.id, one.likes, one.downloads)).replace("&", "&&")
            address = f"{SITE}/{place}{one.id}"
            menu.addAction(
                icons.icon("external-link"), text, partial(self.open_requested.emit, address)
            )
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _page(paper: Paper) -> str:
    """The paper's page on the site; ``""`` where it can have none."""
    return f"{SITE}/papers/{paper.arxiv_id}" if paper.arxiv_id else ""
