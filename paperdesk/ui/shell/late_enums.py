"""Late enums: those of Qt get their members when something is first asked of them.

Why: PySide6 makes all enums of a Qt class together with it, by means of :mod:`enum`: 250 enums of
6,000 members until the first paint, 8 microseconds a member, of which four in five are never asked
for. They were an eighth of a start. One that was asked for is an enum like any other.
"""

from enum import KEEP, EnumType
from threading import RLock
from typing import Any

_make: Any = getattr(EnumType, "_create_", None)
"""What makes an enum of a list of names; None where Python has none of that name."""
_waiting: dict[type, tuple[Any, list[tuple[str, int]]]] = {}
_lock = RLock()
_NAMES = frozenset({"__module__", "__qualname__", "__name__"})
_OWN = _NAMES | {"__doc__", "__dict__", "__weakref__"}


class _LateEnumType(EnumType):
    """The class of an enum of which nothing was asked yet; then it is :class:`EnumType`."""

    def __getattribute__(cls, name: str) -> Any:
        if name in _NAMES:
            return type.__getattribute__(cls, name)
        _fill(cls)
        return getattr(cls, name)

    def __setattr__(cls, name: str, value: Any) -> None:
        type.__setattr__(cls, name, value)


def enums_come_late() -> None:
    """Make the enums of Qt late from now on, where Python lets us."""
    if _make is None:
        return
    EnumType._create_ = _make_late  # type: ignore[attr-defined]


def enums_come_at_once() -> None:
    """Make enums as usual from now on, and fill those that are late.

    PySide6 asks for that: it words its errors with names of members that it finds by looking
    through enums without asking them.
    """
    if _make is not None:
        EnumType._create_ = _make  # type: ignore[attr-defined]
    for late in list(_waiting):
        _fill(late)


def _make_late(base: Any, class_name: str, names: Any, **how: Any) -> Any:
    """What makes an enum of a list of names; PySide6 alone has it keep bits without a name."""
    if how.get("boundary") is not KEEP or type(names) is not list:
        return _make(base, class_name, names, **how)
    made = type.__new__(_LateEnumType, class_name, (base,), {})
    _waiting[made] = (base, names)
    return made


def _fill(late: type) -> None:
    """Give an enum what one has that is made as usual; where it has it, do nothing."""
    with _lock:
        if late not in _waiting:
            return
        base, names = _waiting[late]
        usual = _make(base, type.__getattribute__(late, "__name__"), names, boundary=KEEP)
        there = type.__getattribute__(late, "__dict__")
        for name, value in vars(usual).items():
            if name not in _OWN and name not in there:
                type.__setattr__(late, name, value)
        for member in usual._value2member_map_.values():
            member.__class__ = late
        type.__setattr__(late, "__class__", EnumType)
        del _waiting[late]
