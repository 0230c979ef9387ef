"""Base of all frozen values, and the decorator of those that every start imports.

Why not the methods that dataclasses write: they are written and compiled for each of a hundred
classes, which was a tenth of what a start computes; of most of these no value is made by then, of
others a few.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as late_dataclass
else:
    import dataclasses

    def late_dataclass(*, frozen: bool, slots: bool, repr: bool) -> Callable[[type], type]:
        """As ``dataclasses.dataclass``, for a :class:`Value` with slots: what is written for a
        class is written once its values are used often."""
        assert (frozen, slots, repr) == (True, True, False)
        return dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)


__all__ = ["Value", "late_dataclass", "replaced"]

Frozen = TypeVar("Frozen")
OFTEN = 50
"""Uses of a class from which on its methods are worth to be written: half a millisecond of them.
One word of a query is used eleven times."""
_set = object.__setattr__
_uses: dict[type, int] = {}


@lru_cache(maxsize=256)
def _slots(kind: Any) -> tuple[tuple[str, ...], "attrgetter[Any]"]:
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names)


def replaced(value: Frozen, **changes: object) -> Frozen:
    """A copy of a frozen dataclass with slots, of two fields or more, with some changed.

    What :func:`dataclasses.replace` answers, in a fifth of its time for a paper of fifty
    fields, since nothing is checked: neither the names nor ``__post_init__``.
    """
    kind: Any = type(value)
    made: Frozen = object.__new__(kind)
    _copier(kind)(made, value)
    for name, new in changes.items():
        _set(made, name, new)
    return made


@lru_cache(maxsize=256)
def _copier(kind: Any) -> Callable[[Any, Any], None]:
    """What sets all fields of a value of this class to those of another."""
    known, names = _setters(kind), _slots(kind)[0]
    lines = (f" _set_{name}(made, value.{name})" for name in names)
    exec(f"def copy(made, value):\n{chr(10).join(lines)}", known)
    copy: Callable[[Any, Any], None] = known["copy"]
    return copy


def _setters(kind: Any) -> dict[str, Any]:
    """``_set_title`` and its like, which set the slot of a field in two thirds of the time that
    ``object.__setattr__`` takes, which looks for it by its name."""
    return {f"_set_{field.name}": getattr(kind, field.name).__set__ for field in fields(kind)}


def _write_methods(kind: Any) -> None:
    """Give a class the methods that a frozen dataclass has, but for those of its own."""
    known: dict[str, Any] = {**_setters(kind), "_missing": MISSING}
    given, lines = ["self"], []
    for field in fields(kind):
        name = given_as = field.name
        if field.default is not MISSING:
            known[f"_of_{name}"] = field.default
            given_as = f"{name}=_of_{name}"
        elif field.default_factory is not MISSING:
            known[f"_of_{name}"] = field.default_factory
            given_as = f"{name}=_missing"
            lines.append(f" if {name} is _missing: {name} = _of_{name}()")
        given.append(given_as)
        lines.append(f" _set_{name}(self, {name})")
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    mine, other = (
        "".join(f"{whose}.{one.name}," for one in fields(kind) if one.compare)
        for whose in ("self", "other")
    )
    text = f"""
def __init__({", ".join(given)}):
{chr(10).join(lines)}
 return None
def __eq__(self, other):
 return ({mine}) == ({other}) if other.__class__ is self.__class__ else NotImplemented
def __hash__(self):
 return hash(({mine}))
"""
    exec(text, known)
    for name in ("__init__", "__eq__", "__hash__"):
        if name not in vars(kind):
            setattr(kind, name, known[name])


def _has_methods(kind: type) -> bool:
    """Whether a class has its methods now, which it is given once it is used often."""
    _uses[kind] = _uses.get(kind, 0) + 1
    if _uses[kind] >= OFTEN:
        _write_methods(kind)
    return _uses[kind] >= OFTEN


@lru_cache(maxsize=256)
def _dataclass(kind: Any) -> Any:
    return next(one for one in kind.__mro__ if "__dataclass_fields__" in vars(one))


def _kind(value: object) -> Any:
    """The class whose fields a value has."""
    kind: Any = type(value)
    return _dataclass(kind)


def _filled(value: "Value", kind: Any, given: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Whether the arguments are right, and a value is made of them without written methods."""
    told = fields(kind)
    wanted = dict(zip((one.name for one in told), given, strict=False))
    if len(given) > len(told) or wanted.keys() & named:
        return False
    wanted |= named
    for field in told:
        name = field.name
        if name in wanted:
            _set(value, name, wanted.pop(name))
        elif field.default is not MISSING:
            _set(value, name, field.default)
        elif field.default_factory is not MISSING:
            _set(value, name, field.default_factory())
        else:
            return False
    return not wanted


@lru_cache(maxsize=256)
def _comparison(kind: Any) -> Callable[[object], tuple[Any, ...]]:
    """What the values of a class are compared by."""
    names = [one.name for one in fields(kind) if one.compare]
    values = attrgetter(*names) if names else lambda _: ()
    return values if len(names) != 1 else lambda value: (values(value),)


class Value:
    """Base of the frozen dataclasses that every start imports, made with ``repr=False``."""

    __slots__ = ()

    def __init__(self, *given: Any, **named: Any) -> None:
        """One of the first values of a :func:`late_dataclass`."""
        kind = _kind(self)
        if _has_methods(kind) or not _filled(self, kind, given, named):
            _write_methods(kind)  # it says what is wrong
            kind.__init__(self, *given, **named)
        elif hasattr(kind, "__post_init__"):
            self.__post_init__()  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        """Whether a value is of the same class, and equal in each field that is compared."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        kind = _kind(self)
        if _has_methods(kind) and "__eq__" in vars(kind):
            return bool(kind.__eq__(self, other))
        compared = _comparison(kind)
        return compared(self) == compared(other)

    def __hash__(self) -> int:
        """By each field that is compared."""
        kind = _kind(self)
        if _has_methods(kind) and "__hash__" in vars(kind):
            return int(kind.__hash__(self))
        return hash(_comparison(kind)(self))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a value never changes. Raises FrozenInstanceError."""
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        """Refuse, as above."""
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __repr__(self) -> str:
        """As a dataclass says itself: ``Scope(kind='all', name='')``."""
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)  # type: ignore[arg-type]
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """How it is pickled: by what it is made of. Dataclasses with slots have a state of their
        own for that, which takes three times as long to write and to read."""
        kind: Any = type(self)
        names, values = _slots(kind)
        told = values(self)
        return kind, told if len(names) > 1 else (told,)
