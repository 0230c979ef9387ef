"""Word variants: other forms in which a word may stand, told by how the reader wrote it.

What every query needs is in the index (``analysis.word_forms``); here is what only the letters
as typed tell: ``LLM`` in capitals is an acronym and has a plural, ``Müller`` may be spelled
Mueller, ``U-235`` is ²³⁵U and uranium-235, ``bases`` are of base and of basis. All of it is added
to the word, nothing takes its place: no paper is lost by it.
"""

import re
import unicodedata
from collections.abc import Iterator

from paperdesk.search.analysis.tokenizer import raw_word, stem
from paperdesk.search.analysis.word_forms import pairs
from paperdesk.search.analysis.word_tables import AMBIGUOUS, NO_ACRONYMS

_PLURAL = re.compile(r"[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z0-9]s")
_ACRONYM = re.compile(r"(?=.{3})[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-RT-Z]")
_NO_PLURALS = frozenset((*NO_ACRONYMS.split(), "does", "goes", "gps", "dns", "cms", "rms", "css"))
_OF_TWO = pairs(AMBIGUOUS)
_ALSO = {**_OF_TWO, **{form: word for word, form in _OF_TWO.items()}}
_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
_WRITTEN_OUT = re.compile(r"(?<![aeq])(?:([aou])e|([Aa])a)(?!l\b)", re.IGNORECASE)
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_MASS = r"(?P<mass>[1-9]\d{0,2}m?)"
_VARIANTS = "epsilon theta phi rho sigma kappa pi"
_LETTERS = {"eps": "epsilon", "ell": "l", **{f"var{one}": one for one in _VARIANTS.split()}}
"""What TeX and its authors call a letter, and the name under which the letter is found."""
_SCRIPT = re.compile(r"(?<![^\W_])([^\W\d_])\^\{?([^\W_]{1,3})\}?(?![^\W_])")
_ELL = re.compile(r"(?<!\w)ell[_^-]?\{?([\dpq])\}?(?![^\W_])", re.IGNORECASE)
_ISOTOPE = re.compile(rf"(?P<before>[a-z]{{1,13}}){_MASS}|{_MASS.replace('mass', 'first')}([a-z]+)")
_POINTS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{0,2}")

_ELEMENTS = """
    he helium 4 li lithium 7 be beryllium 9 b boron 11 c carbon 12 n nitrogen 14 o oxygen 16
    f fluorine 19 ne neon 20 na sodium 23 mg magnesium 24 al aluminum 27 si silicon 28
    p phosphorus 31 s sulfur 32 cl chlorine 35 ar argon 40 k potassium 39 ca calcium 40
    sc scandium 45 ti titanium 48 v vanadium 51 cr chromium 52 mn manganese 55 fe iron 56
    co cobalt 59 ni nickel 59 cu copper 64 zn zinc 65 ga gallium 70 ge germanium 73 as arsenic 75
    se selenium 79 br bromine 80 kr krypton 84 rb rubidium 85 sr strontium 88 y yttrium 89
    zr zirconium 91 nb niobium 93 mo molybdenum 96 tc technetium 98 ru ruthenium 101 rh rhodium 103
    pd palladium 106 ag silver 108 cd cadmium 112 in indium 115 sn tin 119 sb antimony 122
    te tellurium 128 i iodine 127 xe xenon 131 cs cesium 133 ba barium 137 la lanthanum 139
    ce cerium 140 pr praseodymium 141 nd neodymium 144 pm promethium 145 sm samarium 150
    eu europium 152 gd gadolinium 157 tb terbium 159 dy dysprosium 163 ho holmium 165 er erbium 167
    tm thulium 169 yb ytterbium 173 lu lutetium 175 hf hafnium 178 ta tantalum 181 w tungsten 184
    re rhenium 186 os osmium 190 ir iridium 192 pt platinum 195 au gold 197 hg mercury 201
    tl thallium 204 pb lead 207 bi bismuth 209 po polonium 209 at astatine 210 rn radon 222
    fr francium 223 ra radium 226 ac actinium 227 th thorium 232 pa protactinium 231 u uranium 238
    np neptunium 237 pu plutonium 244 am americium 243 cm curium 247 bk berkelium 247
    cf californium 251
"""
_ROWS = [iter(_ELEMENTS.split())] * 3
_NAMED = {symbol: (name, int(mass)) for symbol, name, mass in zip(*_ROWS, strict=True)}
_SYMBOLS = {name: symbol for symbol, (name, _) in _NAMED.items()}
_RARER_BORON = ("8", "10", "11")  # a language model of 7B is no isotope


def other_words(written: str, raw: str) -> Iterator[str]:
    """The raw words that will do for one word of a query as well."""
    if (also := _ALSO.get(raw) or _LETTERS.get(raw)) is not None:
        yield also
    if _PLURAL.fullmatch(written):
        yield raw[:-1]
    elif _ACRONYM.fullmatch(written):
        plural = raw + "s"
        if plural not in _NO_PLURALS and stem(plural) != stem(raw):
            yield plural
    if (out := spelled_out(written)) != written:
        yield raw_word(out)


def scripts_joined(text: str) -> str:
    """A text as its formulas stand in the index: ``R^n`` is one word there, ``ell_1`` is ℓ₁."""
    if text.isalpha() and text[:3].lower() != "ell":
        return text
    return _ELL.sub(r"l\1", _SCRIPT.sub(r"\1\2", text))


def closed_words(joined: str, written: str) -> Iterator[str]:
    """The raw words that will do for a whole compound, or a word that is an isotope's name:
    'u235' also as '235u', 'A.I.' as ai."""
    if _POINTS.fullmatch(written):
        yield joined
    found = _ISOTOPE.fullmatch(joined)
    if found is None:
        return
    name = str(found["before"] or found[4])
    mass = str(found["mass"] or found["first"])
    symbol = _SYMBOLS.get(name, name)
    whole, usual = _NAMED.get(symbol, ("", 0))
    if not whole or abs(int(mass.rstrip("m")) - usual) > 4 + usual * 0.08:
        return
    if symbol == "b" and mass not in _RARER_BORON:
        return
    for other in (symbol + mass, mass + symbol, whole + mass):
        if other != joined:
            yield other


def spelled_out(text: str) -> str:
    """A text with its umlauts written out: 'Mueller' for Müller."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_OUT)


def name_spellings(text: str) -> Iterator[str]:
    """Other spellings of a person's name: written out where it has umlauts, or the other way."""
    if (out := spelled_out(text)) != text:
        yield out
    else:
        umlauts = _WRITTEN_OUT.sub(lambda m: _UMLAUTS[m[1].lower()] if m[1] else "å", text)
        if umlauts != text:
            yield umlauts
