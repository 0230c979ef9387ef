"""What is new is told once."""

from collections import Counter

from tests.house import ROOT


def test_nothing_new_is_told_twice() -> None:
    news = (ROOT / "resources" / "help" / "whats-new.md").read_text(encoding="utf-8")
    begins = Counter(line[:60] for line in news.splitlines() if line.startswith("- "))
    assert [line for line, times in begins.items() if times > 1] == []
