"""Stand-ins: servers on this machine that answer in the place of hosts.

``PAPERDESK_SERVERS`` names them, parted by commas: ``huggingface.co=http://127.0.0.1:8001,
*=http://127.0.0.1:8002/other``. ``*`` stands for every host without one; the path of a server
goes before the path asked for; the ``Host`` header stays that of the host. For tests,
measurements and demonstrations without a network.

Why only loopback is heeded: a variable must not be able to send a reader's questions and keys
to another machine.
"""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

VARIABLE = "PAPERDESK_SERVERS"
_SCHEMES = {"http": 80, "https": 443}


@dataclass(frozen=True)
class StandIn:
    """A server on this machine: its scheme, address, port and the path before every path."""

    scheme: str
    address: str
    port: int
    prefix: str = ""


class StandIns:
    """The servers that a text names; those that are not on this machine are left out."""

    def __init__(self, text: str) -> None:
        self._servers = dict(_read(text))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "StandIns":
        """Those that ``PAPERDESK_SERVERS`` names now."""
        return cls(environment.get(VARIABLE, ""))

    def of(self, host: str) -> StandIn | None:
        """The server in the place of a host, if there is one."""
        return self._servers.get(host.lower()) or self._servers.get("*")


def _read(text: str) -> list[tuple[str, StandIn]]:
    found = []
    for line in text.split(","):
        host, _, address = line.strip().partition("=")
        server = _server(address)
        if host and server:
            found.append((host.lower(), server))
    return found


def _server(text: str) -> StandIn | None:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        here = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        return None
    if not here.is_loopback or parts.scheme not in _SCHEMES:
        return None
    return StandIn(parts.scheme, str(here), port or _SCHEMES[parts.scheme], parts.path.rstrip("/"))
