"""Signals of hosts about their own rhythm: ``Retry-After`` and how many requests are left.

``Retry-After`` in seconds or as a date (RFC 9110, section 10.2.3); ``RateLimit`` as its draft
has it (``"api";r=498;t=120``, draft-ietf-httpapi-ratelimit-headers), as its earlier drafts had it
(``RateLimit-Remaining``), and with ``X-`` before it. What cannot be read says nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

LONGEST = 86_400.0
"""Seconds that a host may send us away for; beyond is taken for a mistake."""
_EPOCH = 1_000_000_000
"""A reset beyond is a time and no number of seconds."""
_PARAMETER = re.compile(r";\s*([a-z])=(\d{1,12})")


@dataclass(frozen=True, slots=True)
class Budget:
    """Requests that a host still grants, of how many (0: untold), and in how many seconds anew."""

    remaining: int
    limit: int
    seconds: float


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait as the host says; None where it says nothing that can be read."""
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(text).timestamp() - now
        except (ValueError, OverflowError):
            return None
    return min(max(seconds, 0.0), LONGEST) if seconds == seconds else None  # noqa: PLR0124 - NaN


def budget(headers: Mapping[str, str], now: float) -> Budget | None:
    """What the host says about requests that are left; None where it says nothing."""
    return _structured(headers) or _single(headers, now)


def _structured(headers: Mapping[str, str]) -> Budget | None:
    found = []
    for item in headers.get("ratelimit", "").split(","):
        values = {name: int(number) for name, number in _PARAMETER.findall(item)}
        if "r" in values:
            found.append((values["r"], float(min(values.get("t", 0), LONGEST))))
    if not found:
        return None
    remaining, seconds = min(found)
    limits = [
        int(number)
        for name, number in _PARAMETER.findall(headers.get("ratelimit-policy", ""))
        if name == "q"
    ]
    return Budget(remaining, min(limits, default=0), seconds)


def _single(headers: Mapping[str, str], now: float) -> Budget | None:
    for start in ("ratelimit-", "x-ratelimit-", "x-rate-limit-"):
        remaining = _number(headers, f"{start}remaining")
        if remaining is not None:
            reset = float(_number(headers, f"{start}reset") or 0)
            seconds = reset - now if reset > _EPOCH else reset
            limit = _number(headers, f"{start}limit") or 0
            return Budget(remaining, limit, min(max(seconds, 0.0), LONGEST))
    return None


def _number(headers: Mapping[str, str], name: str) -> int | None:
    digits = re.match(r"\s*(\d{1,12})", headers.get(name, ""))
    return int(digits[1]) if digits else None
