import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from threading import Barrier
from typing import Any

import pytest
from PySide6.QtCore import Qt

from paperdesk.ui.shell import late_enums

KINDS: tuple[Any, ...] = (Enum, IntEnum, Flag, IntFlag)
NAMES = [("ONE", 1), ("TWO", 2), ("BOTH", 3), ("UNO", 1), ("FOUR", 4)]


@pytest.fixture(autouse=True)
def _late() -> Iterator[None]:
    before: Any = EnumType._create_  # type: ignore[attr-defined]
    late_enums.enums_come_late()
    yield
    EnumType._create_ = before  # type: ignore[attr-defined]


def _made(kind: Any) -> Any:
    made = kind("Number", list(NAMES), boundary=KEEP)
    made.__module__, made.__qualname__ = "of.a.test", "Scope.Number"
    return made


def _says(number: Any) -> list[str]:
    flags = issubclass(number, Flag)
    said = [
        *(number, list(number), dict(number.__members__), len(number), number["UNO"], number(2)),
        *(
            number.ONE in number,
            number.BOTH.name,
            number.BOTH.value,
            dir(number),
            sorted(vars(number)),
        ),
        *(number.__module__, number.__qualname__, number.__doc__, type(number), number.__mro__),
        *([number.ONE | number.FOUR, ~number.TWO, number(64), list(number(5))] if flags else ()),
    ]
    return [repr(one) for one in said]


@pytest.mark.parametrize("kind", KINDS)
def test_a_late_enum_says_all_that_a_usual_one_says(kind: Any) -> None:
    late = _made(kind)
    assert type(late) is not EnumType
    late_enums.enums_come_at_once()
    usual = _made(kind)
    assert type(usual) is type(late) is EnumType
    assert _says(late) == _says(usual)


@pytest.mark.parametrize("ask", [iter, len, dir, vars, lambda number: number(1)])
def test_a_late_enum_has_its_members_however_it_is_asked(ask: Any) -> None:
    late = _made(Flag)
    ask(late)
    assert type(late).__name__ == "EnumType"
    assert late(1) is late.ONE is late.UNO


def test_threads_that_ask_together_are_given_the_same_member() -> None:
    late = [_made(IntFlag) for _ in range(50)]
    together = Barrier(2)

    def ask() -> list[Any]:
        together.wait(30)
        return [number.ONE for number in late]

    with ThreadPoolExecutor() as pool:
        first, second = pool.submit(ask), pool.submit(ask)
    assert all(one is other for one, other in zip(first.result(), second.result(), strict=True))


def test_enums_of_others_are_made_at_once() -> None:
    made: Any = Enum("Kind", ["A", "B"])  # type: ignore[misc]
    assert type(made) is EnumType


def test_enums_of_qt_can_be_kept_and_are_what_qt_answers() -> None:
    assert pickle.loads(pickle.dumps(Qt.Key.Key_A)) is Qt.Key.Key_A
    code = """
from paperdesk.ui.shell.quick_import import import_quickly
import_quickly()
from PySide6.QtCore import QEvent, QLocale, Qt
before = type(QLocale.Language)
print(QLocale("de").language() is QLocale.Language.German, QEvent(QEvent.Type.Paint).type().name)
print(before.__name__, type(QLocale.Language).__name__, Qt.Key(65).name, Qt.Key(9**9).value)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == [
        "True",
        "Paint",
        "_LateEnumType",
        "EnumType",
        "Key_A",
        "387420489",
    ]
