"""Base of all frozen values: their ``repr``.

Why not the ``repr`` that dataclasses write: it is made anew for each of forty classes,
which is a third of what they take of a start (10 ms of 330).
"""

from dataclasses import fields


class Value:
    """Base of the frozen dataclasses that every start imports, made with ``repr=False``."""

    __slots__ = ()

    def __repr__(self) -> str:
        """As a dataclass says itself: ``Scope(kind='all', name='')``."""
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)  # type: ignore[arg-type]
        return f"{type(self).__qualname__}({', '.join(shown)})"
