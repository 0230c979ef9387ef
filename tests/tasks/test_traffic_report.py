"""The traffic report tells of hosts that were asked."""

from paperdesk.model import silent
from paperdesk.paths import Places
from paperdesk.sources.http.traffic import Ledger
from paperdesk.tasks.traffic_report import hosts


def test_a_host_that_was_asked_is_told_of(home: Places) -> None:
    assert hosts({"home": home.as_dict()}, silent) == {"hosts": []}
    home.cache.mkdir(parents=True, exist_ok=True)
    ledger = Ledger(home)
    ledger.note("huggingface.co", 200, 1_000)
    ledger.note("huggingface.co", 429)
    (told,) = hosts({"home": home.as_dict()}, silent)["hosts"]
    assert (told["host"], told["requests"], told["failed"]) == ("huggingface.co", 2, 1)
