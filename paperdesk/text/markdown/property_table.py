"""Front matter of a note as a table: what other programs write above the words.

A block between two lines of ``---`` (also ended by ``...``), or of ``+++``, at the very beginning,
each line of which could be YAML or TOML, or an object of JSON, as Hugo takes all three. Its keys
and values become a table as they stand; lists and what belongs to a key are joined by commas.
What only looks like such a block (two rules with words between them) is left.
"""

import json
import re
from html import escape

_ENDS = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_LINES = 300
_KEY = re.compile(r"([\w\"'][\w .\"'/-]{0,80}?)\s*[:=](?:\s+(.*)|$)")
_TOML_KEY = re.compile(r"([\w\"'.-]{1,80})\s*=\s*(.*)")
_LIST = re.compile(r"\s*-\s+(.*)|\s*-$")
_BLOCK = re.compile(r"[|>][+-]?\d?$")
_COMMENT = re.compile(r"\s*#")
_COMMENTED = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\"'#\[{][^\"'#]*)\s#.*")
_ITEMS = re.compile(r"""(?:"[^"]*"|'[^']*'|[^,])+""")


def parted(text: str) -> tuple[str, str]:
    """The table of a note's front matter as safe HTML, ``""`` without any, and the note below."""
    text = text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    if first.rstrip() == "{":
        return _of_object(text)
    ends = _ENDS.get(first.rstrip())
    if ends is None:
        return "", text
    lines = rest.split("\n", _MOST_LINES)
    for at, line in enumerate(lines[:_MOST_LINES]):
        if line.rstrip() in ends:
            rows = _rows(lines[:at], toml=first.startswith("+"))
            return ("", text) if rows is None else (_table(rows), "\n".join(lines[at + 1 :]))
    return "", text


def _of_object(text: str) -> tuple[str, str]:
    """The table of an object of JSON, and the note below."""
    try:
        found, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return "", text
    line, _, rest = text[end:].partition("\n")
    if line.strip() or not found:
        return "", text
    return _table([(str(key), _values(value)) for key, value in found.items()]), rest


def _values(value: object) -> list[str]:
    if isinstance(value, list):
        return [part for one in value for part in _values(one)]
    return [value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)]


def _rows(lines: list[str], *, toml: bool) -> list[tuple[str, list[str]]] | None:
    """Keys with their values; None when a line is of no front matter."""
    rows: list[tuple[str, list[str]]] = []
    for line in lines:
        if not line.strip() or _COMMENT.match(line) or (toml and line.startswith("[")):
            continue
        key = None if line[0].isspace() else (_TOML_KEY if toml else _KEY).match(line)
        if key:
            value = (key[2] or "").strip()
            rows.append((key[1].strip("\"' "), [] if _BLOCK.match(value) else [value]))
        elif rows and (line[0].isspace() or _LIST.match(line) or line[0] in "]}"):
            item = _LIST.match(line)
            rows[-1][1].append((item[1] or "" if item else line).strip())
        else:
            return None
    return rows if rows or not lines else None


def _table(rows: list[tuple[str, list[str]]]) -> str:
    if not rows:
        return ""
    shown = (
        (key, ", ".join(filter(None, map(_bare, values))).replace(":, ", ": "))
        for key, values in rows
    )
    cells = (f"<tr><th>{escape(key)}</th><td>{escape(value)}</td></tr>" for key, value in shown)
    return f"<table><tbody>{''.join(cells)}</tbody></table>"


def _bare(value: str) -> str:
    """A value without the signs around it: ``[a, "b"]`` is ``a, b``."""
    value = value.strip().rstrip(",")
    if commented := _COMMENTED.fullmatch(value):
        value = commented[1].rstrip()
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(filter(None, map(_bare, _ITEMS.findall(value[1:-1]))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return "" if value in ("[", "]", "{", "}") else value
