"""Decoder of HTML and XML entities, also of those escaped twice.

Only what ends in a semicolon is one: 'R&D', 'AT&T' and TeX's '& b' stay. What
stands for nothing ('&foo;', '&#0;') stays as well.
"""

import re
import unicodedata
from html import unescape
from html.entities import html5

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})")
_LONGEST = 34
_ROUNDS = 8
_UNMEANT = frozenset(("", ";", "\ufffd"))


def decode(text: str) -> str:
    """``text`` with its entities as signs; '&amp;lt;', escaped twice, is '<'.

    Linear in the length. Decoding again changes nothing more.
    """
    for _ in range(_ROUNDS):
        if "&" not in text or ";" not in text or (decoded := _once(text)) == text:
            break
        text = decoded
    return text


def _once(text: str) -> str:
    """Each ``;`` is looked at once, with what has come out before it: so '&amp;' and the
    'lt;' behind it meet again."""
    decoded: list[str] = []
    pending = ""  # from the last '&' on
    *ended, last = text.split(";")
    for part in ended:
        pending += part
        start = pending.rfind("&")
        if start < 0 or len(pending) - start > _LONGEST:
            start = len(pending)
        decoded.append(pending[:start])
        sign = _sign(pending[start:])
        decoded.append("" if sign else f"{pending[start:]};")
        pending = sign
    return "".join((*decoded, pending, last))


def _sign(entity: str) -> str:
    """What an entity, given without its semicolon, stands for; ``""`` if it is none."""
    if not _ENTITY.fullmatch(entity):
        return ""
    if entity[1] == "#":
        sign = unescape(f"{entity};")
        control = unicodedata.category(sign) in ("Cc", "Cs", "Co") if len(sign) == 1 else True
        return "" if sign in _UNMEANT or (control and sign not in "\t\n\r") else sign
    sign = html5.get(f"{entity[1:]};", "")
    return "" if sign in _UNMEANT else sign
