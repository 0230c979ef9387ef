"""Jobs for the tests of workers, called in the worker process."""

import os
import sys
import time
from collections.abc import Iterator
from typing import Any

from paperdesk.model import BadFileError, Progress
from paperdesk.model.messages import Message, verbatim
from paperdesk.model.progress import Rests

Values = dict[str, Any]


def echo(args: Values, progress: Progress) -> Values:
    return args


def pid(args: Values, progress: Progress) -> Values:
    time.sleep(args.get("pause", 0))
    return {"pid": os.getpid(), "nice": os.nice(0), "modules": sorted(sys.modules)}


def count(args: Values, progress: Progress) -> Values:
    """Tell progress ``steps`` times, ``pause`` seconds apart."""
    for step in range(args["steps"]):
        progress(step + 1, args["steps"], verbatim("counting"))
        time.sleep(args.get("pause", 0))
    return {"counted": args["steps"]}


def rest(args: Values, progress: Progress) -> Values:
    """Tell progress without an end, and rest where that is wanted; then end."""
    resting: object = progress
    assert isinstance(resting, Rests)
    while not resting.is_paused:
        progress(7, 9, verbatim("working"))
        time.sleep(0.005)
    resting.rest()
    return {"rested": True}


def hang(args: Values, progress: Progress) -> Values:
    progress(1, 0, verbatim(str(os.getpid())))
    time.sleep(600)
    return {}


def crash(args: Values, progress: Progress) -> Values:
    os.write(2, b"about to crash\n")
    os._exit(3)


def known_error(args: Values, progress: Progress) -> Values:
    raise BadFileError(Message("file.missing", path="page.txt"))


class OwnError(BadFileError):
    """A kind that only the worker knows."""


def own_error(args: Values, progress: Progress) -> Values:
    raise OwnError(verbatim("Still a bad file."))


def bug(args: Values, progress: Progress) -> Values:
    return {"answer": 1 / args["zero"]}


def leave(args: Values, progress: Progress) -> Values:
    sys.exit(0)


def unsayable(args: Values, progress: Progress) -> Values:
    return {"answer": {1, 2}}


def greedy(args: Values, progress: Progress) -> Values:
    return {"size": len(bytearray(args["size"]))}


def large(args: Values, progress: Progress) -> Values:
    return {"text": "x" * args["size"]}


def noisy(args: Values, progress: Progress) -> Values:
    print("noise " * 10_000)
    os.write(1, b"noise\n" * 20_000)
    sys.stdout.flush()
    return {"read": sys.stdin.read()}


def stream(args: Values, progress: Progress) -> Iterator[bytes]:
    """Three portions, and then whatever is asked for."""
    for number in range(3):
        progress(number, 3, verbatim("streaming"))
        yield bytes([number]) * 100_000
    if args["end"] == "crash":
        os._exit(3)
    if args["end"] == "bad":
        raise BadFileError(verbatim("Torn."))
