"""What was marked becomes quotes of a note, by a template that the reader may change."""

from dataclasses import replace
from pathlib import Path

from paperdesk.model.marks import Mark, MarkKind
from paperdesk.paths import Places, places
from paperdesk.tasks.mark_quotes import TEMPLATE, quoted, quotes, template
from paperdesk.tasks.note_templates import FOLDER, template_names

MARK = Mark(
    *(1, "f", 6, MarkKind.HIGHLIGHT, ((0, 0, 9, 9),)),
    quote="All that\nglitters",
    comment="Is it **gold**?",
    name="a",
)
ID = "arxiv:2604.00001"


def _ours(tmp_path: Path) -> str:
    return template(places(tmp_path))


def test_a_quote_has_its_words_its_comment_and_a_link_to_its_page(tmp_path: Path) -> None:
    assert quoted(MARK, ID, _ours(tmp_path)) == (
        "> All that glitters\n\nIs it **gold**?\n\n[p. 7](paper:arxiv:2604.00001#page=7)"
    )


def test_what_is_empty_leaves_no_line(tmp_path: Path) -> None:
    bare = quoted(replace(MARK, comment=""), ID, _ours(tmp_path))
    assert bare == "> All that glitters\n\n[p. 7](paper:arxiv:2604.00001#page=7)"
    note = quoted(replace(MARK, quote="", kind=MarkKind.NOTE), ID, _ours(tmp_path))
    assert note == "Is it **gold**?\n\n[p. 7](paper:arxiv:2604.00001#page=7)"


def test_a_page_is_called_by_its_label_and_linked_by_its_place(tmp_path: Path) -> None:
    labels = [""] * 6 + ["iv"]
    assert "[p. iv](paper:arxiv:2604.00001#page=7)" in quoted(MARK, ID, _ours(tmp_path), labels)


def test_a_link_names_the_file_where_it_is_not_the_first_of_the_paper(tmp_path: Path) -> None:
    supplement = replace(MARK, file="ab" * 32)
    plain, named = "[p. 7](paper:arxiv:2604.00001#page=7", f"&file={'ab' * 8})"
    words = _ours(tmp_path)
    assert quoted(supplement, ID, words, first="cd" * 32).endswith(plain + named)
    assert quoted(supplement, ID, words, first="ab" * 32).endswith(plain + ")")
    assert quoted(supplement, ID, words).endswith(plain + ")")


def test_the_readers_own_template_is_used_and_braces_in_words_stay(tmp_path: Path) -> None:
    own: Places = places(tmp_path)
    path = own.data / FOLDER / TEMPLATE
    path.parent.mkdir(parents=True)
    path.write_text("- {kind}, {colour}: {quote} {unknown}\r\n", encoding="utf-8")
    odd = replace(MARK, quote="{comment} {x}", kind=MarkKind.UNDERLINE, colour="red")
    assert quoted(odd, ID, template(own)) == "- underline, red: {comment} {x} {unknown}"
    path.write_text("  \n", encoding="utf-8")
    assert template(own) == _ours(tmp_path / "other")


def test_answers_and_what_says_nothing_are_not_quoted(tmp_path: Path) -> None:
    answer = replace(MARK, reply_to="a", name="b")
    bare = replace(MARK, kind=MarkKind.AREA, quote="", comment="", name="c")
    assert len(quotes([MARK, answer, bare], ID, _ours(tmp_path))) == 1


def test_it_is_not_offered_as_a_template_of_notes(tmp_path: Path) -> None:
    own = places(tmp_path)
    assert "mark" not in template_names(own)
    assert (own.data / FOLDER / TEMPLATE).is_file()
