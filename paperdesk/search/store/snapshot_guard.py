"""Holds the newest snapshot of the index for the time of one question."""

from collections.abc import Callable
from types import TracebackType
from typing import NoReturn

from paperdesk.search.store import corruption
from paperdesk.search.store.directory import refused
from paperdesk.search.store.snapshot import Snapshot


class SnapshotGuard:
    """Holds a snapshot for the time of one question; what goes wrong there is looked into.

    Why not the context managers that look into it: to enter and leave three of
    them takes as long as to find a rare word. They are entered for an error only.
    """

    __slots__ = ("_current", "_renew", "_snapshot", "_state")

    def __init__(
        self,
        current: Callable[[], tuple[Snapshot, tuple[str, ...]]],
        renew: Callable[[corruption.DamagedError, tuple[str, ...]], NoReturn],
    ) -> None:
        self._current = current
        self._renew = renew
        self._snapshot: Snapshot | None = None
        self._state: tuple[str, ...] = ()

    def __enter__(self) -> Snapshot:
        try:
            self._snapshot, self._state = self._current()
        except Exception as error:  # noqa: BLE001 - raised again
            self._look_into(error)
        return self._snapshot

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Exception):
            self._look_into(error)

    def _look_into(self, error: Exception) -> NoReturn:
        verify = self._snapshot.verify if self._snapshot is not None else None
        try:
            with refused("read"):
                if verify is None:
                    raise error
                with corruption.blaming_damage_if(verify):
                    raise error
        except corruption.DamagedError as damaged:
            self._renew(damaged, self._state)
