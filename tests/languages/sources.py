"""Finds every text of the window in its sources, as lupdate should."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from paperdesk.formats.registry import readable
from paperdesk.model.messages.message_catalogue import FORMS
from paperdesk.model.messages.plural import Plural
from paperdesk.search.explain import query_text
from paperdesk.ui.i18n.language import SPOKEN
from paperdesk.ui.i18n.message_translation import CONTEXT
from paperdesk.ui.services.action_table import GROUPS
from paperdesk.ui.services.settings_table import SETTINGS, SettingSpec
from paperdesk.ui.shell.feature_table import ACTIONS
from tests.house import ROOT, modules, syntax

UI = ROOT / "paperdesk" / "ui"


@dataclass(frozen=True, slots=True, order=True)
class SourceText:
    """One text: where it is from, a remark that tells it from its like, and whether it counts."""

    context: str
    text: str
    comment: str = ""
    plural: bool = False


OF_QT = (SourceText("QKeySequenceEdit", "Press shortcut"),)
"""Qt's own words that we say otherwise: shorter, so that they have room."""


@dataclass(frozen=True, slots=True)
class Said:
    """One call of a ``tr`` in the sources; ``message`` is None where it holds no literals."""

    place: str
    message: SourceText | None
    in_f_string: bool


def table_messages() -> list[SourceText]:
    """The texts of the tables, which stand in no call of ``tr``."""
    actions = [text for spec in ACTIONS for text in (spec.text, spec.help, spec.menu)]
    settings = [text for spec in SETTINGS for text in (spec.text, spec.help)]
    # A language has its own name in all of them, and so has a number of percent.
    own = {*SPOKEN.values(), *(name for spec in SETTINGS for name in _percents(spec))}
    settings += [name for spec in SETTINGS for _value, name in spec.choices if name not in own]
    found = [SourceText("actions", text) for text in actions]
    found += [SourceText("menus", f"&{group}") for group in GROUPS]
    found += [SourceText("settings", text) for text in settings]
    found += [SourceText("formats", form.title) for form in readable()]
    found += OF_QT
    for key, form in FORMS.items():
        text = form.source if isinstance(form, Plural) else form
        found.append(SourceText(CONTEXT, text, key, isinstance(form, Plural)))
    found += [SourceText("reading back", text) for text in query_text.WORDS]
    return list(dict.fromkeys(message for message in found if message.text))


def _percents(spec: SettingSpec) -> list[str]:
    return [name for value, name in spec.choices if isinstance(value, int)]


def said() -> Iterator[Said]:
    """Every call of a ``tr`` in the sources of the window."""
    for path in modules("paperdesk/ui"):
        yield from _in(path)


def messages() -> set[SourceText]:
    """Every text that has to be in the files of a language."""
    return {one.message for one in said() if one.message} | set(table_messages())


def _in(path: Path) -> Iterator[Said]:
    name = path.relative_to(ROOT)

    def visit(node: ast.AST, owner: str, inside: bool) -> Iterator[Said]:
        owner = node.name if isinstance(node, ast.ClassDef) else owner
        inside = inside or isinstance(node, ast.JoinedStr)
        if isinstance(node, ast.Call) and _is_tr(node.func):
            assert isinstance(node.func, ast.Attribute)
            assert isinstance(node.func.value, ast.Name)
            holder = node.func.value.id
            context = owner if holder == "self" else holder
            yield Said(f"{name}:{node.lineno}", _message(context, node.args), inside)
        for child in ast.iter_child_nodes(node):
            yield from visit(child, owner, inside)

    yield from visit(syntax(path), "", False)


def _is_tr(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and called.attr == "tr"
        and isinstance(called.value, ast.Name)
    )


def _message(context: str, given: list[ast.expr]) -> SourceText | None:
    if not given or not all(_text(one) is not None for one in given[:2]):
        return None
    text, comment = (_text(given[place]) if place < len(given) else "" for place in (0, 1))
    return SourceText(context, text or "", comment or "", len(given) > 2)


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
