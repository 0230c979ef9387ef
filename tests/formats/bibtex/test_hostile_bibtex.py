"""Torn, huge and hostile files: bounded, told, and the good entries around are kept."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.formats import read
from paperdesk.formats.bibtex.abbreviations import LONGEST_VALUE
from paperdesk.formats.bibtex.bib_reader import MOST_PROBLEMS
from paperdesk.model import BadFileError, ImportedRecord, Problem
from tests.formats.bibtex.test_bib_reader import items_of, problems_of, records_of
from tests.hangs import HANG

BEFORE = "@article{before, title = {The one before}, year = 2001}\n\n"
AFTER = "\n\n@article{after, title = {The one after}, year = 2002}\n"
ENTRY = r"""@inproceedings{key:1,
  author    = {Lid, Ada and {The \"Ozone Group} and van der Pot, Bo},
  title     = "How {Kettles} sing: $x_{1}$ \& {\'e}tude",
  booktitle = jok # " of " # {Tea},
  month     = may,
  pages     = {1--2},
}"""
_SIGNS = st.sampled_from(
    [
        *("{", "}", '"', "@", ",", "=", "#", "(", ")", "%", "\\", "$", "~", "\n", " and "),
        *("@string{a = a # a}", "@comment{", "@article{", "@", "author = ", "{\\", "\0", "\r"),
        *("crossref = {key:1},", "@set{s, entryset={key:1}}", "\u2028", "{{", "}}", "xdata={x},"),
    ]
)


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """The entry with parts taken out, said twice, moved or put in."""
    text = ENTRY
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 30)))
        text = draw(
            st.sampled_from(
                [
                    text[:at] + text[end:],
                    text[:at] + text[at:end] * 2 + text[end:],
                    text[end:] + text[at:end] + text[:at],
                    text[:at] + draw(_SIGNS) + text[at:],
                ]
            )
        )
    return text


def _is_kept_around(mutant: str) -> None:
    keys = [r.citation_key for r in records_of(BEFORE + mutant + AFTER)]
    assert keys[0] == "before"
    assert "after" in keys


@settings(max_examples=100, deadline=None)
@given(mutants())
def test_good_entries_around_a_damaged_one_are_kept(mutant: str) -> None:
    _is_kept_around(mutant)


@pytest.mark.slow
@settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutants())
def test_good_entries_around_any_of_two_thousand_are_kept(mutant: str) -> None:
    _is_kept_around(mutant)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='@{}()",=#%\\ \nabk1', max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(BadFileError):
        items_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "@a{" * 20_000,
        "@a{\n" * 50_000,
        "@a{k,t={" + "{" * 100_000,
        "@a{k,t={" + "{" * 100_000 + "}" * 100_001 + "}",
        "@a{x" + " " * 500_000 + "y",
        "@a{k," + 't="' * 50_000,
        "@a{k," + "a=b," * 50_000 + "}",
        "@a{k,t={x\n" * 30_000,
        "@a{k,t=" + "x#" * 100_000,
        "@a{k, title={" + "$" * 100_000 + "}}",
        "@a{k, title={" + "\\'\\i" * 50_000 + "}}",
        "@a{k, title={" + "\\textsuperscript{" * 5_000 + "}" * 5_000 + "}}",
        "@a{k, author={" + "A, B, " * 30_000 + "}}",
        "@a{k, author={" + "A and " * 50_000 + "}}",
        "".join(f"@a{{k{n}, title={{A}}, crossref={{k{n + 1}}}}}" for n in range(2_000)),
    ],
    ids=range(15),
)
def test_hostile_files_end_in_time(text: str) -> None:
    start = process_time()
    assert "before" in [record.citation_key for record in records_of(BEFORE + text + AFTER)]
    assert process_time() - start < HANG


def test_abbreviations_of_abbreviations_are_cut() -> None:
    strings = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(60))
    text = f"@string{{a0 = {{{'x' * 50}}}}}\n{strings}@book{{k, title = {{A}}, note = a59}}"
    (record,) = records_of(text)
    assert len(record.paper.comment) <= LONGEST_VALUE
    assert any("longer than" in said for _, said in problems_of(text))


def test_broken_entries_are_told_up_to_a_number() -> None:
    found = items_of(BEFORE + "@a{k,\n" * (MOST_PROBLEMS + 500))
    assert len([one for one in found if isinstance(one, Problem)]) == MOST_PROBLEMS + 1


def test_what_looks_like_an_entry_within_a_value_is_part_of_it() -> None:
    text = "@misc{k, title={A}, abstract={as in\n@home{sweet} or\n@work (often)}}" + AFTER
    assert [record.citation_key for record in records_of(text)] == ["k", "after"]


SAMPLES: list[Callable[[str], str]] = [
    lambda value: f"{{{value}}}",
    lambda value: f'"{value}"',
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["title", "note", "volume", "x-y"]),
            st.text(alphabet="ab {}\\,=#@\n", max_size=12).filter(
                lambda text: text.count("{") == text.count("}") and "\\" not in text
            ),
            st.sampled_from(SAMPLES),
        ),
        max_size=4,
        unique_by=lambda one: one[0],
    )
)
def test_sound_entries_are_cut_as_bibtexparser_cuts_them(
    fields: list[tuple[str, str, Callable[[str], str]]],
) -> None:
    body = "".join(f", {name} = {enclosed(value)}" for name, value, enclosed in fields)
    text = f"@article{{key{body}}}"
    theirs = parse_string(text).entries
    if theirs and not parse_string(text).failed_blocks:
        ours = [i for i in items_of(BEFORE + text) if isinstance(i, ImportedRecord)]
        assert [record.raw for record in ours[1:]] == [entry.raw for entry in theirs]


def test_the_test_files_of_other_programs_are_read_with_every_entry(real_data: Path) -> None:
    found = 0
    for path in sorted((real_data / "formats").rglob("*.bib")):
        with suppress(BadFileError):
            found += sum(isinstance(item, ImportedRecord) for item in read(path))
    assert found >= 1_979  # what refkit reads, which reads most; bibtexparser reads 1,751
