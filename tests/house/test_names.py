"""One word for one idea: names that stand once."""

import ast
from collections import defaultdict
from pathlib import Path

from tests.house import ROOT, inside, modules, syntax

ROLES = {"__init__", "__main__", "controller", "delegate", "model", "pane", "texts", "view"}
"""Names that say what part a module has in its folder; they may stand in several."""
GERUNDS = {"ranking"}
"""Names in -ing that are the field's own nouns."""


def twice(names: dict[str, list[str]]) -> dict[str, list[str]]:
    """Those names that stand in several places, and where."""
    return {name: places for name, places in sorted(names.items()) if len(places) > 1}


def test_a_class_name_stands_once() -> None:
    names: dict[str, list[str]] = defaultdict(list)
    for module in modules("paperdesk"):
        for node in ast.walk(syntax(module)):
            if isinstance(node, ast.ClassDef):
                names[node.name.lstrip("_")].append(inside(module))
    assert twice(names) == {}


def test_a_module_name_stands_once_but_for_roles() -> None:
    names: dict[str, list[str]] = defaultdict(list)
    for module in modules("paperdesk"):
        if module.stem not in ROLES:
            names[module.stem].append(inside(module))
    assert twice(names) == {}


def test_a_module_is_called_by_a_noun() -> None:
    gerunds = [inside(m) for m in modules("paperdesk") if m.stem.endswith("ing")]
    assert [name for name in gerunds if Path(name).stem not in GERUNDS] == []


def test_what_is_refused_is_seen() -> None:
    assert twice({"Found": ["a.py", "b.py"], "Hit": ["a.py"]}) == {"Found": ["a.py", "b.py"]}


def test_no_folder_lies_deeper_than_two_below_its_room() -> None:
    deep = [
        inside(module) for module in modules("paperdesk") if len(module.relative_to(ROOT).parts) > 5
    ]
    assert deep == []
