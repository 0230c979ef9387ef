"""The accessibility bus of a test's own, and what a screen reader hears of a window on it.

Everything is found by role and name, as it goes out over AT-SPI: this module
knows no widget and imports nothing of the program.

Source: the AT-SPI2 D-Bus interfaces (``org.a11y.atspi.Accessible``, ``.Text``,
``.Event.Object``) and the numbers of states in ``atspi-constants.h``.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.journey.display import PATIENCE, until

REGISTRY = Path("/usr/libexec/at-spi2-registryd")
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
"""
STATES = {4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 23: "selected", 25: "showing"}
ITEMS = ("cell", "list item", "page tab", "tree item")
CLOSED = ("menu bar", "scroll bar", "grip", "row header", "column header")
"""What is not looked into: it has nothing that a reader is told while it is closed or unused."""

Reference = tuple[str, str]
"""An object on the bus: the name of its program, its path."""


def missing_parts() -> list[str]:
    """What hearing needs and this machine has not."""
    missing = [] if REGISTRY.exists() else ["at-spi2-core"]
    missing += [] if shutil.which("dbus-daemon") else ["dbus"]
    return missing + ([] if importlib.util.find_spec("jeepney") else ["jeepney"])


@dataclass(frozen=True)
class Thing:
    """One thing as it is told: its role, its name, its states, where it lies in the tree."""

    at: Reference
    role: str
    name: str
    states: frozenset[str]
    depth: int

    def __str__(self) -> str:
        told = sorted(self.states & {"checked", "selected", "focused"})
        return f"{self.role} {self.name!r}" + (f" [{', '.join(told)}]" if told else "")


class Ear:
    """Hears all windows on one bus."""

    def __init__(self, address: str) -> None:
        # Late, so that a machine without it can be told what is missing.
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self._bus = open_dbus_connection(address)
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._said: deque[Any] = deque()
        Proxy(message_bus, self._bus, timeout=PATIENCE).AddMatch(rule)
        self._filter = self._bus.filter(rule, queue=self._said)
        self._filter.__enter__()
        # Programs tell of events only when somebody asked the registry for them.
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        self._call(registry, "RegisterEvent", "s", ("object:announcement",), registry[0])

    def close(self) -> None:
        """Hear no more."""
        self._bus.close()

    def said_aloud(self) -> list[str]:
        """What was announced since this was asked last."""
        from jeepney import HeaderFields

        self._call(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"), "GetRole")
        heard = [self._said.popleft() for _ in range(len(self._said))]
        kinds = [(one.header.fields.get(HeaderFields.member), one) for one in heard]
        return [str(one.body[3][1]) for kind, one in kinds if kind == "Announcement"]

    def things(self) -> Iterator[Thing]:
        """Everything that shows, window by window, from the first to the last."""
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for program in self._children(root):
            for window in self._children(program):
                yield from self._below(window, 0)

    def _below(self, at: Reference, depth: int) -> Iterator[Thing]:
        low, high = self._call(at, "GetState")[0]
        bits = low | high << 32
        states = frozenset(name for bit, name in STATES.items() if bits >> bit & 1)
        role = str(self._call(at, "GetRoleName")[0])
        if "showing" not in states or role in CLOSED:
            return
        yield Thing(at, role, str(self._property(at, "Name")), states, depth)
        for child in self._children(at):
            yield from self._below(child, depth + 1)

    def find(self, role: str, name: str = "") -> Thing | None:
        """The first thing that shows with this role, and a name that fits (``re.search``)."""
        return next((t for t in self.things() if t.role == role and re.search(name, t.name)), None)

    def focus(self) -> Thing | None:
        """What has the keyboard: of a list the item, of a text the text."""
        # Qt says of every list that its current item is focused, also where the list is not;
        # and of a box, when what stands for it is.
        found: Thing | None = None
        around: dict[int, Thing] = {}
        for thing in self.things():
            around[thing.depth] = thing
            if "focused" not in thing.states or thing.role == "filler":
                continue
            if thing.role not in ITEMS:
                found = thing
            elif found is around.get(thing.depth - 1):
                return thing
        return found

    def text(self, thing: Thing) -> str:
        """The text of a field."""
        return str(self._call(thing.at, "GetText", "ii", (0, -1), "org.a11y.atspi.Text")[0])

    def _children(self, at: Reference) -> list[Reference]:
        return list(self._call(at, "GetChildren")[0])

    def _property(self, at: Reference, name: str) -> Any:
        body = ("org.a11y.atspi.Accessible", name)
        return self._call(at, "Get", "ss", body, "org.freedesktop.DBus.Properties")[0][1]

    def _call(
        self,
        at: Reference,
        member: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
        interface: str = "org.a11y.atspi.Accessible",
    ) -> Any:
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(at[1], bus_name=at[0], interface=interface)
        message = new_method_call(address, member, signature, body)
        reply = self._bus.send_and_get_reply(message, timeout=PATIENCE)
        if reply.header.message_type is MessageType.error:
            raise GoneError(f"{member} of {at}: {reply.body}")
        return reply.body


class GoneError(Exception):
    """What was asked about is no more: the window changed meanwhile. Look again."""


@contextmanager
def bus(environment: dict[str, str]) -> Iterator[Ear]:
    """A bus for the windows that are opened with this environment, which learns of it."""
    with tempfile.TemporaryDirectory() as name:  # short: addresses of sockets are
        folder = Path(name)
        (folder / "bus.conf").write_text(CONFIGURATION, encoding="utf-8")
        told = folder / "address"
        with told.open("wb") as out:
            daemon = subprocess.Popen(
                ["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--print-address"],
                stdout=out,
                stderr=subprocess.DEVNULL,
            )
        try:
            until(lambda: told.read_bytes().endswith(b"\n"), "the bus listens")
            address = told.read_text(encoding="utf-8").strip()
            environment |= {
                "AT_SPI_BUS_ADDRESS": address,
                "DBUS_SESSION_BUS_ADDRESS": address,
                # Qt warns of whoever asks about what has just gone, as one who walks a tree does.
                "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
            }
            registry = subprocess.Popen(
                [REGISTRY],
                env={**os.environ, **environment},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                until(lambda: _answers(address), "the registry of windows is there")
                ear = Ear(address)
                yield ear
                ear.close()
            finally:
                registry.terminate()
                registry.wait(PATIENCE)
        finally:
            daemon.terminate()
            daemon.wait(PATIENCE)


def _answers(address: str) -> bool:
    try:
        Ear(address).close()
    except GoneError:
        return False
    return True
