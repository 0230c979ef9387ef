"""Header of a paper: title, authors, facts, links and tags."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from paperdesk.model import Batch, Entry, Namesake, Span, Tag
from paperdesk.model.community import Community, CommunityCapture
from paperdesk.text import display
from paperdesk.ui.features.detail.author_line import AuthorLine
from paperdesk.ui.features.detail.community_line import CommunityLine
from paperdesk.ui.features.detail.file_line import FileLine
from paperdesk.ui.features.detail.news_line import NewsLines
from paperdesk.ui.features.detail.tag_chips import TagChip
from paperdesk.ui.features.detail.title_view import TitleText
from paperdesk.ui.kit import fonts, near_edge
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.services import shortcuts
from paperdesk.ui.texts.metadata import facts, links, own_words, tag_query, unbroken
from paperdesk.ui.texts.names import called

MOST_TAGS = 40
"""Tags that are shown; the field for tags knows the others."""
GREY = "#8a929c"
"""Dot of a tag whose colour is not known yet."""

_NEAR, _FAR = 32, 24
"""Pixels of room beside the lines."""
_WORD = 250
"""Pixels of the longest word of a fact, before zoom."""


class Header(QWidget):
    """Header widget; its requests tell what is clicked in it."""

    search_requested = Signal(str)
    open_requested = Signal(str)
    untag_requested = Signal(str)
    add_tag_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: dict[str, str] = {}
        self._tags: tuple[str, ...] = ()
        self._said: tuple[str, ...] = ()
        self._broken: object = None
        self.title = TitleText(self)
        self.authors = AuthorLine(self)
        self.authors.search_requested.connect(self.search_requested)
        self.authors.changed.connect(self._order_tabs)
        self.news = NewsLines(self)
        self._same_line = QWidget(self)
        self._same_flow = FlowLayout(self._same_line, gap=8, line_gap=0)
        self._facts = label("", self, size=12, level="2", wrap=True, selectable=True)
        self.community = CommunityLine(self)
        self.community.open_requested.connect(self.open_requested)
        self._link_line = QWidget(self)
        self._link_flow = FlowLayout(self._link_line, gap=20, line_gap=2)
        self.files = FileLine(self)
        self._tag_line = QWidget(self)
        self._tag_flow = FlowLayout(self._tag_line)
        self.add_tag = self._make_add_tag()
        self._tag_flow.addWidget(self.add_tag)
        column = QVBoxLayout(self)
        set_margins(column, _NEAR, 20, _FAR, 4)
        column.setSpacing(6)
        lines = (
            *(self.title, self.authors, self.news, self._same_line),
            *(self._facts, self.community, self._link_line, self.files, self._tag_line),
        )
        for line in lines:
            column.addWidget(line)
        for line in (self._same_line, self._link_line, self._tag_line):
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            line.setSizePolicy(policy)

    def changeEvent(self, event: QEvent) -> None:
        """Stand at the near edge, also when the window is mirrored."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._facts.setAlignment(near_edge.side(self))
            self._show_facts()

    def event(self, event: QEvent) -> bool:
        """The facts are broken into lines anew for another width, and for larger letters."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._show_facts()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest word; the height follows the width, and it may scroll."""
        return QSize(super().minimumSizeHint().width(), 1)

    def show_entry(
        self,
        entry: Entry,
        marks: Sequence[Span],
        batches: Sequence[Batch],
        community: Community | None = None,
        captures: Sequence[CommunityCapture] = (),
    ) -> None:
        """Show a paper; marks are in characters of the display title."""
        self.title.show_title(display(entry.paper.title), marks)
        self.authors.show_authors(entry.paper.author_names)
        self._show_namesakes(entry.namesakes)
        voted = community is None or community.upvotes is None
        told = (*facts(entry, batches, votes=voted), *filter(None, (own_words(entry),)))
        self._said = tuple(_whole(unbroken(one)) for one in told)
        self._show_facts()
        self._explain_own(bool(entry.own_facts))
        self.community.show_community(entry.paper, community, captures)
        self._show_links(entry)
        self._tags = entry.tags
        self._show_tags()

    def set_known_tags(self, tags: Sequence[Tag]) -> None:
        """Learn the colours of tags."""
        colours = {tag.name: tag.colour for tag in tags}
        if colours != self._colours:
            self._colours = colours
            self._show_tags()

    def _show_facts(self) -> None:
        """The facts in a line that runs as the window does; each in its own direction."""
        said = self._said
        now = said, self.width(), self.layoutDirection(), self._facts.font().key()
        if now == self._broken:
            return
        self._broken = now
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            said = tuple(f"\u2068{fact}\u2069" for fact in said)
        lead = "\u200f" if said and said != self._said else ""
        self._facts.setText("\n".join(lead + line for line in self._lines(said)))
        self._facts.setVisible(bool(said))

    def _lines(self, said: Sequence[str]) -> Iterator[str]:
        """Facts in lines of this width; dots stand between two, never at the edge."""
        edge = self.contentsRect().width() - _NEAR - _FAR
        metrics, line = self._facts.fontMetrics(), ""
        for fact in said:
            longer = f"{line}\u00a0\u00a0·\u00a0 {fact}" if line else fact
            if line and metrics.horizontalAdvance(longer) > edge:
                yield line
                longer = fact
            line = longer
        yield line

    def _explain_own(self, any_own: bool) -> None:
        """Say where one sees what the sources say of fields that the reader wrote."""
        words = self.tr("You wrote some of this; the form of the paper says what its sources say.")
        explain(self._facts, words if any_own else "")

    def _show_namesakes(self, papers: Sequence[Namesake]) -> None:
        """Other papers with this title, each a way there."""
        self._same_flow.empty()
        if papers:
            words = self.tr("Same title as", "followed by other papers")
            self._same_flow.addWidget(label(words, self._same_line, size=12, level="2"))
        for paper in papers:
            name = called(paper)
            button = LinkButton(name, self._same_line, size=12, level="text2")
            explain(button, self.tr("Shows the other paper with this title"))
            button.setAccessibleName(self.tr("Same title as {paper}").format(paper=name))
            link = f"paper:{paper.id}"
            button.clicked.connect(lambda _=False, link=link: self.open_requested.emit(link))
            self._same_flow.addWidget(button)
        self._same_line.setVisible(bool(papers))

    def _show_links(self, entry: Entry) -> None:
        self._link_flow.empty()
        offered = links(entry.paper)
        for link in offered:
            button = LinkButton(
                link.text, self._link_line, icon=link.icon, size=12, weight="medium", level="text2"
            )
            explain(button, self.tr("Opens {} outside").format(link.host))
            button.setAccessibleName(self.tr("{} at {}").format(link.text, link.host))
            button.clicked.connect(lambda _=False, url=link.url: self.open_requested.emit(url))
            self._link_flow.addWidget(button)
        self._link_line.setVisible(bool(offered))

    def _show_tags(self) -> None:
        while self._tag_flow.count() > 1:
            item = self._tag_flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        add = self._tag_flow.takeAt(0)
        for tag in self._tags[:MOST_TAGS]:
            chip = TagChip(tag, self._colours.get(tag, GREY), self._tag_line)
            chip.remove_requested.connect(self.untag_requested)
            query = tag_query(tag)
            chip.clicked.connect(lambda _=False, query=query: self.search_requested.emit(query))
            self._tag_flow.addWidget(chip)
        if rest := len(self._tags[MOST_TAGS:]):
            words = self.tr("and %Ln more tag(s)", "", rest)
            more = LinkButton(words, self._tag_line, size=11, level="text2")
            more.clicked.connect(self._asked_for_tag)
            self._tag_flow.addWidget(more)
        if add is not None:
            self._tag_flow.addItem(add)
        self._tag_line.updateGeometry()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from line to line, also after some of them were made anew."""
        heads = (self.news.buttons(), self._same_flow.widgets())
        lines = (*heads, self.community.buttons(), self._link_flow.widgets())
        ends = (self.files.buttons(), self._tag_flow.widgets())
        below = (widget for line in (*lines, *ends) for widget in line)
        links = (widget for widget in below if not isinstance(widget, QLabel))
        in_order = [self.title, *self.authors.in_order(), *links]
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)

    def _make_add_tag(self) -> LinkButton:
        button = LinkButton(
            self.tr("Tag"),
            self._tag_line,
            icon="plus",
            size=11,
            weight="medium",
            level="text2",
            pad=5,
        )
        shortcuts.tip(button, self.tr("Add a tag"), "tag")
        button.setAccessibleName(self.tr("Add a tag"))
        button.clicked.connect(self._asked_for_tag)
        return button

    def _asked_for_tag(self) -> None:
        self.add_tag_requested.emit()


def _whole(fact: str) -> str:
    """A fact whose words fit the narrowest pane: a label would cut a longer one at its edge."""
    metrics, middle = fonts.drawn_metrics(12), Qt.TextElideMode.ElideMiddle
    return " ".join(metrics.elidedText(word, middle, _WORD) for word in fact.split(" "))
