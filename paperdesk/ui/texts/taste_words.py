"""Words of taste: why a paper stands where it does in the order for its reader, and what is learned
from. No widget."""

from collections.abc import Iterable, Sequence

from paperdesk.model.search_results import TastedWord, TasteStatus
from paperdesk.ui.i18n import language


def to_learn() -> str:
    """What is said of a paper that stands there to be learned from."""
    return language.tr("to learn your taste")


def remarks(words: Sequence[TastedWord]) -> tuple[str, ...]:
    """``against: survey`` and ``for: diffusion, noise``, each where there are any; the first words,
    for which a row has room."""
    told = (
        (language.tr("against: {words}"), [one.word for one in words if one.part < 0][:1]),
        (language.tr("for: {words}"), [one.word for one in words if one.part > 0][:2]),
    )
    return tuple(text.format(words=language.listed(said)) for text, said in told if said)


def sentence(words: Sequence[TastedWord], *, to_learn: bool) -> str:
    """``Here to learn your taste. For it: diffusion. Against it: survey.``"""
    told = [language.tr("Here to learn your taste.")] if to_learn else []
    for text, sign in (
        (language.tr("For it: {words}."), 1),
        (language.tr("Against it: {words}."), -1),
    ):
        if said := [one.word for one in words if one.part * sign > 0]:
            told.append(text.format(words=language.listed(said)))
    return " ".join(told)


def learned_from(status: TasteStatus, tag: str) -> str:
    """What the order is learned from, or what it needs yet and how to give it that."""
    if not status.learned:
        return _lacking(status, tag)
    kept = language.tr("%Ln kept", "papers", status.kept)
    words = language.tr("Learned from {kept} and %Ln dismissed paper(s).", "", status.dismissed)
    if tag:
        kept = language.tr("%Ln paper(s) with the tag", "", status.kept)
        words = language.tr("Learned from {kept} “{tag}”.").format(kept="{kept}", tag=tag)
    return words.format(kept=kept)


def _lacking(status: TasteStatus, tag: str) -> str:
    if tag:
        more = status.lacks_kept
        words = language.tr("Too few to learn from: tag %Ln more paper(s) “{tag}”.", "", more)
        return words.format(tag=tag)
    wanted = []
    if status.lacks_kept:
        more = status.lacks_kept
        wanted.append(language.tr("keep %Ln more paper(s) (star, tag or read it later)", "", more))
    if status.lacks_dismissed:
        wanted.append(language.tr("dismiss one (D)"))
    both = language.listed(wanted)
    words = language.tr("Too few papers are judged: {wanted}. Until then the newest come first.")
    return words.format(wanted=both)


def wished(wishes: Iterable[tuple[str, int]]) -> str:
    """``More of diffusion, noise. Less of survey.``; ``""`` where nothing is wished."""
    every = [*wishes]
    told = []
    for text, sign in (
        (language.tr("More of {words}."), 1),
        (language.tr("Less of {words}."), -1),
    ):
        if words := [word for word, wish in every if wish == sign]:
            told.append(text.format(words=language.listed(words)))
    return " ".join(told)


def wish_name(wish: int) -> str:
    """What is wished of a word; ``""`` for nothing."""
    return {1: language.tr("more of it"), -1: language.tr("less of it")}.get(wish, "")


def speaks(sign: int) -> str:
    """What a word does for the place of a paper."""
    return language.tr("moves it up") if sign > 0 else language.tr("moves it down")
