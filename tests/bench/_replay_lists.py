"""A server in the place of Hugging Face, in a process of its own: a month of its daily lists.

``python -m tests.bench._replay_lists PAUSE`` prints the value of PAPERDESK_SERVERS. Answers are
at least PAUSE seconds apart, which is the host's rhythm. It ends with its input.
"""

import json
import random
import sys
import threading
import time
from datetime import date, timedelta

from tests.sources.invented_lists import HF, record
from tests.sources.replay_server import Answerer, Asked, ReplayServer, Reply

FIRST = date(2026, 6, 1)
DAYS, A_DAY = 30, 30
_WORDS = [
    "kettle",
    "steam",
    "singing",
    "boiling",
    "pot",
    "tea",
    "leaf",
    "lid",
    "spout",
    "water",
    "heat",
    "copper",
    "clay",
    "glaze",
    "handle",
    "whistle",
    "morning",
    "table",
    "cup",
    "saucer",
    "sugar",
    "honey",
    "lemon",
    "mint",
    "smoke",
    "fire",
    "oven",
    "gas",
    "method",
    "model",
    "bound",
    "proof",
    "sample",
    "measure",
    "error",
    "noise",
    "signal",
    "network",
    "layer",
    "token",
    "loss",
]


def month() -> dict[str, bytes]:
    """The lists by their days, as large as real ones."""
    rng = random.Random(7)
    found = {}
    for number in range(DAYS):
        day = (FIRST + timedelta(days=number)).isoformat()
        found[day] = json.dumps([_paper(rng, number * A_DAY + n, day) for n in range(A_DAY)])
    return {day: content.encode() for day, content in found.items()}


def _paper(rng: random.Random, number: int, day: str) -> dict[str, object]:
    def words(count: int) -> str:
        return " ".join(rng.choice(_WORDS) for _ in range(count))

    who = {"_id": "6" * 24, "fullname": words(2), "name": words(1), "type": "user", "isPro": False}
    authors = [
        {"_id": f"{n:024}", "name": f"{words(1).title()} {words(1).title()}", "hidden": False}
        for n in range(6)
    ]
    title = words(11).capitalize()
    made = record(
        number,
        day,
        title=title,
        authors=authors,
        summary=words(200),
        submittedOnDailyBy=who,
        ai_summary=words(25),
        ai_keywords=[words(2) for _ in range(12)],
        ai_summary_model="kettle/7B",
        githubRepo=f"https://github.com/kettles/pot-{number}",
        githubStars=rng.randrange(5000),
        organization={"_id": "7" * 24, "name": words(1), "fullname": words(3)},
        upvotes=rng.randrange(200),
    )
    return {**made, "title": title, "summary": made["paper"]["summary"], "submittedBy": who}


def main(pause: float) -> None:
    """Answer until the input ends."""
    with ReplayServer() as server:
        turn, last = threading.Lock(), [0.0]

        def paced(content: bytes) -> Answerer:
            def answer(_asked: Asked) -> Reply:
                with turn:
                    time.sleep(max(0.0, last[0] + pause - time.monotonic()))
                    last[0] = time.monotonic()
                return Reply(content)

            return answer

        for day, content in month().items():
            server.answer(f"{HF}/api/daily_papers?date={day}", paced(content))
        print(server.variable()[1], flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(float(sys.argv[1]))
