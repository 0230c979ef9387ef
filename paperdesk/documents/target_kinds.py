"""Kinds of link targets, by the names that programs give to destinations, and by a link's words.

LaTeX's hyperref writes ``cite.KEY``, ``equation.1.1``, ``Hfootnote.1``; Springer ``CR12``,
``Equ3``, ``Fig2``; Elsevier ``bib0010``, ``fig1``; Word ``_Ref…`` and ``_bookmark3``, which say
nothing. Where the name says nothing (Ghostscript leaves none), the words of the link do: 'Figure
3', '(12)'.
"""

import re

from paperdesk.model.pages import TargetKind

_K = TargetKind
_NAMES = {
    _K.CITATION: r"cite[.@:]|cite\d|bib(?:[.:\d_-]|item|r)|bibx|CR\d+|ref-CR|[BR]\d+$|b\d{1,4}$"
    r"|re?f\d+$",
    _K.EQUATION: r"equation[.*]|eq(?:n|u)?[.:_-]?\d|Equ\d|eq:|align|gather|AMS[.]|eqnarray|fd\d",
    _K.FIGURE: r"(?:sub)?fig(?:ure)?s?(?:[.:_-]|caption|\d)|Fig\d|wrapfigure",
    _K.TABLE: r"(?:sub)?(?:long)?tab(?:le)?(?:[.:_-]|caption|\d)|tbl\d|Tab\d",
    _K.SECTION: r"(?:sub){0,2}(?:section|paragraph)[.*]|chapter[.*]|part[.]\d|appendix[.*]"
    r"|sec(?:tion)?[.:_-]?\d|app[.:]|Appendix",
    _K.FOOTNOTE: r"(?:H?foot|Hfn|mp)(?:note|fn)|H?footnote|fn\d|endnote",
    _K.THEOREM: r"(?:thm|theorem|lemma|lem|prop(?:osition)?|cor(?:ollary)?|def(?:inition)?|claim"
    r"|remark|rem|example|exmp|conj(?:ecture)?|assumption|observation|fact|algorithm|alg|ALC|ALG"
    r"|tcb@cnt)[a-z@*]{0,12}[.:_-]?\d?",
}
_BY_NAME = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _NAMES.items())
_WORDS = {
    _K.FIGURE: r"(?:sub-?)?fig(?:ure|s|\.)?\s?~?\(?[\dA-Z]",
    _K.TABLE: r"tab(?:le|s|\.)?\s?[\dA-Z]",
    _K.SECTION: r"(?:sec(?:tion|\.)?|§+|chap(?:ter|\.)|app(?:endix|\.))\s?[\dA-Z]",
    _K.EQUATION: r"eq(?:uation|n|s|\.)*\s?\(?\d|\(\d+(?:\.\d+)*[a-z]?\)$",
    _K.THEOREM: r"(?:theorem|lemma|proposition|corollary|definition|algorithm|remark|example)\s?\d",
    _K.CITATION: r"\[[\w,;+ –-]{1,40}\]$|.*\b(?:1[89]|20)\d\d[a-z]?\b|.*\bet al",
}
_BY_WORDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _WORDS.items())


def kind_of_name(name: str) -> TargetKind:
    """What a destination of that name is; a place where the name does not say."""
    return next((kind for kind, pattern in _BY_NAME if pattern.match(name)), TargetKind.PLACE)


def kind_of_words(text: str) -> TargetKind:
    """What a link with these words leads to; a place where they do not say."""
    bare = text.strip()
    return next((kind for kind, pattern in _BY_WORDS if pattern.match(bare)), TargetKind.PLACE)
