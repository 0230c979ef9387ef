"""Keyboard shortcuts in force: those of the table of actions, unless the reader chose others.

Whoever shows a key asks :func:`shown` and listens to ``changed``, so that no
tip tells of a key that does something else by now.

Why a key clashes also with the beginning of another: ``G`` would never come
to its action while ``G then A`` may still follow.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from paperdesk.ui.i18n import language
from paperdesk.ui.services.action_table import ACTIONS, spec

Keys = tuple[str, ...]
"""The keys of one action in Qt's portable spelling (``Ctrl+F``, ``G, A``); the first is shown."""
OwnKeys = Mapping[str, Keys]
"""What the reader changed, by the name of the action; no keys at all: it has none."""


class _Keyboard(QObject):
    """The keys in force. There is one set, since there is one reader."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, Keys] = {}


_keyboard = _Keyboard()
changed = _keyboard.changed
"""Emitted after other keys came into force."""


def choose(wanted: OwnKeys) -> None:
    """Bring the reader's keys into force; what equals the table, or is no action, is dropped."""
    usual = {one.name: one.keys for one in ACTIONS}
    kept = {
        name: tuple(keys) for name, keys in wanted.items() if usual.get(name, keys) != tuple(keys)
    }
    kept = {name: keys for name, keys in kept.items() if name in usual}
    if kept != _keyboard.own:
        _keyboard.own = kept
        _keyboard.changed.emit()


def of(name: str) -> Keys:
    """The keys of an action that are in force."""
    return _keyboard.own.get(name, spec(name).keys)


def spoken(key: str, quoted: str = "") -> str:
    """A key as one reads it on a keyboard: ``Ctrl+F``, ``G then A``; ``Strg+F`` in German."""
    native = QKeySequence.SequenceFormat.NativeText
    parts = (QKeySequence(part).toString(native) for part in key.split(", "))
    return language.tr(" then ").join(f"{quoted}{part}{quoted}" for part in parts)


def shown(name: str) -> str:
    """The first key of an action as one reads it; ``""`` when it has none."""
    keys = of(name)
    return spoken(keys[0]) if keys else ""


def named(text: str, name: str, *, gap: str = " ") -> str:
    """Words with the key of an action in brackets behind them, if it has one."""
    key = shown(name)
    return f"{text}{gap}({key})" if key else text


class _Tip(QObject):
    """Keeps a tool tip in step with the keys; lives as long as what it belongs to."""

    def __init__(self, of: QWidget | QAction, text: str, name: str) -> None:
        super().__init__(of)
        self._of, self._text, self._name = of, text, name
        changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        self._of.setToolTip(named(self._text, self._name))


def tip(of: QWidget | QAction, text: str, name: str) -> None:
    """Give something a tool tip of our own words with the key of an action, now and later."""
    _Tip(of, text, name)


def clashes(key: str, name: str, with_own: OwnKeys | None = None) -> list[str]:
    """The other actions that a key of ``name`` would get in the way of, by their names."""
    mine = _keyboard.own if with_own is None else with_own
    found = []
    for other in ACTIONS:
        taken = mine.get(other.name, other.keys)
        if other.name != name and any(collide(key, one) for one in taken):
            found.append(other.name)
    return found


def collide(key: str, other: str) -> bool:
    """Whether one of two keys is, or begins, the other."""
    one, two = key.split(", "), other.split(", ")
    length = min(len(one), len(two))
    return one[:length] == two[:length]
