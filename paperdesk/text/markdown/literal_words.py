r"""Words as Markdown that reads as them: signs that would mean something are escaped.

A sign that Markdown leaves alone where it stands stays as it is, ``snake_case``,
``2 * 3``, ``[12]``; so do web addresses. What stands between dollar signs is
a formula when it has a sign of TeX or is one name, and money otherwise:
``$x^2$`` stays, ``$5 and $6`` does not become mathematics.
"""

import re

from paperdesk.text.markup.elements import ELEMENT

_KEPT = re.compile(
    r"(?P<address><?https?://[^\s<>*|`]+)"
    r"|(?<![\\$\w])(?P<tex>\$\$[^$]{1,400}\$\$|\$(?![\s$])[^$\n]{1,400}(?<![\s\\])\$(?![\d$]))"
    r"|\\\((?P<inline>(?:(?!\\[()])[^$]){1,400})\\\)"
)
_IS_TEX = re.compile(r"\$+(?:[^$]*[\\^_{=][^$]*|[A-Za-z]['′]?|[A-Za-z][+*/<>-][A-Za-z\d])\$+")
_ELEMENT = re.compile(ELEMENT, re.DOTALL)
_ENTITY = re.compile(r"&(?=#|\w{1,40};|(?:lt|gt|amp|quot|copy|reg|not|deg|times|para|sect)\w)")
_AUTOMATIC = re.compile(r"<(?=[a-zA-Z]{2,12}:|[^\s<>@]{1,80}@)")
_SIGNS = re.compile(
    r"\\(?=[\s!-/:-@\[-`{-~])|`|(?<!\s)\*|\*(?!\s)|(?<![^\W_])_|_(?![^\W_])"
    r"|\[(?=[\[^]|[^\[\]\n]{0,300}\][(:])"
)
_AT_START = re.compile(r"(?=[#>|]|!!!|[-+*](?:\s|$)|\[[ xX]\]\s|[-]{2,}\s*$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_NOT_ESCAPED = re.compile(r"[:=](?=\s|=*\s*$)")


def literal(words: str, *, at_start: bool = False) -> str:
    """``words`` in Markdown; ``at_start`` where they begin a line."""
    out: list[str] = []
    at = 0
    for kept in _KEPT.finditer(words):
        if kept["tex"] and not _IS_TEX.fullmatch(kept["tex"]):
            continue
        out.append(_escaped(words[at : kept.start()], at_start and not at))
        text = f"${kept['inline'].strip()}$" if kept["inline"] else kept[0]
        out.append(text.replace("<", "&lt;") if kept["address"] else text)
        at = kept.end()
    out.append(_escaped(words[at:], at_start and not at))
    return "".join(out)


def _escaped(words: str, at_start: bool) -> str:
    if not words:
        return words
    text = _SIGNS.sub(lambda sign: "\\" + sign[0], words)
    if words.count("~") > 1:
        text = text.replace("~", "\\~")
    text = _ENTITY.sub("&amp;", text)
    text = _ELEMENT.sub(lambda found: f"&lt;{found[0][1:]}", text)
    text = _AUTOMATIC.sub("&lt;", text)
    text = text.replace("$", "\\$")
    return _begun(text) if at_start else text


def _begun(text: str) -> str:
    if text[0] in ":=" and _NOT_ESCAPED.match(text):
        return f"&#{ord(text[0])};{text[1:]}"
    text = _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text
    return f"\\{text}" if _AT_START.match(text) else text
