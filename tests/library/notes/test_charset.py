"""The encoding of a note is told from its bytes, and a wrong one is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.notes.charset import begins_with_front_matter, decode

NOTE = '---\nid: "arxiv:2401.00001"\n---\n\nDéjà vu, and “quotes”.\n'
LETTERS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"))


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_note_is_read_in_each_of_these(code: str) -> None:
    known = decode(NOTE.encode(code))
    assert known is not None
    assert known[0] == NOTE
    assert begins_with_front_matter(NOTE.encode(code))


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_at_the_beginning_decides(code: str) -> None:
    known = decode("日本語".encode(code))
    assert known is not None
    assert known[0] == "日本語"


@pytest.mark.parametrize("code", ["koi8-r", "cp1251", "gbk", "shift-jis", "euc-kr"])
def test_letters_of_other_codes_are_not_taken_for_western_ones(code: str) -> None:
    words = {
        "koi8-r": "Заметка о статье",
        "cp1251": "Заметка о статье",
        "gbk": "关于论文的笔记和想法",
        "shift-jis": "論文についてのメモです",
        "euc-kr": "논문에 대한 메모입니다",
    }[code]
    assert decode(words.encode(code)) is None


def test_a_text_cut_within_a_letter_keeps_its_other_letters() -> None:
    known = decode("études à Genève, déjà".encode()[:-1])
    assert known is not None
    assert known[0] == "études à Genève, déj\ufffd"


@pytest.mark.parametrize("data", [b"\0" * 50, b"words" + b"\0" * 8, bytes(range(256))])
def test_what_is_no_text_is_none(data: bytes) -> None:
    assert decode(data) is None


@given(LETTERS)
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    known = decode(text.encode())
    assert known is not None
    assert known[0] == text.removeprefix("\ufeff")


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    decode(data)
    begins_with_front_matter(data)
