"""Watches a child's file operations one by one, and kills it or fills its disk at the n-th.

A tracer of our own, on ptrace(2): SQLite and Python write through libc, so
nothing inside the interpreter sees every operation, and the ready-made
tracers cannot kill reliably before one. The child stops before each system
call; those that change files are counted from the moment it calls
:func:`begin`.

Linux on x86-64 only; :data:`USABLE` says whether this machine is one.
Sources: ptrace(2), the x86-64 system call table, <sys/user.h>.
"""

import ctypes
import errno
import os
import platform
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

USABLE = sys.platform == "linux" and platform.machine() == "x86_64"

_TRACEME, _CONT, _GETREGS, _SETREGS, _SYSCALL, _SETOPTIONS = 0, 7, 12, 13, 24, 0x4200
_TRACESYSGOOD, _EXITKILL = 0x1, 0x100000
_SYSCALL_STOP = signal.SIGTRAP | 0x80
_BEGIN = 24  # sched_yield: harmless, and nothing else here calls it
_OPEN, _OPENAT, _CREAT = 2, 257, 85
_WRITERS = {1: "write", 18: "pwrite64", 20: "writev", 296: "pwritev", 285: "fallocate"}
_CHANGERS = _WRITERS | {
    74: "fsync",
    75: "fdatasync",
    76: "truncate",
    77: "ftruncate",
    82: "rename",
    264: "renameat",
    316: "renameat2",
    83: "mkdir",
    258: "mkdirat",
    84: "rmdir",
    87: "unlink",
    263: "unlinkat",
    86: "link",
    265: "linkat",
    88: "symlink",
    90: "chmod",
    91: "fchmod",
    268: "fchmodat",
    _CREAT: "creat",
}
_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Fate(Enum):
    """What happens to one file operation."""

    PASS = "pass"
    KILL = "kill"
    DISK_FULL = "disk full"


@dataclass(frozen=True)
class Operation:
    """One file operation about to happen: its number from 1, its name, whether it needs room."""

    number: int
    name: str
    needs_room: bool


_REGISTERS = (
    *("r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8", "rax", "rcx", "rdx"),
    *("rsi", "rdi", "orig_rax", "rip", "cs", "eflags", "rsp", "ss", "fs_base", "gs_base"),
    *("ds", "es", "fs", "gs"),
)


class _Registers(ctypes.Structure):
    _fields_ = [(name, ctypes.c_ulonglong) for name in _REGISTERS]


def begin() -> None:
    """Called in the child: the operations that matter start here."""
    os.sched_yield()


def run(child: Callable[[], None], decide: Callable[[Operation], Fate]) -> tuple[int, int]:
    """Run `child` in a fork under watch; the wait status and the number of operations seen.

    The child's own end (return, exception, ``SystemExit``) never reaches the
    caller: a return is exit status 0, anything raised is 1.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    libc.ptrace.restype = ctypes.c_long
    pid = os.fork()
    if pid == 0:
        _become_child(libc, child)
    return _Watch(libc, pid, decide).follow()


def _become_child(libc: ctypes.CDLL, child: Callable[[], None]) -> None:
    status = 1
    try:
        libc.ptrace(_TRACEME, 0, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)
        child()
        status = 0
    except BaseException as error:  # noqa: BLE001 - a fork must end here whatever happens
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(status)


class _Watch:
    def __init__(self, libc: ctypes.CDLL, pid: int, decide: Callable[[Operation], Fate]) -> None:
        self._libc, self._pid, self._decide = libc, pid, decide
        self._begun = False
        self._count = 0
        self._entering = True
        self._refuse = False

    def follow(self) -> tuple[int, int]:
        os.waitpid(self._pid, 0)
        self._call(_SETOPTIONS, _TRACESYSGOOD | _EXITKILL)
        pending = 0
        while True:
            self._call(_SYSCALL, pending)
            pending = 0
            _, status = os.waitpid(self._pid, 0)
            if os.WIFEXITED(status) or os.WIFSIGNALED(status):
                return status, self._count
            if os.WSTOPSIG(status) != _SYSCALL_STOP:
                pending = os.WSTOPSIG(status)
                continue
            if self._entering:
                self._before()
            else:
                self._after()
            self._entering = not self._entering

    def _before(self) -> None:
        registers = self._registers()
        number = registers.orig_rax
        if number == _BEGIN:
            self._begun = True
        name = self._changes_files(number, registers)
        if not self._begun or name is None:
            return
        self._count += 1
        operation = Operation(self._count, name, number in _WRITERS or name == "create")
        fate = self._decide(operation)
        if fate is Fate.KILL:
            os.kill(self._pid, signal.SIGKILL)
        elif fate is Fate.DISK_FULL:
            self._refuse = True
            registers.orig_rax = ctypes.c_ulonglong(-1).value
            self._set(registers)

    def _after(self) -> None:
        if self._refuse:
            self._refuse = False
            registers = self._registers()
            registers.rax = ctypes.c_ulonglong(-errno.ENOSPC).value
            self._set(registers)

    @staticmethod
    def _changes_files(number: int, registers: _Registers) -> str | None:
        if number in _CHANGERS:
            return _CHANGERS[number]
        flags = {_OPENAT: registers.rdx, _OPEN: registers.rsi}.get(number)
        if flags is None or not int(flags) & _WRITING_FLAGS:
            return None
        return "create" if int(flags) & os.O_CREAT else "open for writing"

    def _registers(self) -> _Registers:
        registers = _Registers()
        self._libc.ptrace(_GETREGS, self._pid, None, ctypes.addressof(registers))
        return registers

    def _set(self, registers: _Registers) -> None:
        self._libc.ptrace(_SETREGS, self._pid, None, ctypes.addressof(registers))

    def _call(self, request: int, data: int) -> None:
        if self._libc.ptrace(request, self._pid, None, data) != 0:
            code = ctypes.get_errno()
            if code != errno.ESRCH:
                raise OSError(code, os.strerror(code))
