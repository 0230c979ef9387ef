"""Every text of the window goes through tr, and every language has all of them, whole."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.ui.i18n.language import SPOKEN
from paperdesk.ui.services.action_table import GROUPS
from tests.house import ROOT, syntax
from tests.languages import catalogue, sources
from tests.languages.catalogue import Entry, compiled_of, entries, source_of

FORMS = {"en": 2, "de": 2, "ar": 6}
_PLACEHOLDER = re.compile(r"\{\w*\}")
_COUNT = "%Ln"

SHOWING = frozenset(
    {
        "QAction", "QCheckBox", "QLabel", "QPushButton", "QRadioButton", "TextLink", "TickBox",
        "addAction", "addMenu", "addTab", "label", "say", "setAccessibleDescription",
        "setAccessibleName", "setHeaderLabels", "setPlaceholderText", "setStatusTip", "setText",
        "setTitle", "setToolTip", "setWindowTitle", "tip",
    }
)  # fmt: skip
"""Functions whose texts a reader sees or hears."""
NOT_WORDS = re.compile(r"[\W\d_]*")
NAMES = frozenset({"PaperDesk", "Markdown", "arXiv:", "doi:"})


def _literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The texts in an expression; not those in calls, of which tr is one, and in questions."""
    if isinstance(node, ast.Call | ast.Compare | ast.Subscript):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        yield from _literals(child)


def _shown_literals(path: Path) -> Iterator[tuple[int, str]]:
    """Texts that are given to a reader without being said in their language."""
    for node in ast.walk(syntax(path)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name in SHOWING:
            for given in node.args:
                yield from _literals(given)


def test_no_text_that_is_shown_misses_its_language() -> None:
    missed = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in sorted(sources.UI.rglob("*.py"))
        for line, text in _shown_literals(path)
        if not NOT_WORDS.fullmatch(text) and text not in NAMES and not _is_a_name(text)
    ]
    assert not missed, "\n".join(missed)


def _is_a_name(text: str) -> bool:
    """Whether it names an action, an icon, a colour or a weight: ``file-plus``."""
    return re.fullmatch(r"[a-z0-9_-]+", text) is not None


def test_every_tr_is_given_its_text_as_a_literal_outside_of_f_strings() -> None:
    """lupdate reads the sources without running them, and not inside f-strings."""
    odd = [one.place for one in sources.said() if one.message is None or one.in_f_string]
    assert not odd, "\n".join(odd)


def test_a_text_that_counts_has_its_number_and_no_other_has_one() -> None:
    odd = [
        message
        for message in sources.messages()
        if message.plural != (_COUNT in message.text) or re.search(r"%(?!Ln)\w", message.text)
    ]
    assert not odd


@pytest.fixture(params=sorted(SPOKEN))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def found(language: str) -> list[Entry]:
    return entries(source_of(language))


def test_a_language_has_every_text_of_the_sources_and_no_other(
    language: str, found: list[Entry]
) -> None:
    wanted = {one for one in sources.messages() if one.plural or language != "en"}
    there = {entry.message for entry in found}
    assert not wanted - there, f"run packaging/dev i18n: {sorted(wanted - there)}"
    assert not there - wanted, f"run packaging/dev i18n: {sorted(there - wanted)}"


def test_every_text_is_translated_with_all_its_forms(language: str, found: list[Entry]) -> None:
    open_ones = [
        entry.message
        for entry in found
        if not entry.finished
        or not all(form.strip() or not entry.message.text.strip() for form in entry.forms)
        or len(entry.forms) != (FORMS[language] if entry.message.plural else 1)
    ]
    assert not open_ones


def test_a_translation_keeps_the_placeholders_of_its_text(found: list[Entry]) -> None:
    odd = []
    for entry in found:
        wanted = Counter(_PLACEHOLDER.findall(entry.message.text))
        for place, form in enumerate(entry.forms):
            counts = form.count(_COUNT)
            # The forms for none, one and two may say the number as a word.
            needed = entry.message.plural and place == len(entry.forms) - 1
            most = 1 if entry.message.plural else 0
            if Counter(_PLACEHOLDER.findall(form)) != wanted or not needed <= counts <= most:
                odd.append((entry.message.text, form))
            if re.search(r"%(?!Ln)\w", form):
                odd.append((entry.message.text, form))
    assert not odd


def test_what_is_filled_into_mirrored_words_keeps_its_own_direction(
    language: str, found: list[Entry]
) -> None:
    if language in catalogue.MIRRORED:
        bare = [form for entry in found for form in entry.forms if catalogue.is_bare(form)]
        assert not bare, "run packaging/dev i18n"


def test_a_translation_ends_as_its_text_does(found: list[Entry]) -> None:
    """Spaces at an end part words; an ellipsis says that something follows."""
    odd = [
        (entry.message.text, form)
        for entry in found
        for form in entry.forms
        # An Arabic 'and' is written in one with the word that follows.
        if (entry.message.text[-1:] == " ") != (form[-1:] in (" ", "و"))
        or (entry.message.text[-1:] == "…") != (form[-1:] == "…")
        or form.count("\n") != entry.message.text.count("\n")
    ]
    assert not odd


def test_no_two_menus_open_with_the_same_letter(language: str, found: list[Entry]) -> None:
    bar = {
        entry.message.text: entry.forms[0] for entry in found if entry.message.context == "menus"
    }
    names = [bar.get(f"&{group}", f"&{group}") for group in GROUPS]
    letters = [name[name.index("&") + 1].casefold() for name in names]
    assert len(set(letters)) == len(GROUPS), names
    others = [entry for entry in found if entry.message.context != "menus"]
    assert not [form for entry in others for form in entry.forms if "&" in form]


def test_the_compiled_file_is_fresh(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    catalogue.compile_into(source_of(language), fresh)
    assert fresh.read_bytes() == compiled_of(language).read_bytes(), "run packaging/dev i18n"


def test_lupdate_finds_nothing_new(language: str, tmp_path: Path) -> None:
    again = tmp_path / source_of(language).name
    again.write_bytes(source_of(language).read_bytes())
    catalogue.update(language, again)
    assert entries(again) == entries(source_of(language)), "run packaging/dev i18n"
