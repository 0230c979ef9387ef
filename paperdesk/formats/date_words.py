"""Vocabulary of the date parser in seven languages; small letters, no accents.

Each line of months is one language: English, German (three lines), French,
Spanish, Italian, Portuguese, Dutch, and abbreviations that no name begins with.
"""

import re
import unicodedata

_DASHES = re.compile("[‐-―−]")
_MONTHS = """
january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janner feber mrz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
janv fevr mrt abr mai juin juil agto setiembre oktober novem decem
""".strip()
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday tues weds thurs
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miercoles jueves viernes sabado domingo
"""
QUIET = frozenset(
    """the of de del den der dem le el am on du d st nd rd th er re e o a t z utc gmt est edt cst
    cdt mst mdt pst pdt cet cest met mest bst jst uhr date dated published online print issued
    publication released veroffentlicht erschienen publie publicado""".split()  # noqa: SIM905
)
"""Words that change nothing about the date beside them."""
NO_YEAR = frozenset(
    """bc bce ah chr s decade century before after until since vor nach avant apres antes despues
    < >""".split()  # noqa: SIM905
)
"""Words and signs beside which a number is no year of ours, or not the year of the date."""


def _by_beginning() -> dict[str, int]:
    """Each beginning of three and more letters that only one month has, and that month."""
    meant: dict[str, set[int]] = {}
    for line in _MONTHS.splitlines():
        for month, name in enumerate(line.split(), 1):
            for size in range(3, len(name) + 1):
                meant.setdefault(name[:size], set()).add(month)
    return {name: months.pop() for name, months in meant.items() if len(months) == 1}


MONTH_OF = _by_beginning()
"""The month that each name of a month, or an unmistakable beginning of it, means."""

DAY_NAMES = frozenset(
    name[:size] for name in _WEEKDAYS.split() for size in range(min(3, len(name)), len(name) + 1)
) - set(MONTH_OF)
"""Names of days of the week and their beginnings; they say nothing that a date does not."""


def folded(text: str) -> str:
    """Small letters without accents, plain digits, plain hyphens, single spaces."""
    if text.isascii():  # most dates, and ten times as fast
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in plain)
    return " ".join(_DASHES.sub("-", unicodedata.normalize("NFC", plain)).split())
