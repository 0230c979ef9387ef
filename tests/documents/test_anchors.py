"""Marks find their words again in another version of a file, or say that they do not."""

import random
from array import array
from dataclasses import replace

import pytest

from paperdesk.documents.anchors import AROUND, Anchors
from paperdesk.documents.canonical_text import CanonicalText, canonical
from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.model.pages import PageText, Quad, TextSpan

WORDS = """the of and a to in we is that for with on as are by this be from which at model method
swarm paper result show large small field energy quantum state learning graph theory random matrix
network data time space order group function system local global phase wave particle bound estimate
sample kernel image signal noise measure density gradient surface lattice"""


def page(text: str) -> PageText:
    """A page of a text, with a character for each of its letters."""
    numbers = array("I", range(len(text)))
    return PageText(text, numbers, array("f", bytes(16 * len(text))))


def quads_of(span: TextSpan) -> tuple[Quad, ...]:
    """Quads that say where the span is."""
    return ((float(span.first), 10.0, float(span.end), 20.0),)


def anchors(*pages: str) -> Anchors:
    """The anchors of pages."""
    return Anchors(dict(enumerate(map(page, pages))), quads_of)


def marked(quote: str, *pages: str, kind: MarkKind = MarkKind.HIGHLIGHT) -> Mark:
    """A mark on the first place of a quote in pages, with all that a mark keeps."""
    number, first = next((n, text.find(quote)) for n, text in enumerate(pages) if quote in text)
    about = anchors(*pages).surroundings(TextSpan(number, first, first + len(quote)))
    plain = Mark(1, "before", number, kind, ((0.0, 10.0, 1.0, 20.0),), quote=quote)
    return replace(plain, before=about.before, after=about.after, progress=about.progress)


def found(mark: Mark, *pages: str) -> tuple[str, MarkPlace]:
    """The words at which a mark stands in pages, and how sure that is."""
    there = anchors(*pages).anchor(mark, "after")
    assert there.file == "after"
    if there.place is MarkPlace.ADRIFT:
        assert replace(there, file="before", place=MarkPlace.SURE) == mark
        return "", there.place
    first, _, end, _ = there.quads[0]
    return pages[there.page][int(first) : int(end)], there.place


BEFORE = "We show that swarms fly over the old town. They come back at night, as we measured."


def test_what_a_mark_keeps_of_its_surroundings() -> None:
    pages = ("The naïve “ﬁrst” page", "of two-\nfold pages. 12")
    about = anchors(*pages).surroundings(TextSpan(1, 3, 12))
    assert about.before == "thenaivefirstpageof"
    assert about.after == "pages12"
    assert about.progress == pytest.approx(19 / 33)
    assert len(marked("night", BEFORE * 2).before) == AROUND


def test_letters_and_digits_alone_are_compared() -> None:
    assert canonical("Poincaré’s ﬁrst — “x²”-co-\noperation") == "poincaresfirstx2cooperation"


def test_the_number_of_a_page_parts_no_words() -> None:
    pages = {0: page("It ends here\n 7 "), 1: page("8\nand goes on in 9")}
    assert CanonicalText(pages).text == "itendshereandgoesonin9"


def test_the_same_words_set_otherwise_are_sure() -> None:
    mark = marked("fly over the old town", BEFORE)
    after = "WE show that swarms ﬂy o-\nver the\nold  town. They come back at night, as we"
    assert found(mark, "A new page.", after) == ("ﬂy o-\nver the\nold  town", MarkPlace.SURE)


def test_one_of_two_alike_is_told_by_what_is_around_it() -> None:
    text = "First the town sleeps in the valley. Then the town wakes on the hill. " + BEFORE
    mark = marked("town wakes", text)
    assert mark.quote == "town wakes"
    short = replace(marked("town", text[40:]), progress=0.3)
    for one in (short, replace(short, progress=0.9)):
        there = anchors("Preface on the town of old. " + text).anchor(one, "after")
        assert there.quads[0][0] == len("Preface on the town of old. ") + text.index("town wakes")


def test_words_that_were_edited_are_moved_and_those_beside_them_are_not_marked() -> None:
    mark = marked("swarms fly over the old town", BEFORE)
    after = "We show that swarms often fly over the new old towns. They come back at night, as we"
    words, place = found(mark, "Another beginning was written for it.", after)
    assert place is MarkPlace.MOVED
    assert words in (
        "swarms often fly over the new old towns",
        "swarms often fly over the new old town",
    )


def test_where_what_is_around_stands_still_less_of_the_words_is_enough() -> None:
    mark = marked("the random generators", f"{BEFORE} Then the random generators {BEFORE[::-1]}")
    there = found(mark, f"{BEFORE} Then quantum generators {BEFORE[::-1]}")
    assert there == ("quantum generators", MarkPlace.MOVED)
    assert found(mark, f"{BEFORE} Then quantum widgets {BEFORE[::-1]}")[1] is MarkPlace.ADRIFT


def test_what_was_added_before_or_behind_the_words_is_not_marked() -> None:
    mark = marked("fly over the old town", BEFORE)
    there = BEFORE.replace("fly over the", "quickly fly over the very").replace(
        "town", "town today"
    )
    assert found(mark, there) == ("fly over the very old town", MarkPlace.MOVED)


def test_words_that_are_gone_are_adrift() -> None:
    mark = marked("come back at night", BEFORE)
    after = "We show that swarms fly over the old town. They rest by day, as we measured."
    assert found(mark, after) == ("", MarkPlace.ADRIFT)
    assert found(mark, "") == ("", MarkPlace.ADRIFT)


def test_a_short_word_that_is_gone_is_not_its_namesake_nearby() -> None:
    text = "in the first of all cases the swarm is large and in the second of the cases it is not"
    mark = marked("large", text)
    after = text.replace("large", "small") + " but we have seen a large one elsewhere"
    assert found(mark, after)[1] is not MarkPlace.SURE


def test_a_note_stands_between_the_words_that_it_stood_between() -> None:
    mark = replace(marked("They come", BEFORE, kind=MarkKind.NOTE), quote="")
    about = anchors(BEFORE).surroundings(TextSpan(0, 43, 43))
    mark = replace(mark, before=about.before, after=about.after)
    there = anchors("First page.", BEFORE).anchor(mark, "after")
    assert (there.page, there.place) == (1, MarkPlace.SURE)
    assert there.quads == ((43.0, 20.0, 43.0, 20.0),)
    assert anchors("Nothing of it.").anchor(mark, "after").place is MarkPlace.ADRIFT


def test_an_area_stands_where_its_words_are_and_without_any_only_on_its_own_page() -> None:
    mark = marked("old town", BEFORE, kind=MarkKind.AREA)
    there = anchors("One.", BEFORE).anchor(mark, "after")
    assert there.quads == ((31.0, 8.0, 43.0, 22.0),)
    about = anchors(BEFORE).surroundings(TextSpan(0, 43, 43))
    bare = replace(mark, quote="", before=about.before, after=about.after)
    assert anchors(BEFORE).anchor(bare, "after").quads == bare.quads
    assert anchors("One.", BEFORE).anchor(bare, "after").place is MarkPlace.ADRIFT


def test_a_quote_over_two_pages_stands_on_that_with_more_of_it_and_says_so() -> None:
    mark = marked("swarms fly over the old town", BEFORE)
    pages = ("We show that swarms", "fly over the old town. They come back")
    assert found(mark, *pages) == ("fly over the old town", MarkPlace.MOVED)


@pytest.mark.parametrize(("share", "enough"), [(0.05, 0.99), (0.30, 0.85)])
def test_most_marks_are_found_in_an_edited_text_and_none_on_wrong_words_unsaid(
    share: float, enough: float
) -> None:
    chance, known = random.Random(7), WORDS.split()
    words = [chance.choice(known) + chance.choice(("", "", "s", "ed", "er")) for _ in range(1500)]
    fates = [chance.choice(known) if chance.random() < share else word for word in words]
    before, after = anchors(" ".join(words)), anchors(" ".join(fates))
    right = 0
    for _ in range(100):
        at, count = chance.randrange(40, 1400), chance.choice((6, 10, 20, 40))
        first, start = (len(" ".join(some[:at])) + 1 for some in (words, fates))
        quote = " ".join(words[at : at + count])
        about = before.surroundings(TextSpan(0, first, first + len(quote)))
        mark = Mark(1, "before", 0, MarkKind.HIGHLIGHT, ((0.0, 1.0, 2.0, 3.0),), quote=quote)
        mark = replace(mark, before=about.before, after=about.after, progress=about.progress)
        there = after.anchor(mark, "after")
        pairs = zip(words[at : at + count], fates[at : at + count], strict=True)
        left = sum(len(word) for word, fate in pairs if word == fate)
        if there.place is MarkPlace.ADRIFT:
            right += left < 0.6 * len(quote.replace(" ", ""))
            continue
        near = abs(there.quads[0][0] - start) < 30
        assert near or there.place is not MarkPlace.SURE
        right += near
    assert right >= enough * 100
