"""Line unwrapping: text as captures and services hand it out becomes clean paragraphs.

Sources break lines at 70 or 80 columns, inside titles too, double the
backslashes of TeX on their way through JSON, and leave invisible characters
behind. TeX itself is kept as it was written.
"""

import re
import unicodedata

_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_JSON_BREAK = re.compile(r"\\n(?![A-Za-z])|\\n(?=[A-Z])")  # never \nu, \nabla, \neq
_DOUBLED = re.compile(
    r"(?<!\\)(?:\\\\)+(?=[A-Za-z$%&#_{}])"
    r"|((?<!\\)\\begin\{(\w+\*?)\}.{1,400}?(?<!\\)\\end\{\2\})",  # where they end rows
    re.DOTALL,
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DOUBTFUL = re.compile(r"\\[\\n]")
"""Backslashes that may stand twice, or for the end of a line."""
_PRINTABLE, _LONG = bytes(range(32, 127)), 100
_BEGINS_ANEW = re.compile(r"\n[ \n]|-\n| \n")
"""Lines that may begin a paragraph, or join without a space."""
# A line break after 'few-' is the word 'few-shot'; 'pre-' before 'and' is not a word's half,
# but 'text-' before 'to-image' is.
_HYPHEN_END = re.compile(r"[^\W_]-$")
_JOINED = re.compile(r"(?!(?:and|or|to|versus|vs|nor|but)\b(?!-))[^\W_]")


def single_spaced(text: str) -> str:
    """``text`` on one line, with one space between words: what splitting and joining it makes,
    in a quarter of the time where it is so already, as most texts are."""
    return text if is_plain_line(text) else " ".join(text.split())


def is_plain_line(text: str) -> bool:
    """Whether a text is on one line, with one space between words, and has no invisible sign."""
    # Of all blanks only the space is printable.
    return "  " not in text and " " not in (text[:1], text[-1:]) and _is_printable(text)


def _is_printable(text: str) -> bool:
    """What ``str.isprintable`` says, of a long text in ASCII in a third of its time."""
    if len(text) > _LONG and text.isascii():
        return not text.encode().translate(None, _PRINTABLE)
    return text.isprintable()


def unwrap(text: str) -> str:
    """Clean ``text``: one paragraph a line, single spaces, no invisible characters.

    A blank line, or a line that is indented below one that is not (arXiv's
    way), begins a paragraph; other line breaks become spaces. A line that
    ends in ``few-`` joins the next without one. Doubled backslashes before a
    TeX word or sign become single, but for those that end the rows of a
    matrix. Lone surrogates become U+FFFD. The result is in Unicode's composed
    form (NFC).
    """
    if text.isascii() and ("\\" not in text or not _DOUBTFUL.search(text)):
        if text.isprintable():
            return single_spaced(text)  # one line of plain letters, as most values are
        bare = text.strip(" \n")
        if not _BEGINS_ANEW.search(bare) and bare.replace("\n", " ").isprintable():
            return " ".join(bare.split())  # one paragraph, as most abstracts are
    text = _INVISIBLE.sub("", _BREAK.sub("\n", text))
    if "\\" in text:
        text = _DOUBLED.sub(lambda found: found[1] or "\\", _JSON_BREAK.sub("\n", text))
    text = unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", text))
    if "\n" not in text:
        return _SPACES.sub(" ", text).strip()
    return "\n".join(_join(paragraph) for paragraph in _paragraphs(text))


def _paragraphs(text: str) -> list[list[str]]:
    """The lines of ``text``, stripped, gathered by paragraph; none is empty."""
    found: list[list[str]] = [[]]
    indented = True
    for line in text.split("\n"):
        bare = _SPACES.sub(" ", line).strip()
        deeper = line[:1].isspace() and not indented
        if (not bare or deeper) and found[-1]:
            found.append([])
        if bare:
            found[-1].append(bare)
            indented = line[:1].isspace()
    return [lines for lines in found if lines]


def _join(lines: list[str]) -> str:
    out = [lines[0]]
    for line in lines[1:]:
        if not (_HYPHEN_END.search(out[-1]) and _JOINED.match(line)):
            out.append(" ")
        out.append(line)
    return "".join(out)
