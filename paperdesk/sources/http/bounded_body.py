"""Bodies of answers, bounded while they arrive: size as sent and unpacked, and one encoding.

Raises RefusedAnswerError for a body that is too large, packed twice or in a way we did not ask
for, or packed wrongly; ShortBodyError for one that ends too soon (RFC 9112, section 8).
"""

import zlib
from collections.abc import Iterator, Mapping
from typing import Protocol

from paperdesk.model.messages import Message
from paperdesk.sources.source_errors import RefusedAnswerError

PIECE = 64 * 1024
GZIP = b"\x1f\x8b"
ACCEPTED = "gzip"
"""The ``Accept-Encoding`` of all requests for answers; files are asked for as they are."""
_PACKED = {"gzip", "x-gzip"}
_PLAIN = {"", "identity"}


class ShortBodyError(Exception):
    """A body ended before its announced end: the connection broke, and may be tried again."""


class Stream(Protocol):
    """Where bytes come from, as they were sent."""

    def read1(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:
        """Up to ``amt`` bytes as soon as there are some; none at the end."""


def pieces(stream: Stream, headers: Mapping[str, str], most: int, host: str) -> Iterator[bytes]:
    """The pieces of a body, unpacked; more than ``most`` bytes are never given out."""
    sent = _sent(stream, headers, most, host)
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding in _PLAIN:
        yield from sent
    elif encoding in _PACKED:
        yield from _unpacked(sent, most, host)
    else:
        raise RefusedAnswerError(Message("network.odd_encoding", host=host, encoding=encoding[:40]))


def announced(headers: Mapping[str, str]) -> int | None:
    """The size that the headers announce, or None."""
    text = headers.get("content-length", "").strip()
    return int(text) if text.isascii() and text.isdigit() else None


def too_large(host: str, most: int) -> RefusedAnswerError:
    """The error for more than ``most`` bytes."""
    return RefusedAnswerError(Message("network.too_large", host=host, size=most // 1_000_000))


def _sent(stream: Stream, headers: Mapping[str, str], most: int, host: str) -> Iterator[bytes]:
    chunked = "transfer-encoding" in headers
    size = None if chunked else announced(headers)
    if size is not None and size > most:
        raise too_large(host, most)
    count = 0
    while piece := stream.read1(PIECE, decode_content=False):
        count += len(piece)
        if count > most:
            raise too_large(host, most)
        yield piece
    if size is not None and count < size:
        raise ShortBodyError(f"{count} of {size} bytes")


def _unpacked(sent: Iterator[bytes], most: int, host: str) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    count = 0
    began = False
    for packed in sent:
        rest = packed
        while rest:
            if unpacker.eof:  # a further member (RFC 1952, section 2.2)
                unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
            began = True
            try:
                piece = unpacker.decompress(rest, PIECE * 4)
            except zlib.error as error:
                raise RefusedAnswerError(Message("network.badly_packed", host=host)) from error
            rest = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
            count += len(piece)
            if count > most:
                raise too_large(host, most)
            if piece and count == len(piece) and piece.startswith(GZIP):
                raise RefusedAnswerError(
                    Message("network.odd_encoding", host=host, encoding="gzip, gzip")
                )
            if piece:
                yield piece
    if began and not unpacker.eof:
        raise ShortBodyError("a packed body without its end")
