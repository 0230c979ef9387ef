"""Citation keys: given once, never changed, no two alike."""

from pathlib import Path

from paperdesk.formats.jsonl import read
from paperdesk.formats.writers import write_jsonl
from paperdesk.library import Library
from paperdesk.model import ImportedRecord, Paper
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, paper


def _key(paper: Paper) -> str:
    return f"study{paper.title.split()[2][0]}"


def _cited(library: Library) -> dict[str, str]:
    return {each.paper.title: each.citation_key for each in library.entries(library.keys(ALL))}


def test_a_key_is_given_once_and_letters_tell_those_apart_that_want_the_same(
    tmp_path: Path,
) -> None:
    library, keys = context(tmp_path, 30)
    with library:
        first = keys[-1]
        given = library.give_citation_keys(keys[:3], _key)
        assert len(set(given.values())) == 3
        assert library.give_citation_keys([*keys[:3], first], lambda _: "other") == {first: "other"}
        assert {library.entry(key).citation_key for key in keys[:3]} == set(given.values())
        library.give_citation_keys(keys, lambda _: "Same")
        texts = [library.entry(key).citation_key for key in keys]
        assert len({text.casefold() for text in texts}) == 30
        assert {"Same", "Samea", "Samey"} <= set(texts)
        assert library.key("@samea") in keys


def test_a_key_that_a_paper_came_with_stays_and_one_that_is_taken_is_told(tmp_path: Path) -> None:
    one, two = paper("Kelp and its forests", doi="10.1/a"), paper("Moss on stones", doi="10.1/b")
    with Library.open(places(tmp_path)) as library:
        found = library.add(
            [file(one, citation_key="Kelp2020"), file(two, citation_key="kelp2020")]
        )
        assert _cited(library) == {one.title: "Kelp2020", two.title: "kelp2020a"}
        assert [file.untaken for file in found.files] == [0, 1]
        assert found.files[1].untaken_values[0].values == (
            ("citation_key", "kelp2020", "kelp2020a"),
        )
        again = library.add([file(one, citation_key="kelp2020A")])
        assert again.files[0].untaken == 1  # it means the other
        assert library.give_citation_keys(library.keys(ALL), lambda _: "x") == {}


def test_an_import_that_is_taken_back_takes_its_keys_back_and_brings_them_again(
    tmp_path: Path,
) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add([file(numbered(1))])
        library.add([file(numbered(1), numbered(2), citation_key="mine")])
        told = _cited(library)
        assert sorted(told.values()) == ["mine", "minea"]
        library.undo()
        assert _cited(library) == {numbered(1).title: ""}
        library.redo()
        assert _cited(library) == told
        library.undo()
        library.add([file(numbered(2), citation_key="minea")])
        assert _cited(library)[numbered(2).title] == "minea"


def test_a_record_of_our_own_brings_its_key(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add([file(numbered(1), citation_key="k1")])
        entry = library.entry(library.keys(ALL)[0])
    line = next(iter(write_jsonl([(entry, "")]))).encode()
    found = [item for item in read([line], "x.jsonl") if isinstance(item, ImportedRecord)]
    assert [record.citation_key for record in found] == ["k1"]


def test_the_key_by_which_another_file_cites_a_known_paper_finds_it_as_well(tmp_path: Path) -> None:
    one, two = paper("Kelp and its forests", doi="10.1/a"), paper("Moss on stones", doi="10.1/b")
    with Library.open(places(tmp_path)) as library:
        library.add([file(one, citation_key="Kelp2020"), file(two)])
        kelp, moss = library.key("10.1/a"), library.key("10.1/b")
        found = library.add([file(one, citation_key="forests-of-kelp")])
        assert found.files[0].untaken == 0
        assert library.entry(kelp).citation_key == "Kelp2020"
        assert library.key("@Forests-Of-Kelp") == kelp
        assert library.keys_cited_as("forests", 9) == [kelp]
        assert list(library.search(parse("key:forests")).keys) == [kelp]
        library.save_note(moss, "as in [[@forests-of-kelp]]", library.note(moss).version)
        assert [each.key for each in library.backlinks(kelp)] == [moss]
        assert library.give_citation_keys([moss], lambda _: "forests-of-kelp") == {
            moss: "forests-of-kelpa"
        }
        library.undo()  # the note
        library.undo()
        assert library.keys_cited_as("forests", 9) == [moss]
        library.redo()
        assert library.key("@forests-of-kelp") == kelp
