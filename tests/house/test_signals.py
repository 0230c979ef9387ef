"""A signal is emitted by the object that has it, and by nobody else."""

import ast
from collections.abc import Iterator

from tests.house import inside, modules, syntax


def strangers(tree: ast.Module) -> Iterator[str]:
    """Calls of ``emit`` on a signal of another object; a module's own private object is its own."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr != "emit" or not isinstance(node.func.value, ast.Attribute):
            continue
        owner = node.func.value.value
        is_own = isinstance(owner, ast.Name) and (owner.id == "self" or owner.id.startswith("_"))
        if not is_own:
            yield ast.unparse(node.func)


def test_no_signal_is_emitted_by_a_stranger() -> None:
    found = {
        inside(module): calls
        for module in modules("paperdesk/ui")
        if (calls := list(strangers(syntax(module))))
    }
    assert found == {}


def test_a_stranger_is_seen() -> None:
    tree = ast.parse("self.asked.emit()\n_keys.changed.emit()\nself._pane.asked.emit(1)")
    assert list(strangers(tree)) == ["self._pane.asked.emit"]
