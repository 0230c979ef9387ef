"""Controller of news: asks for it, tells once that there is some, and shows it as a list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.model.follows import PaperNotice, QueuedRequest
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.network_answers import values_of
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.paper_news.news_dialog import NewsDialog


class PaperNewsController(FeatureController):
    """The controller of news of papers."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._notices = services.client, services.notices
        self._dialog: NewsDialog | None = None
        self._known: frozenset[int] = frozenset()
        self._asked = False
        """Whether the reader has asked, and is owed an answer."""
        services.network.ended.connect(self._look)

    def begin(self) -> None:
        """The library is open: what is there already is no news."""
        self._client.ask_later(_news, self._learn, self._not_read)

    def stop(self) -> None:
        """The window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def show(self) -> None:
        """Show all news."""
        self._client.ask(_news, self._open)

    def _look(self, outcome: NetworkOutcome) -> None:
        is_answer = self._asked and any("notices" in one for one in values_of(outcome))
        self._asked = self._asked and not is_answer

        def tell(news: Sequence[PaperNotice]) -> None:
            if not self._tell(news) and is_answer:
                self._notices.say(self.tr("Nothing new of your papers."))

        self._client.ask_later(_news, tell, self._not_read)

    def _learn(self, news: Sequence[PaperNotice]) -> None:
        self._known = frozenset(one.number for one in news)

    def _tell(self, news: Sequence[PaperNotice]) -> bool:
        """Say how many papers have news that nobody told of yet; whether any has."""
        fresh = {one.key for one in news if one.number not in self._known}
        self._learn(news)
        if fresh:
            words = self.tr("There is news of %Ln paper(s).", "", len(fresh))
            self._notices.say(words, self.tr("Show"), self.show)
        return bool(fresh)

    def _not_read(self, error: BaseException) -> None:
        log.ui.warning("news of papers could not be read: %s", error)

    # The dialog

    def _open(self, news: Sequence[PaperNotice]) -> None:
        # Late: looked at seldom.
        from paperdesk.ui.features.paper_news.news_dialog import NewsDialog  # noqa: PLC0415

        self._learn(news)
        if self._dialog is None:
            dialog = self._dialog = NewsDialog(self._services.shell.widget)
            dialog.open_requested.connect(self._go)
            dialog.dismiss_requested.connect(self._dismiss)
            dialog.ask_requested.connect(self._ask)
            dialog.finished.connect(self._closed)
            dialog.open()
        self._dialog.show_news(news)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _go(self, key: int) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._services.state.open_paper(key)

    def _ask(self) -> None:
        """Ask arXiv of all papers that are there."""
        if self._dialog is not None:
            self._dialog.accept()
        self._asked = True
        subject = {"papers": "all", "source": "arxiv"}
        request = QueuedRequest("refresh", subject, self.tr("News of your papers"))
        self._services.network.ask([request], self._services.answers.tell_why_it_waits)

    def _dismiss(self, numbers: Sequence[int]) -> None:
        def dismiss(library: "Library") -> tuple[PaperNotice, ...]:
            for number in numbers:
                library.dismiss_notice(number)
            return library.paper_notices()

        def done(news: tuple[PaperNotice, ...]) -> None:
            self._services.changes.announce(ChangeOrigin.NEWS)
            if self._dialog is not None:
                self._dialog.show_news(news)

        self._client.do(dismiss, done)


def _news(library: "Library") -> tuple[PaperNotice, ...]:
    return library.paper_notices()
