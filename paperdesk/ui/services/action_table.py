"""Table of actions: menus, palette, keys and help come from here.

Every feature brings its own slice, with what each action does; the shell's
table of features has them registered. A group is a menu of the menu bar, in
the order of ``GROUPS``; in it actions stand by their ``order``, so that a new
one finds its place without a word of any other.

Why single letters are safe: Qt first asks the widget with the keyboard
whether it wants the key, and every field and editor takes letters for itself.
"""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from paperdesk.model.frozen import Value, late_dataclass

GROUPS = ("File", "Edit", "Paper", "Go", "View", "Help")

Owner = TypeVar("Owner")


@late_dataclass(frozen=True, slots=True, repr=False)
class ActionSpec(Value, Generic[Owner]):
    """One action: what it is called, what it does, its keys (the first is shown), its menu.

    ``run`` is given the controller of the feature. ``help`` says in one sentence what it does,
    for the help page and as a tip. ``between``: a line parts it from the action above.
    Actions of the same ``choice`` exclude one another; one that ``toggles`` is on
    or off. ``menu`` is a menu below that of the group.
    """

    name: str
    text: str
    group: str
    order: int
    run: Callable[[Owner], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    help: str = ""
    between: bool = False
    choice: str = ""
    menu: str = ""
    toggles: bool = False


ACTIONS: list[ActionSpec[Any]] = []
"""Every action that is registered, as the menus have them."""
_by_name: dict[str, ActionSpec[Any]] = {}


def register(specs: Iterable[ActionSpec[Any]]) -> None:
    """Take a feature's actions in; a name that stands twice is a bug."""
    ACTIONS.extend(specs)
    ACTIONS.sort(key=lambda one: (GROUPS.index(one.group), one.order))
    _by_name.update((one.name, one) for one in ACTIONS)
    assert len(_by_name) == len(ACTIONS)


def spec(name: str) -> ActionSpec[Any]:
    """The declaration of an action by its name."""
    return _by_name[name]
