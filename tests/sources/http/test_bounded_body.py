"""A body is given out in pieces, unpacked, and never more of it than may be."""

import gzip
import io

import pytest

from paperdesk.sources.http.bounded_body import ShortBodyError, pieces
from paperdesk.sources.source_errors import RefusedAnswerError

PACKED = {"content-encoding": "GZIP "}


class Sent:
    """What a host sent, in pieces of at most ``most`` bytes."""

    def __init__(self, content: bytes, most: int = 7) -> None:
        self._bytes, self._most = io.BytesIO(content), most

    def read1(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:
        assert decode_content is False
        return self._bytes.read(min(self._most, amt or self._most))


def whole(content: bytes, headers: dict[str, str], most: int = 1000) -> bytes:
    return b"".join(pieces(Sent(content), headers, most, "host"))


def test_a_plain_body_is_given_as_it_is() -> None:
    assert whole(b"x" * 1000, {"content-length": "1000"}) == b"x" * 1000
    assert whole(b"", {}) == b""


def test_a_packed_body_is_unpacked_also_in_several_members() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two")
    assert whole(packed, PACKED) == b"one two"
    assert whole(b"", PACKED) == b""


def test_one_byte_more_than_may_be_is_refused() -> None:
    for content, headers in (
        (b"x" * 1001, {}),
        (gzip.compress(b"x" * 1001), PACKED),
        (b"", {"content-length": "1001"}),
    ):
        with pytest.raises(RefusedAnswerError):
            whole(content, headers)
    assert len(whole(gzip.compress(b"x" * 1000), PACKED)) == 1000


def test_a_body_that_ends_too_soon_is_no_body() -> None:
    for content, headers in (
        (b"x" * 9, {"content-length": "10"}),
        (gzip.compress(b"x" * 900)[:-1], PACKED),
        (gzip.compress(b"one") + b"\x1f\x8b\x08", PACKED),
    ):
        with pytest.raises(ShortBodyError):
            whole(content, headers)


def test_what_follows_a_packed_body_is_refused() -> None:
    with pytest.raises(RefusedAnswerError):
        whole(gzip.compress(b"one") + b"more than padding", PACKED)
