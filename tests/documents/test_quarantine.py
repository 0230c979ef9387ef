from pathlib import Path

import pytest

from paperdesk.documents.quarantine import FILE_NAME, MOST, LeftOut, Quarantine


def test_a_page_is_left_out_after_one_death_and_the_document_after_two(tmp_path: Path) -> None:
    kept = Quarantine(tmp_path)
    assert kept.of("ab", "one") == LeftOut()
    kept.ended_over("ab", "one", 4)
    once = Quarantine(tmp_path).of("ab", "one")
    assert once.refusal("a.pdf") is None
    assert "Page 5 ended" in str(once.why(4))
    assert once.why(3) is None
    twice = kept.ended_over("ab", "one", None)
    assert "a.pdf ended" in str(twice.refusal("a.pdf"))
    assert Quarantine(tmp_path).of("ab", "one") == twice


def test_a_slow_page_is_left_out_and_no_death(tmp_path: Path) -> None:
    kept = Quarantine(tmp_path)
    for page in (1, 2, 3):
        kept.too_slow("ab", "one", page)
    assert kept.of("ab", "one").refusal("a.pdf") is None
    assert "too long" in str(kept.of("ab", "one").why(2))


def test_another_version_of_the_engine_and_another_content_have_their_own_try(
    tmp_path: Path,
) -> None:
    kept = Quarantine(tmp_path)
    kept.ended_over("ab", "one", 1)
    assert kept.of("ab", "two") == kept.of("cd", "one") == LeftOut()


def test_what_is_forgiven_is_tried_again(tmp_path: Path) -> None:
    kept = Quarantine(tmp_path)
    for page in (1, 2):
        kept.ended_over("ab", "one", page)
    kept.forgive("ab")
    assert Quarantine(tmp_path).of("ab", "one") == LeftOut()


def test_only_the_last_documents_are_remembered(tmp_path: Path) -> None:
    kept = Quarantine(tmp_path)
    kept._known = {f"{n} one": LeftOut(1) for n in range(MOST)}
    kept.ended_over("ab", "one", 1)
    known = Quarantine(tmp_path)
    assert known.of("ab", "one").deaths == 1
    assert known.of("0", "one").deaths == 0
    assert known.of("1", "one").deaths == 1


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": {"deaths": "x"}}'])
def test_a_damaged_file_leaves_nothing_out(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(data)
    kept = Quarantine(tmp_path)
    assert kept.of("ab", "one") == LeftOut()
    assert kept.ended_over("ab", "one", 1).deaths == 1
    assert Quarantine(tmp_path).of("ab", "one").deaths == 1
