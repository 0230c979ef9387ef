"""BibTeX is read with all that it says: every entry kept, names whole, LaTeX as letters."""

import pytest

from paperdesk.formats.bibtex.bib_reader import read, sniff
from paperdesk.model import BadFileError, ImportedRecord, Item, Paper, Problem, UnreadKey
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of


def items_of(text: str | bytes) -> list[Item]:
    data = text.encode() if isinstance(text, str) else text
    return list(read([data[at : at + 999] for at in range(0, len(data), 999)], "a.bib"))


def records_of(text: str | bytes) -> list[ImportedRecord]:
    return [item for item in items_of(text) if isinstance(item, ImportedRecord)]


def paper_of(fields: str, kind: str = "article") -> Paper:
    (record,) = records_of(f"@{kind}{{k, title = {{Kettles}}, {fields}}}")
    return record.paper


def problems_of(text: str | bytes) -> list[tuple[str, str]]:
    return [(str(i.place), str(i.message)) for i in items_of(text) if isinstance(i, Problem)]


def unread_of(text: str) -> dict[str, str]:
    return {item.key: item.example for item in items_of(text) if isinstance(item, UnreadKey)}


NAMES = r"""
@string{jok = "Journal of Kettles"}
@article{names, title = {Tea with milk}, journal = jok, year = 2020, author = {{WHISTLE
  Collaboration} and van der Kamp, Jo and {Del Rio}, P. and Roland, Alexandra and Brown, Jr., Cy
  and others}}
@article{signs, title = {Steam near T{\o}nder at 3.1 {\AA} with {\textit{ex vivo}} {LED}s},
  author = {Garc{\'{\i}}a, Eva and {\L}{\k{a}}cka, Ola and M\o ller, S\o ren},
  year = {2021}, journal = "Tea {\&} Steam", month = mar}
@article{names, title = {Another with the key of the first}, author = {Doe, Ana}, year = 2022}
@article{open, title = {No brace closes this, author = {Doe, Ana}, year = 2023
@misc{last, title = {The one after it}, author = {Ana Doe}, eprint = {2401.20009v2},
  archiveprefix = {arXiv}, primaryclass = {cs.CL}}
"""


def test_names_stay_whole_and_others_are_kept() -> None:
    first = records_of(NAMES)[0].paper
    assert first.authors[-1].written == "et al."
    assert [name_of(who) for who in first.authors[:-1]] == [
        PersonName(literal="WHISTLE Collaboration"),
        PersonName("Kamp", "Jo", "van der"),
        PersonName("Del Rio", "P."),
        PersonName("Roland", "Alexandra"),
        PersonName("Brown", "Cy", "", "Jr."),
    ]
    assert first.venue == "Journal of Kettles"


def test_latex_becomes_letters_and_its_words_stay() -> None:
    paper = records_of(NAMES)[1].paper
    assert paper.title == "Steam near Tønder at 3.1 Å with ex vivo LEDs"
    assert [who.written for who in paper.authors] == ["Eva García", "Ola Łącka", "Søren Møller"]
    assert (paper.venue, paper.published) == ("Tea & Steam", "2021-03")


def test_a_key_that_stands_twice_is_told_and_an_open_entry_costs_no_other() -> None:
    assert [record.citation_key for record in records_of(NAMES)] == [
        "names",
        "signs",
        "names",
        "last",
    ]
    (double, torn) = problems_of(NAMES)
    assert double == ("line 9", "the key names stands already in line 3; both entries are kept")
    assert torn[0] == "line 10"
    assert "@article{open, title = {No brace" in torn[1]
    last = records_of(NAMES)[-1].paper
    assert (last.arxiv_id, last.versions, last.primary_category) == (
        "2401.20009",
        ("v2",),
        "cs.CL",
    )


def test_entries_without_a_key_are_all_kept() -> None:
    text = "@article{, title={A}}\n@article{title={B}, year=2001}\n@book{,\n title={C}}"
    assert [record.paper.title for record in records_of(text)] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "text",
    [
        "% words before\n\n  @Article {k,",
        "@string(a = {b})",
        "@comment{jabref-meta: grouping: }",
        "@anything{key:1, title = {X}",
        "@anything{\n title = {X}",
        "% Encoding: UTF-8@article{k}",
        "% Encoding: UTF-8\r\r@article{k}",
    ],
)
def test_a_file_is_known_by_its_entries(text: str) -> None:
    assert sniff(text)


@pytest.mark.parametrize("text", ["", "mail me @home (or not)", "<p>@article{k,", '{"a": "@b{"}'])
def test_other_text_is_no_bibtex(text: str) -> None:
    assert not sniff(text)


def test_a_file_without_an_entry_is_refused_with_the_reason() -> None:
    with pytest.raises(BadFileError, match="there is no entry"):
        items_of("@comment{nothing here}")
    with pytest.raises(BadFileError, match="line 2: this entry is not closed"):
        items_of("\n@article{k, title = {X")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("ISO8859_1", "utf-8"),  # a head that was copied from elsewhere
        ("UTF-8", "cp1252"),
        ("nothing known", "cp1252"),
        ("UTF-16", "utf-16"),
        ("UTF-16BE", "utf-16-be"),
        ("ISO8859_2", "iso8859-2"),
        ("MacRoman", "mac-roman"),
        ("windows-1252", "cp1252"),
    ],
)
def test_a_file_is_read_in_the_encoding_that_it_is_in(declared: str, encoding: str) -> None:
    text = f"% Encoding: {declared}\r\n@article{{k,\r\n  title = {{Überdüssel}}\r\n}}\r\n"
    assert [record.paper.title for record in records_of(text.encode(encoding))] == ["Überdüssel"]


def test_letters_of_other_scripts_are_read_as_declared() -> None:
    for title, encoding in (("Теплый чай", "windows-1251"), ("お茶の本", "Shift_JIS")):
        text = f"% Encoding: {encoding}\n@article{{k, title = {{{title}}}}}\n"
        assert records_of(text.encode(encoding))[0].paper.title == title


def test_a_comment_within_an_entry_takes_no_field_and_a_quoted_entry_ends_none() -> None:
    text = (
        "@article{a,\n  author = {Pot, A.},\n  % title checked\n  title = {A lid},\n}\n"
        "@article{b,\n  title = {A kettle},\n  abstract = {We cite it as\n@misc{x} in all.}\n}\n"
    )
    assert [record.paper.title for record in records_of(text)] == ["A lid", "A kettle"]


def test_a_key_to_sort_by_is_no_part_of_the_year() -> None:
    text = r"@book{a, title={On \LaTeX{} and \TeX}, year={{\noopsort{1973c}}1981}}"
    (record,) = records_of(text)
    assert (record.paper.title, record.paper.published) == (r"On LaTeX and TeX", "1981")
