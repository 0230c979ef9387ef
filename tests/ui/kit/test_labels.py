"""No widget of the window reads words from outside as HTML."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import paperdesk.ui

ROOM = Path(paperdesk.ui.__file__).parent
FILES = sorted(path.relative_to(ROOM).as_posix() for path in ROOM.rglob("*.py"))
RICH = ("QTextBrowser", "QTextEdit", "QWebEngineView", "QMessageBox", "QErrorMessage")


def _calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse((ROOM / name).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def _is_our_own(call: ast.Call) -> bool:
    """Whether a label holds a text of ours for good: ``QLabel(self.tr("..."))``."""
    text = call.args[0] if call.args else None
    if not (isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute)):
        return False
    return text.func.attr == "tr" and all(isinstance(one, ast.Constant) for one in text.args)


@pytest.mark.parametrize("name", FILES)
def test_labels_never_guess_whether_words_are_html(name: str) -> None:
    made = [call for made, call in _calls(name) if made == "QLabel" and not _is_our_own(call)]
    plain = (ROOM / name).read_text(encoding="utf-8").count("TextFormat.PlainText")
    assert plain >= len(made), "use paperdesk.ui.kit.labels.label"


@pytest.mark.parametrize(
    "name", [name for name in FILES if name != "kit/rich_text/safe_browser.py"]
)
def test_only_the_safe_browser_shows_html(name: str) -> None:
    text = (ROOM / name).read_text(encoding="utf-8")
    text = text.replace("setAcceptRichText(False)", "")  # refuses it
    assert not [made for made, _call in _calls(name) if made in RICH]
    for asking in ("AutoText", "RichText", "setMarkdown", "setHtml", "setOpenExternalLinks"):
        assert asking not in text
