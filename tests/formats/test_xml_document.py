"""XML comes through one door: entry by entry, damaged ones left out, hostile ones refused."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.formats import xml_entry_builder
from paperdesk.formats.decompression import TornError
from paperdesk.formats.xml_document import XmlEntry, entries
from paperdesk.formats.xml_values import XmlValues, marked
from paperdesk.model import BadFileError, Problem

TAGS = frozenset(("pot",))


def read(data: str | bytes, piece: int = 1 << 18) -> list[XmlEntry | Problem]:
    raw = data.encode() if isinstance(data, str) else data
    chunks = (raw[at : at + piece] for at in range(0, len(raw), piece))
    return list(entries(chunks, "pots.xml", TAGS))


def shown(found: list[XmlEntry | Problem]) -> list[str]:
    return [
        marked(one.element) if isinstance(one, XmlEntry) else f"! {one.place}: {one.message}"
        for one in found
    ]


def test_entries_come_with_their_text_and_place() -> None:
    text = '<?xml version="1.0"?>\n<pots>\n<pot n="1">Tin &amp; lid</pot>\n '
    text += "<pot><i>Iron</i></pot></pots>"
    tin, iron = read(text)
    assert isinstance(tin, XmlEntry)
    assert isinstance(iron, XmlEntry)
    assert (tin.raw, str(tin.place)) == ('<pot n="1">Tin &amp; lid</pot>', "entry 1, line 3")
    assert (iron.raw, marked(iron.element)) == ("<pot><i>Iron</i></pot>", "<i>Iron</i>")
    assert [shown(read(text, piece)) for piece in (1, 7, 50)] == [shown(read(text))] * 3


BOMB = (
    '<!DOCTYPE pots [<!ENTITY a "kettle"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><pots><pot>&c;</pot></pots>'
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        f'<!DOCTYPE pots [<!ENTITY a "{"x" * 50_000}">]><pots><pot>{"&a;" * 9_000}</pot></pots>',
        '<!DOCTYPE pots [<!ENTITY a SYSTEM "file:///etc/passwd">]><pots><pot>&a;</pot></pots>',
        '<!DOCTYPE pots [<!ENTITY % p SYSTEM "http://pots.example/p"> %p;]><pots><pot/></pots>',
        f'<!DOCTYPE pots [<!ATTLIST pot a CDATA "{"x" * 9_000}">]><pots>{"<pot/>" * 99}</pots>',
    ],
)
def test_a_file_with_entities_or_rules_of_its_own_is_refused(text: str) -> None:
    with pytest.raises(BadFileError, match="declares entities or rules of its own"):
        read(text)


def test_a_document_type_that_is_only_named_is_passed_over() -> None:
    named = '<!DOCTYPE pots PUBLIC "-//Pots//EN" "https://pots.example/pots.dtd">'
    assert shown(read(f"{named}<pots><pot>A&nbsp;pot &unknown; more</pot></pots>")) == [
        "A\xa0pot &unknown; more"
    ]


def test_good_entries_around_a_broken_one_are_kept() -> None:
    good = "<pot>Good</pot>"
    for broken in (
        *("<pot>bad", "<pot><i>bad</pot>", "<pot bad</pot>", "bad</pot>", "<pot>bad</i></pot>"),
        *('<pot n="1" n="2">bad</pot>', "<pot><p:q>bad</p:q></pot>", "<pot><!-- bad</pot>"),
        *(
            "<pot><![CDATA[bad</pot>",
            "<![CDATA[<pot>bad</pot>",
            "<pot>bad]]></pot>",
            "<pot><?bad</pot>",
            '<pot n="bad</pot>',
        ),
    ):
        found = shown(read(f"<pots>\n{good}\n{broken}\n{good}{good}</pots>"))
        assert found[0] == "Good", broken
        assert found.count("Good") == 3, (broken, found)
        assert sum(one.startswith("! ") for one in found) == 1, (broken, found)


def test_a_torn_file_gives_the_entries_before_the_tear() -> None:
    assert shown(read("<pots><pot>One</pot>\n<pot>Tw")) == [
        "One",
        "! entry 2, line 2: the file ends within this entry",
    ]
    assert shown(read("<pots><pot>One</pot>")) == [
        "One",
        "! entry 2, line 1: the file ends before its list does; it may be cut short",
    ]

    def torn() -> Iterator[bytes]:
        yield b"<pots><pot>One</pot><pot>Tw"
        raise TornError(cut=True)

    assert shown(list(entries(torn(), "pots.xml", TAGS))) == [
        "One",
        "! entry 2, line 1: the file is cut short: its packing has no end; what follows is lost",
    ]


def test_files_one_behind_another_are_read_as_one() -> None:
    one = '<?xml version="1.0"?>\n<!DOCTYPE pots SYSTEM "pots.dtd">\n<pots><pot>{}</pot></pots>\n'
    assert shown(read("\n" + one.format("Tin") + one.format("Iron"))) == ["Tin", "Iron"]


def test_prefixes_are_known_also_behind_a_broken_entry() -> None:
    text = '<k:pots xmlns:k="urn:k"><k:pot>bad</k:pots><k:pot><k:i>Good</k:i></k:pot></k:pots>'
    found = shown(read(text))
    assert found[-1] == "<i>Good</i>"
    assert len(found) == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_letters_are_read_in_any_encoding_and_under_a_false_declaration(encoding: str) -> None:
    for declared in ("utf-8", "UTF-16", "iso-8859-1", "nonsense", "utf-7"):
        text = f'<?xml version="1.0" encoding="{declared}"?><pots><pot>Crème brûlée</pot></pots>'
        assert shown(read(text.encode(encoding))) == ["Crème brûlée"], declared


def test_characters_that_xml_forbids_cost_no_entry() -> None:
    text = "<pots><pot>a\x0bb&#11;c&#xD800;d & e&copy; <![CDATA[x &amp; y]]> &</pot>"
    text += "<pot>R&amp;D</pot></pots>"
    for piece in (1, 5, 1_000):
        assert shown(read(text, piece)) == ["a b c d & e© x &amp; y &", "R&D"]
    assert shown(read("<pots><pot>salt & pepper&</pot></pots>", 3)) == ["salt & pepper&"]


def test_what_is_too_deep_or_too_large_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    good = "<pot>Good</pot>"
    deep = "<pot>" + "<a>" * 500 + "</a>" * 500 + "</pot>"
    assert shown(read(f"<pots>{deep}{good}</pots>")) == [
        "! entry 1, line 1: this XML is nested too deeply, and left out",
        "Good",
    ]
    monkeypatch.setattr(xml_entry_builder, "MOST_ELEMENTS", 1_000)
    many = f"<pot>{'<a/>' * 1_001}</pot>"
    monkeypatch.setattr(xml_entry_builder, "LARGEST_ENTRY", 10_000)
    large, wide = f"<pot>{'x' * 10_001}</pot>", f'<pot><a b="{"x" * 10_001}"/></pot>'
    too_large = "this entry is too large, and left out"
    assert shown(read(f"<pots>{many}{good}{large}{good}{wide}{good}</pots>")) == [
        *(f"! entry 1, line 1: {too_large}", "Good"),
        *(f"! entry 3, line 1: {too_large}", "Good"),
        *(f"! entry 5, line 1: {too_large}", "Good"),
    ]


def test_hostile_nesting_and_endless_tags_end_soon() -> None:
    for text in (
        "<a>" * 300_000,
        "<pots>" + "<pot><b>" * 50_000,
        "<pots><pot " + 'a="' + "x" * 3_000_000,
        "<pots>" + "<pot><!--" * 100_000,
        "<pots>" + "<pot></b>" * 50_000,
        "<" * 500_000,
        "&" * 500_000,
    ):
        found = read(text)
        assert found
        assert not [one for one in found if isinstance(one, XmlEntry)]
        assert len(found) <= 50_001


def test_thousands_of_entries_take_the_memory_of_a_few() -> None:
    entry = b"<pot>" + b"<lid>round and heavy</lid>" * 20 + b"</pot>"

    def source() -> Iterator[bytes]:
        yield b"<pots>"
        for _ in range(100):
            yield entry * 20
        yield b"</pots>"

    tracemalloc.start()
    assert sum(1 for _ in entries(source(), "pots.xml", TAGS)) == 2_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


def test_values_are_taken_once_and_the_others_are_told(tmp_path: Path) -> None:
    (entry,) = read(
        "<pots><pot><a>1</a><a>2</a><b><c>3</c><d>4 <i>x</i></d></b><title>T<sub>2</sub></title>"
        '<e><math xmlns="urn:m" display="block"><mi>x&lt;</mi></math></e><f>1</f></pot></pots>'
    )
    assert isinstance(entry, XmlEntry)
    values = XmlValues(entry.element)
    assert values.first("title") == "T<sub>2</sub>"
    assert values.first("a", "f") == "1"
    assert values.texts("e") == ['<math display="block"><mi>x&lt;</mi></math>']
    assert values.fitting(str.isdigit, "b/c", "b/d") == ["3"]
    assert values.left() == {"<a>": "2", "<b><d>": "4 <i>x</i>"}
