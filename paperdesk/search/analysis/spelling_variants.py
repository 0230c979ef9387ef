"""Spelling variants: British spellings folded to American ones before stemming.

Folded on both sides, in the index and in the query, so a wrong guess costs
nothing as long as it is the same guess; what matters is that no two different
words meet. American text passes unchanged, except for ``-yze``.

Why a list of words that keep ``-ise``: folding 'supervised' to 'supervized'
would part it from 'supervision', which the stemmer joins. A vowel before the
ending (noise, praise, bruise) exempts a word without a list.
"""

import re
from collections.abc import Iterable, Sequence

_ISE = re.compile(
    r"(?<=[b-df-hj-np-tv-z])is(?=(?:e|es|ed|er|ers|ing|ings|able|ation|ations|ational|ationally)$)"
)
_KEEPS_ISE = re.compile(
    r"^(?:.*wise|(?:prec|conc|exerc|prom|comprom|prem|surpr|compr|enterpr|appr|repr|r|ar|sunr|superv"
    r"|rev|dev|adv|telev|improv|prov|expert|advert|franch|parad|treat|dem|exc|inc|circumc|merchand"
    r"|desp|chast|cr)"
    r"is(?:e|es|ed|er|ers|ing|ings|able|ation|ations|ational|ationally))$"
)
_OUR = re.compile(
    r"^((?:multi|un|dis|re|uni|mono|bi|tri)?(?:col|behavi|neighb|fav|lab|harb|hon|hum|rum|tum|vap|flav"
    r"|od|rig|vig|endeav|arm|parl|sav|cand|clam|ferv|glam|val|splend|demean))our"
)
_YZE = re.compile(r"yz(?=(?:e|ed|es|er|ers|ing)$)")
_ENDINGS_OF_ISE = (
    *("ise", "ises", "ised", "iser", "isers", "ising", "isings", "isable"),
    *("isation", "isations", "isational", "isationally"),
)
_ENDINGS_OF_RE = ("re", "res", "red")
_RE = re.compile(
    r"^((?:\w*?(?:cent|fib|met|lit|theat|calib|lust|sab|spect|meag|somb|och|tit|nit|louv))|manoeuv)"
    r"re(?=(?:s|d)?$)"
)
_LOGUE = re.compile(r"^(catal|dial|anal|homol|monol|epil|prol)ogu?(?:e(?=s?$|d$)|(?=ing$))")
_DIPHTHONGS = (
    (re.compile(r"^(an|leuk|isch|hypogl?yc)aem"), r"\1em"),
    (re.compile(r"^(c|chim|medi|am|syn)(?:ae|oe)(?=s|ra|v|b|sth)"), r"\1e"),
    (re.compile(r"(rrh)oea"), r"\1ea"),
    (re.compile(r"^(ae(?=tiol)|(c)oe(?=lia)|(c)ae(?=c[ua])|(f)ae(?=c))"), r"\2\3\4e"),
    (re.compile(r"aemi(?=[ac])"), "emi"),
    (re.compile(r"^haem"), "hem"),
    (re.compile(r"^oestr"), "estr"),
    (re.compile(r"^foet"), "fet"),
    (re.compile(r"^oedem"), "edem"),
    (re.compile(r"^oesoph"), "esoph"),
    (re.compile(r"^paed"), "ped"),
    (re.compile(r"paedi"), "pedi"),
    (re.compile(r"^(an|)aesth"), r"\1esth"),
    (re.compile(r"^archae"), "arche"),
    (re.compile(r"^gynaec"), "gynec"),
    (re.compile(r"^palae"), "pale"),
    (re.compile(r"^manoeuv"), "maneuv"),
    (re.compile(r"sulph"), "sulf"),
)
_DIPHTHONG = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _DIPHTHONGS))
"""What is in a word that one of these changes."""
_AE_OR_OE = re.compile(
    r"^(?:an|leuk|isch|hypogl?yc)ae|^(?:c|chim|medi|am|syn)[ao]e(?:[srvb]|$)|rrhoe|^coe(?:l|$)"
    r"|^[cf]ae(?:c|$)|^ae(?:[ts]|$)|ae(?:[md]|$)|^oe(?:[sd]|$)|^foe(?:t|$)|^(?:arch|gyn|pal)ae"
    r"|^manoe"
)
"""What the rules above may change, with one letter more."""
_LONGEST_ENDING = 3  # letters behind yz
_SAME = (
    "defence=defense defences=defenses offence=offense offences=offenses licence=license "
    "licences=licenses pretence=pretense grey=gray greys=grays greyscale=grayscale "
    "programme=program programmes=programs aluminium=aluminum artefact=artifact "
    "artefacts=artifacts ageing=aging judgement=judgment judgements=judgments "
    "acknowledgement=acknowledgment towards=toward whilst=while amongst=among "
    "learnt=learned spelt=spelled modelled=modeled modelling=modeling labelled=labeled "
    "labelling=labeling fulfil=fulfill enrol=enroll enrolment=enrollment skilful=skillful "
    "mould=mold moulds=molds plough=plow sceptic=skeptic sceptical=skeptical "
    "tyre=tire tyres=tires analysis=analyses disc=disk discs=disks focussed=focused "
    "focusses=focuses focussing=focusing defocussed=defocused defocussing=defocusing "
    "refocussing=refocusing unfocussed=unfocused biassed=biased biassing=biasing wilful=willful "
    "dialled=dialed dialling=dialing fuelled=fueled fuelling=fueling practise=practice "
    "practises=practices practised=practiced practising=practicing mollusc=mollusk "
    "molluscs=mollusks yoghurt=yogurt connexion=connection connexions=connections "
    "reflexion=reflection reflexions=reflections inflexion=inflection inflexions=inflections "
    "jewellery=jewelry gramme=gram grammes=grams kilogramme=kilogram kilogrammes=kilograms "
    "pyjamas=pajamas moulded=molded moulding=molding moult=molt moulting=molting "
    "smouldering=smoldering scepticism=skepticism sceptics=skeptics ploughing=plowing "
    "ploughed=plowed aeroplane=airplane aeroplanes=airplanes burnt=burned cosy=cozy "
    "centred=centered centring=centering fibred=fibered"
)
_PAIRS = dict(pair.split("=") for pair in _SAME.split())
_MAY_DIFFER = re.compile(
    rf"is(?<=[b-df-hj-np-tv-z]is)(?:{'|'.join(end[2:] for end in _ENDINGS_OF_ISE)})\n"
    r"|our|yz|r(?<=[bghtv]r)e[sd]?\n|ogu|ae|oe|sulph"
)
"""What there is in a word that :func:`americanise` changes, unless it is one of ``_PAIRS``."""


def americanise(word: str) -> str:
    """The American spelling of ``word`` (folded, lower case)."""
    if len(word) < 4:
        return word
    if word in _PAIRS:
        return _PAIRS[word]
    # What no word without these letters ends in is asked of few: each is met in every build.
    if "is" in word and word.endswith(_ENDINGS_OF_ISE) and len(word) > 5:
        word = word if _KEEPS_ISE.match(word) else _ISE.sub("iz", word)
    if "our" in word:
        word = _OUR.sub(r"\1or", word)
    if "yz" in word:
        word = _YZE.sub("ys", word)
    if "re" in word and word.endswith(_ENDINGS_OF_RE):
        word = _RE.sub(r"\1er", word)
    if "ogu" in word:
        word = _LOGUE.sub(r"\1og", word)
    if ("ae" in word or "oe" in word or "sulph" in word) and _DIPHTHONG.search(word):
        for pattern, put in _DIPHTHONGS:
            word = pattern.sub(put, word)
    return word


def may_be_british(begin: str, rest: str) -> bool:
    """Whether a word may begin so that ends in British letters (``our``, ``ae``), where ``rest``
    of its stem, all but for the last letters, follows. Many more are said to than do."""
    if begin.endswith("our"):
        return _OUR.match(begin) is not None
    if begin.endswith("yz"):
        return len(rest) <= _LONGEST_ENDING
    if begin.endswith("re"):
        return _RE.match(begin) is not None
    if begin.endswith(("ae", "oe")):
        return _AE_OR_OE.search(begin + rest[:1]) is not None
    return True


def american_spellings(words: Sequence[str]) -> dict[str, str]:
    """Those of many words (without line feeds) that are spelled otherwise in America, and how."""
    lines = "\n".join((*words, ""))
    found = _PAIRS.keys() & words
    for match in _MAY_DIFFER.finditer(lines):
        at = match.start()
        found.add(lines[lines.rfind("\n", 0, at) + 1 : lines.find("\n", at)])
    return {word: other for word in found if (other := americanise(word)) != word}


def british_words() -> Iterable[str]:
    """The words that are taken for others, as they are listed."""
    return _PAIRS
