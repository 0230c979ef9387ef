"""Download: what comes of an answer that is written to a file while it arrives.

What breaks leaves its part for the next try; what is refused leaves nothing.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.sources.http import bounded_body
from paperdesk.sources.http.exchange import Bounds, FetchedFile
from paperdesk.sources.http.part_file import PartFile
from paperdesk.sources.source_errors import RefusedAnswerError

_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15}|\*)$")


class Download:
    """The download of one address to one target, over as many tries as it takes."""

    def __init__(
        self, url: str, target: Path, bounds: Bounds, arrived: Callable[[int, int], None]
    ) -> None:
        self._target, self._bounds, self._arrived = target, bounds, arrived
        self._part = PartFile(target, url)
        self.received = 0

    def headers(self) -> dict[str, str]:
        """What is asked for besides: the rest only, where a part is here."""
        return {"Accept-Encoding": "identity", **self._part.asks_for()}

    def begin_anew(self) -> None:
        """Throw away the part; the next try asks for all."""
        self._part.forget()

    def take(self, response: Any, host: str) -> FetchedFile:
        """Write the body of an answer, which is a 200 or a 206, and give the file its name.

        Raises RefusedAnswerError, ShortBodyError, PaperDeskError where the disk refuses, and
        what the connection raises.
        """
        headers = response.headers
        try:
            here, total = self._place(response, host)
            self._write(response, host, here, total)
        except RefusedAnswerError:
            response.raw.close()
            self._part.forget()
            raise
        except BaseException:
            response.raw.close()
            raise
        try:
            self._part.finish()
        except OSError as error:
            raise _not_kept(host, error) from error
        return FetchedFile(
            self._target,
            str(response.url),
            here + self.received,
            headers.get("content-type", ""),
            resumed=here,
        )

    def _place(self, response: Any, host: str) -> tuple[int, int]:
        """Where the body belongs and how long the whole is (0: untold)."""
        headers = response.headers
        if not self._bounds.takes(headers.get("content-type", "")):
            shown = headers.get("content-type", "")[:60]
            raise RefusedAnswerError(Message("network.other_type", host=host, content_type=shown))
        if response.status_code != 206:
            return 0, bounded_body.announced(headers) or 0
        here = self._part.size()
        place = _RANGE.match(headers.get("content-range", "").strip())
        if place is None or int(place[1]) != here or "content-encoding" in headers:
            shown = headers.get("content-range", "")[:60]
            raise RefusedAnswerError(Message("network.other_part", host=host, part=shown))
        return here, 0 if place[3] == "*" else int(place[3])

    def _write(self, response: Any, host: str, here: int, total: int) -> None:
        self.received = 0
        most = self._bounds.size - here
        if total > self._bounds.size or most <= 0:
            raise bounded_body.too_large(host, self._bounds.size)
        try:
            with self._part.open(response.headers, rest=here > 0) as file:
                for piece in bounded_body.pieces(response.raw, response.headers, most, host):
                    file.write(piece)
                    self.received += len(piece)
                    self._arrived(here + self.received, total)
        except (TimeoutError, ConnectionError):
            raise
        except OSError as error:  # the disk: what connections raise is none
            raise _not_kept(host, error) from error
        if response.status_code == 206 and total and here + self.received != total:
            raise bounded_body.ShortBodyError(f"{here + self.received} of {total} bytes")


def _not_kept(host: str, error: OSError) -> PaperDeskError:
    return PaperDeskError(Message("network.not_kept", host=host, reason=error.strerror or error))
