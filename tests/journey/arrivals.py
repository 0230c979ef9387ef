"""The way of a reader for whom papers arrive: from an empty desk to a day without a network.

The network is a server on this machine, which answers as the sites do. What papers are is
invented; a seed page of them knows neither authors nor dates.
"""

import json
from pathlib import Path
from typing import Any

from tests.journey import page
from tests.journey.display import until
from tests.journey.reader import Reader
from tests.sources.invented_lists import API, HF, atom, entry, record
from tests.sources.replay_server import Asked, ReplayServer

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\nstartxref\n9\n%%EOF\n"
PAPERS = 6
"""Papers of a day's list."""
ADDED = "2310.12931"


def _day(asked: Asked) -> bytes:
    """The list of any working day, each with papers of its own, and more votes than before."""
    day = asked.query.get("date", "")
    if asked.query.get("p", "0") != "0" or not day:
        return b"[]"
    first = int(day[-2:]) * 100
    return json.dumps([_record(first + n, day) for n in range(1, PAPERS + 1)]).encode()


def _record(number: int, day: str) -> dict[str, Any]:
    told = record(
        number,
        day,
        upvotes=7 * (number % 9) + 3,
        githubRepo=f"https://github.com/paperdesk-invented/kettle{number}",
        githubStars=1_200 + number,
        ai_summary="Water boils, and a model says so.",
        ai_summary_model="invented/teller",
        organization={"name": "kettles", "fullname": "House of Kettles"},
        submittedOnDailyBy={"name": "carla", "fullname": "Carla Lid"},
    )
    return {**told, "submittedBy": {"name": "carla", "fullname": "Carla Lid"}}


def _search(asked: Asked) -> bytes:
    """The papers of the seed page by their titles, with what the page does not say."""
    words = asked.query.get("q", "").casefold()
    found = []
    for number, (title, matter) in enumerate(page.SUBJECTS, 1):
        if title.casefold()[:20] in words or words[:20] in title.casefold():
            told = record(number, "2023-05-06", id=f"2305.{number:05}", title=title)
            told["paper"]["summary"] = page.abstract(matter)
            told["paper"]["authors"] = [{"name": "Basil Cook"}, {"name": "Ivy Green"}]
            found.append({**told, "title": title})
    return json.dumps(found).encode()


def serve(server: ReplayServer) -> None:
    """Answer as the sites would."""
    server.answer(f"{HF}/api/daily_papers", _day)
    server.answer(f"{HF}/api/papers/search", _search)
    one = {**record(1)["paper"], "id": ADDED, "title": "Pots of a later day", "upvotes": 7}
    server.answer(f"{HF}/api/papers/{ADDED}", json.dumps(one).encode())
    server.answer(API, atom(entry(ADDED, title="Pots of a later day")), content_type="text/xml")
    server.answer("https://api.crossref.org/works", b'{"message": {"items": []}}')
    listed = (f"2604.{day * 100 + n:05}" for day in range(1, 32) for n in range(1, PAPERS + 1))
    seeds = (f"2305.{number:05}" for number in range(1, len(page.SUBJECTS) + 1))
    for id_ in (*listed, *seeds):
        server.answer(f"https://export.arxiv.org/pdf/{id_}", PDF, content_type="application/pdf")


class Arrivals(Reader):
    """A reader for whom papers arrive."""

    def travel(self, seed: Path, server: ReplayServer) -> None:
        """The whole way; ``server`` ends before it, as with the cable drawn."""
        with self._watched():
            self.follow()
            self.look_at_the_day_before()
            self.triage()
            self.bring_the_seed_page(seed)
            self.complete_it()
            self.fetch_a_file()
            self.read_a_digest(seed.parent / "digests")
            self.draw_the_cable(server)
            self._display.keys("ctrl+q")

    def find_it_the_next_day(self) -> None:
        """What waited comes by itself once there is a network; all else is as it was left."""
        with self._watched():
            until(lambda: ADDED in self._ids("Pots of a later day"), "what waited has come")
            assert self.session.ask("network")["waiting"] == []
            assert len(self.session.ask("follow")["follows"]) == 1
            self.session.ask("check")
            self._rest("next-day")
            self._display.keys("ctrl+q")

    # The steps

    def follow(self) -> None:
        """The first screen offers it; the preview tells what would come; Enter agrees."""
        until(lambda: self._display.count(self._colours.accent) > 200, "the keyboard is here")
        self._rest("first-run")
        self._display.keys("Tab", "space")
        until(lambda: self._display.active() == "Follow a source", "the dialog is open")
        self._rest("follow")
        self._display.keys("Return")
        until(lambda: self._total() >= PAPERS, "the newest list has come")
        until(lambda: self._display.active() == "PaperDesk", "the window has the keyboard")
        self._rest("today")

    def look_at_the_day_before(self) -> None:
        """Alt+Left, as far as there are lists; the row and the paper tell what the site does."""
        before = self._total()
        self._display.keys("alt+Left")
        self._rest("yesterday")
        self._display.keys("alt+Left")
        until(lambda: self._total() > before or before >= 2 * PAPERS, "an earlier list is here")
        self._display.keys("ctrl+2")
        self._rest("day-before")

    def triage(self) -> None:
        """D dismisses, L keeps for later, S stars, Space walks on."""
        self._display.keys("Home", "d")
        self._finds("is:dismissed", 1)
        self._display.keys("j", "l")
        self._finds("is:later", 1)
        self._display.keys("j", "s")
        self._finds("is:starred", 1)
        self._display.keys("space")
        self._rest("triage")

    def bring_the_seed_page(self, seed: Path) -> None:
        """A saved page, whose papers have neither authors nor dates."""
        before = self._total()
        self._display.keys("ctrl+i")
        until(lambda: self._display.active() == "Import papers", "the dialog for files opens")
        self._display.type(str(seed))
        self._display.keys("Return")
        self._display.still()
        self._display.keys("Return")
        papers = len(page.SUBJECTS)
        until(lambda: self._total() == before + papers, "the page is here")
        until(lambda: self._display.active() == "PaperDesk", "the window has the keyboard")
        self._rest("seed-page")

    def complete_it(self) -> None:
        """All of the page, E; field by field; Ctrl+Enter takes what fills gaps."""
        self._display.keys("ctrl+2", "ctrl+a", "e")
        until(lambda: self._display.active() == "Complete papers", "what is found is shown")
        until(lambda: self._display.count(self._colours.accent) > 4_000, "papers are there")
        self._rest("complete")
        self._display.keys("ctrl+Return")
        title = page.SUBJECTS[0][0]
        people = ["Basil Cook", "Ivy Green"]
        until(lambda: self._shown(title)["authors"] == people, "authors are filled in")
        self._rest("completed")

    def fetch_a_file(self) -> None:
        """F brings the PDF of the paper one stands on."""
        self._display.keys("Home", "f")
        until(lambda: bool(self._shown(page.SUBJECTS[0][0])["files"]), "the PDF is here")
        self._rest("fetched")

    def read_a_digest(self, folder: Path) -> None:
        """What is new as a page: looked at in the window, written as a timer would have it."""
        folder.mkdir()
        where = ("--folder", str(folder), "--format", "html", "--every", "never")
        self.session.ask("digest", "add", "Morning", *where)
        self._display.keys("ctrl+k")
        self._display.type("digests")
        self._display.still()
        self._display.keys("Return")
        until(lambda: self._display.active() == "Digests", "the digests are open")
        self._rest("digest")
        self._display.keys("Escape")
        self.session.ask("digest", "send", "Morning")
        (written,) = folder.iterdir()
        assert "Kettle number" in written.read_text(encoding="utf-8")

    def draw_the_cable(self, server: ReplayServer) -> None:
        """Without a network everything else works; what is pasted waits."""
        server.stop()
        self._display.keys("ctrl+shift+i")
        until(lambda: self._display.active() == "Add papers", "the dialog is open")
        self._display.type(f"https://huggingface.co/papers/{ADDED}")
        until(lambda: self._display.count(self._colours.accent) > 1_000, "it is understood")
        self._rest("pasted")
        self._display.keys("ctrl+Return")
        until(lambda: len(self.session.ask("network")["waiting"]) == 1, "it waits")
        self._rest("offline")
        self._display.keys("ctrl+2", "g", "a", "slash")
        self._display.type("kettle")
        until(lambda: self._display.count(self._colours.mark) > 500, "searching works")
        self._rest("offline-search")
        self._display.keys("Escape", "Escape")

    # What is looked at

    def _total(self) -> int:
        return int(self.session.ask("list")["total"])

    def _ids(self, words: str) -> str:
        return json.dumps([one["id"] for one in self.session.ask("search", words)["hits"]])

    def _shown(self, title: str) -> Any:
        """What is known of the paper of a title."""
        (hit, *_) = self.session.ask("search", f'title:"{title}"')["hits"]
        return self.session.ask("show", hit["id"])
