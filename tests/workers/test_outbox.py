"""A stream goes ahead of whoever takes it, by a few frames, and nothing of it is lost."""

import os
import threading

from paperdesk.workers.outbox import MOST_WAITING, Outbox
from paperdesk.workers.protocol import portion, read_frame

_LARGER_THAN_A_PIPE = 200_000
_MOST_FRAMES = MOST_WAITING // (_LARGER_THAN_A_PIPE + 1_000)


def test_a_stream_goes_on_while_nobody_takes_what_it_made() -> None:
    reading, writing = os.pipe()
    made: list[int] = []
    all_made = threading.Event()

    def make() -> None:
        with os.fdopen(writing, "wb") as pipe:
            outbox = Outbox(pipe)
            with outbox.ahead():
                for number in range(_MOST_FRAMES):
                    outbox.send(portion(bytes([number]) * _LARGER_THAN_A_PIPE))
                    made.append(number)
                all_made.set()
            outbox.send(portion(b"the end"))

    maker = threading.Thread(target=make)
    maker.start()
    went_ahead = all_made.wait(10)
    with os.fdopen(reading, "rb") as pipe:
        frames = [read_frame(pipe) for _ in range(_MOST_FRAMES + 1)]
    maker.join()
    sent = [bytes([number]) * _LARGER_THAN_A_PIPE for number in range(_MOST_FRAMES)]
    assert went_ahead
    assert frames == [{"portion": data} for data in (*sent, b"the end")]


def test_a_stream_that_nobody_can_take_any_more_holds_nobody_up() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    pipe = os.fdopen(writing, "wb", buffering=0)
    outbox = Outbox(pipe)
    with pipe, outbox.ahead():
        for _ in range(3 * _MOST_FRAMES):
            outbox.send(portion(b"lost"))


def test_a_stream_is_ahead_before_it_has_to_wait() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe, os.fdopen(reading, "rb") as taken:
        outbox = Outbox(pipe)
        with outbox.ahead():
            told = [outbox.is_ahead]
            while not outbox.is_ahead:
                outbox.send(portion(bytes(_LARGER_THAN_A_PIPE)))
            told.append(outbox.is_ahead)
            outbox.send(portion(b"the last"))  # does not wait
            while (read_frame(taken) or {}).get("portion") != b"the last":
                pass
    assert told == [False, True]


def test_a_frame_larger_than_all_that_may_wait_goes_alone() -> None:
    reading, writing = os.pipe()
    large = bytes(MOST_WAITING + 1)
    sent: list[bytes] = []

    def make() -> None:
        with os.fdopen(writing, "wb") as pipe:
            outbox = Outbox(pipe)
            with outbox.ahead():
                for data in (b"first", large, large, b"last"):
                    outbox.send(portion(data))
                    sent.append(data)

    maker = threading.Thread(target=make)
    maker.start()
    maker.join(0.2)
    held = len(sent)
    with os.fdopen(reading, "rb") as pipe:
        frames = [read_frame(pipe) for _ in range(4)]
    maker.join()
    assert held <= 3  # one on the pipe, one that waits
    assert frames == [{"portion": data} for data in (b"first", large, large, b"last")]
