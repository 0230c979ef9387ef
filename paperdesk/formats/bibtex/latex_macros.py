"""Macro tables: what commands of LaTeX mean in the values of a bibliography.

Letters, signs and accents are those of :mod:`paperdesk.text.tex.symbols`. Sources: LaTeX2e,
the packages textcomp, babel, csquotes and url, and what BibDesk, Mendeley, Zotero and JabRef
write for letters that old TeX could not read.

Why no pylatexenc: it drops the words of ``\\mbox`` and ``\\texttt`` and knows no difference
between braces that protect capitals and those of a command that it does not know.
"""

from paperdesk.text.tex import symbols

ACCENTS = symbols.ACCENTS | {
    "newtie": "\u0361",
    "G": "\u030f",
    "U": "\u030e",
    "h": "\u0309",
    "textcommabelow": "\u0326",
    "textogonekcentered": "\u0328",
    "cedla": "\u0327",
}
"""Commands that put a mark on the letter behind them."""

_LOOKS = """
    mbox hbox textit textbf texttt textsc textrm textsf textsl textmd textup textnormal text
    emph underline uline em it bf tt sc rm sl sf bfseries itshape scshape ttfamily rmfamily
    sffamily upshape mdseries slshape normalfont small large footnotesize scriptsize tiny
    normalsize Large protect relax bibinfo natexlab bibnamefont bibfnamefont fbox makebox
    nocase cyrchar bibstring uppercase textcase NoCaseChange mkbibemph mkbibitalic mkbibbold
    autocap textlatin ensuretext nolinebreak allowbreak break
"""
WORDS = frozenset(_LOOKS.split())
"""Commands that change how words look, or nothing; the words stay."""

GONE = frozenset(
    ("noopsort", "hspace", "vspace", "label", "color", "selectlanguage", "SortNoop", "switchargs")
)
"""Commands that go with what stands in their braces."""

SIGNS = {
    **{name: sign for name, sign in symbols.SYMBOLS.items() if name not in ("And", "colon", "/")},
    **{name: sign for name, sign in symbols.RELATIONS.items() if name not in ("in", "ni", "mid")},
    **dict(zip("&%#_{}", "&%#_{}", strict=True)),
    **dict.fromkeys((" ", ",", ";", ":", ">", "\n", "\t", "\\", "newline", "linebreak"), " "),
    **dict.fromkeys(("par", "enskip", "quad", "qquad", "space", "thinspace"), " "),
    **dict.fromkeys(("-", "/", "@", "!", "*", "+"), ""),
    "hyphen": "-", "textendash": "–", "textquotesingle": "'", "textasciigrave": "`",
    "textasciiacute": "´", "textasciidieresis": "¨", "textquotedbl": '"', "textbraceleft": "{",
    "textbraceright": "}", "textexclamdown": "¡", "textquestiondown": "¿", "textperiodcentered":
    "·", "textordfeminine": "ª", "textordmasculine": "º", "textasteriskcentered": "*",
    "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "guilsinglleft": "‹", "guilsinglright": "›", "quotedblbase": "„", "quotesinglbase": "‚",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹",
    "frq": "›", "lqq": "“", "rqq": "”", "ldots": "…", "textcopyright": "©", "textcent": "¢",
    "textsterling": "£", "textyen": "¥", "texteuro": "€", "EUR": "€", "textonehalf": "½",
    "textonequarter": "¼", "textthreequarters": "¾", "textonesuperior": "¹", "texttwosuperior":
    "²", "textthreesuperior": "³", "textpm": "±", "textdiv": "÷", "textminus": "−", "textnumero":
    "№", "textparagraph": "¶", "textdagger": "†", "textdaggerdbl": "‡", "textperthousand": "‰",
    "textcurrency": "¤", "textbrokenbar": "¦", "textlnot": "¬", "textasciimacron": "¯",
    "textasciicaron": "ˇ", "textasciibreve": "˘", "textacutedbl": "˝", "textflorin": "ƒ",
    "textschwa": "ə", "textmp": "∓", "textinterrobang": "‽", "textinterrobangdown": "⸘",
    "Alpha": "Α", "Beta": "Β", "Epsilon": "Ε", "Zeta": "Ζ", "Eta": "Η", "Iota": "Ι", "Kappa": "Κ",
    "Mu": "Μ", "Nu": "Ν", "Omicron": "Ο", "Rho": "Ρ", "Tau": "Τ", "Chi": "Χ",
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e", "ie": "i.e.",
    "IJ": "Ĳ", "ij": "ĳ", "SS": "SS", "mathdollar": "$", "textquoteright": "’",
    "textquoteleft": "‘", "textnormaltilde": "~", "textalpha": "α", "textbeta": "β",
    "textgamma": "γ", "textdelta": "δ", "textomega": "ω", "textDelta": "Δ", "textOmega": "Ω",
}  # fmt: skip
"""Commands that stand for a sign, of one letter or of many."""

_CYRILLIC = """
    a а b б v в g г d д e е yo ё zh ж z з i и ishrt й k к l л m м n н o о p п r р s с t т u у f ф
    h х c ц ch ч sh ш shch щ hrdsn ъ ery ы sftsn ь erev э yu ю ya я dje ђ ie є dze ѕ ii і yi ї je ј
    lje љ nje њ tshe ћ ushrt ў dzhe џ yat ѣ fita ѳ izh ѵ gup ґ
"""
_WORDS_OF_CYRILLIC = _CYRILLIC.split()
for _name, _letter in zip(_WORDS_OF_CYRILLIC[::2], _WORDS_OF_CYRILLIC[1::2], strict=True):
    SIGNS |= {f"cyr{_name}": _letter, f"CYR{_name.upper()}": _letter.upper()}

ENCLOSING = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")")}
"""Commands that put signs around their words."""

SCRIPTS = {
    "textsuperscript": symbols.SUPERSCRIPTS,
    "textsubscript": symbols.SUBSCRIPTS,
    "textsup": symbols.SUPERSCRIPTS,
    "mkbibsuperscript": symbols.SUPERSCRIPTS,
    "mkbibsubscript": symbols.SUBSCRIPTS,
}
"""Commands that raise or lower their words."""

ADDRESSES = frozenset(("url", "path", "nolinkurl", "burl"))
"""Commands whose words are an address, to be taken as they stand."""
