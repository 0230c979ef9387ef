"""Objects for the tests of sessions, served in the worker process."""

import os
import time
from collections.abc import Callable
from typing import Any

from paperdesk.model import BadFileError, Cancelled
from paperdesk.model.messages import Message
from paperdesk.workers.arena import Arena

Values = dict[str, Any]


class Desk:
    """Remembers what it was told, and does what workers do at their worst."""

    def __init__(self, args: Values, arena: Arena | None) -> None:
        self.said: list[str] = [args["first"]]
        self.arena = arena

    def answer(self, method: str, args: Values, cancelled: Callable[[], bool]) -> Values:
        answer: Values = getattr(self, method)(args, cancelled)
        return answer

    def tell(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        self.said.append(args["word"])
        return {"said": self.said, "nice": os.nice(0)}

    def write(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        assert self.arena is not None
        slot = self.arena.slot(args["slot"])
        slot[:] = bytes([args["byte"]]) * len(slot)
        return {}

    def wait(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        while not cancelled():
            time.sleep(0.005)
        raise Cancelled

    def refuse(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        raise BadFileError(Message("file.missing", path="page.txt"))

    def crash(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        os.write(2, b"about to crash\n")
        os._exit(3)

    def burn(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        while True:
            sum(range(10_000))

    def take(self, args: Values, cancelled: Callable[[], bool]) -> Values:
        return {"size": len(bytearray(args["size"]))}


class Unmakeable:
    """Nothing."""

    def __init__(self, args: Values, arena: Arena | None) -> None:
        raise BadFileError(Message("file.missing", path="page.txt"))
