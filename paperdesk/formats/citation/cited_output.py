"""Citations as other programs take them: plain text, HTML, Markdown and RTF."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape

from paperdesk.formats.citation.styled_text import Run

_HTML = {
    "italic": ("<i>", "</i>"),
    "bold": ("<b>", "</b>"),
    "small-caps": ('<span style="font-variant: small-caps">', "</span>"),
    "underline": ("<u>", "</u>"),
    "sup": ("<sup>", "</sup>"),
    "sub": ("<sub>", "</sub>"),
}
_MARKDOWN = {
    "italic": ("*", "*"),
    "bold": ("**", "**"),
    "sup": ("<sup>", "</sup>"),
    "sub": ("<sub>", "</sub>"),
}
_RTF = {
    "italic": ("{\\i ", "}"),
    "bold": ("{\\b ", "}"),
    "small-caps": ("{\\scaps ", "}"),
    "underline": ("{\\ul ", "}"),
    "sup": ("{\\super ", "}"),
    "sub": ("{\\sub ", "}"),
}
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>])")
_AT_LINE_START = re.compile(r"^(\d+)([.)])(?=\s|$)")
_LAST_RESORT = "?"


def as_plain(runs: Iterable[Run]) -> str:
    """The words alone, on one line."""
    return " ".join("".join(run.text for run in runs).split())


def as_html(runs: Iterable[Run]) -> str:
    """A fragment of HTML: every sign of the text escaped, formats as elements."""
    return _marked(runs, _HTML, lambda text: escape(text, quote=False)).strip()


def as_markdown(runs: Iterable[Run]) -> str:
    """A line of Markdown; what would be markup in the text is escaped."""
    text = _marked(runs, _MARKDOWN, lambda text: _MARKDOWN_SIGNS.sub(r"\\\1", text))
    return _AT_LINE_START.sub(r"\1\\\2", " ".join(text.split()))


def as_rtf(lines: Iterable[Sequence[Run]]) -> str:
    """A document of RTF 1.9 with a paragraph for each line."""
    paragraphs = (_marked(runs, _RTF, _rtf_text).strip() for runs in lines)
    return "{\\rtf1\\ansi\\deff0\n" + "".join(f"{text}\\par\n" for text in paragraphs) + "}"


def html_list(lines: Iterable[str]) -> str:
    """Fragments of HTML as paragraphs, each with its first line hanging out."""
    return "".join(f'<p style="margin-left: 2em; text-indent: -2em">{line}</p>' for line in lines)


def _marked(
    runs: Iterable[Run], marks: dict[str, tuple[str, str]], text: Callable[[str], str]
) -> str:
    """The runs with the marks of their formats, which stand close to the words."""
    said: list[str] = []
    for run in runs:
        bare = run.text.strip()
        formats = [each for each in marks if each in run.formats] if bare else []
        if not formats:
            said.append(text(run.text))
            continue
        start = run.text.index(bare)
        said.append(text(run.text[:start]))
        said.extend(marks[each][0] for each in formats)
        said.append(text(bare))
        said.extend(marks[each][1] for each in reversed(formats))
        said.append(text(run.text[start + len(bare) :]))
    return "".join(said)


def _rtf_text(text: str) -> str:
    said: list[str] = []
    for sign in text:
        code = ord(sign)
        if sign in "\\{}":
            said.append(f"\\{sign}")
        elif code < 128:
            said.append(sign)
        else:
            units = sign.encode("utf-16-le")
            for place in range(0, len(units), 2):
                unit = int.from_bytes(units[place : place + 2], "little", signed=True)
                said.append(f"\\u{unit}{_LAST_RESORT}")
    return "".join(said)
