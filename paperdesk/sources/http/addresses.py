"""Addresses that may be asked: HTTPS, no names and passwords within, and the public network.

The public network is what IANA's registers of special addresses leave (RFC 6890), also behind
an IPv6 address that carries an IPv4 one (RFC 4291, 6052, 3056, 4380).

Why the address of a connection is looked at again when it is made: a name may be given one
address when it is looked at and another when it is connected to.
"""

import ipaddress
import re
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from paperdesk.model.messages import Message
from paperdesk.sources.source_errors import RefusedAnswerError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052
_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$", re.IGNORECASE)
_LOCAL = (".localhost", ".local", ".internal", ".home.arpa", ".lan", ".onion")
_ODD = re.compile(r"[\x00-\x20\x7f\\]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")  # urlsplit takes some of them out in silence
LONGEST = 8_000
"""Letters of an address; servers take about as many (RFC 9110, section 4.1)."""


def checked(url: str, *, public: bool) -> str:
    """The address as it is asked: ``http`` made ``https``, the fragment off.

    ``public``: the host must not be this machine nor one of a private network, as far as its
    name tells. Raises RefusedAnswerError, saying why it is not asked.
    """
    parts = _split(url.strip())
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme == "http" and parts.port in (None, 80):
        parts = parts._replace(scheme="https", netloc=parts.netloc.removesuffix(":80"))
    if parts.scheme != "https":
        raise RefusedAnswerError(Message("network.not_https", address=_shown(parts)))
    if parts.username is not None or parts.password is not None:
        raise RefusedAnswerError(Message("network.login_in_address", address=_shown(parts)))
    if not host or _number_that_is_none(host):
        raise RefusedAnswerError(Message("network.bad_address", address=_shown(parts)))
    if public:
        check_public(host)
    return urlunsplit(parts._replace(fragment=""))


def next_hop(url: str, location: str, *, public: bool) -> str:
    """The address that a redirect from ``url`` leads to; refused as :func:`checked` does."""
    try:
        found = urljoin(url, location.strip())
    except ValueError as error:
        raise RefusedAnswerError(Message("network.bad_address", address=location[:200])) from error
    return checked(found, public=public)


def host_of(url: str) -> str:
    """The host of an address in small letters, with its port where that is not the usual one."""
    parts = urlsplit(url)
    name = (parts.hostname or "").lower()
    return name if parts.port in (None, 443) else f"{name}:{parts.port}"


def check_public(host: str) -> None:
    """Raise RefusedAnswerError where a host's name or number is not of the public network."""
    name = host.lower().rstrip(".")
    try:
        number = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        if name == "localhost" or "." not in name or name.endswith(_LOCAL):
            raise RefusedAnswerError(Message("network.private_address", host=host)) from None
        return
    if not is_public(number):
        raise RefusedAnswerError(Message("network.private_address", host=host))


def is_public(address: Address) -> bool:
    """Whether an address is one of the public network, also the one that it carries."""
    if isinstance(address, ipaddress.IPv6Address):
        carried = address.ipv4_mapped or address.sixtofour
        if carried is None and address.teredo:
            carried = address.teredo[1]
        if carried is None and (address in _TRANSLATED or int(address) < 1 << 32):
            carried = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if carried is not None:
            return is_public(carried)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where it is no number
    except ValueError as error:
        raise RefusedAnswerError(Message("network.bad_address", address=url[:200])) from error
    if len(url) > LONGEST or _ODD.search(parts.netloc) or _CONTROL.search(url):
        raise RefusedAnswerError(Message("network.bad_address", address=url[:200]))
    return parts


def _number_that_is_none(host: str) -> bool:
    """Whether a host ends like a number and is no address as it is usually written.

    ``2130706433`` and ``0x7f.1`` are this machine to some resolvers.
    """
    if not _NUMBER.search(host):
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return True
    return False


def _shown(parts: SplitResult) -> str:
    """An address without what may be secret in it."""
    return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"[:200]
