"""Lists of services that speak JSON: what they answered as the library takes it, and their keys.

Why a key is looked for at each question and kept nowhere: the keyring may be locked again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paperdesk.formats.service_records import opened, service_items, told_fault
from paperdesk.model import BatchHeader, SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.question import shown
from paperdesk.sources.secrets import forget_secret, keep_secret, secret
from paperdesk.sources.source_errors import DeniedError
from paperdesk.text import Identifier, identifier

if TYPE_CHECKING:
    from paperdesk.sources.http import HttpClient, Request

KEY_ACCOUNT = "key"
"""The account under which the keyring keeps the key of a service; its place is the host."""
_LONGEST_SHOWN = 200
_NO_KEY = (401, 402, 403)
"""What a service answers to those who have no key."""


@dataclass
class ServiceList:
    """One list in the making: asks, opens, and remembers whether all was as before.

    ``name`` is what the service is called, ``format`` that of its records. ``wants_key``: it
    gives keys, and none was given with what is asked.
    """

    http: "HttpClient"
    name: Message
    format: str
    wants_key: bool = False
    unchanged: bool = True

    def ask(self, request: "Request") -> Any:
        """What a service answers, opened. Raises SourceError for an error in it as well.

        What a service says of a question that it refuses is told in its words.
        """
        try:
            answer = self.http.ask(request)
        except DeniedError as error:
            if self.wants_key and error.status in _NO_KEY:
                told = Message("source.wants_key", source=self.name)
                raise DeniedError(told, error.status, error.content) from error
            if fault := told_fault(error.content):
                told = Message("source.answered_error", source=self.name, reason=fault)
                raise DeniedError(told, error.status, error.content) from error
            raise
        self.unchanged &= answer.unchanged
        return opened(answer.content, self.name)

    def answered(self, title: str, records: Sequence[Any], missing: Sequence[str] = ()) -> Answered:
        """The list of these records; ``missing`` are ids that the service does not know."""
        remark = None
        if missing:
            remark = Message("source.not_there", source=self.name, ids=shown(list(missing)))
        elif not records:
            remark = Message("source.no_match", source=self.name)
        items = service_items(records, BatchHeader(str(self.name), title=title))
        label = f"{self.name}: {title}"[:_LONGEST_SHOWN]
        return Answered(label, self.format, items, self.unchanged, remark)


def words_of(query: SourceQuery) -> str:
    """The words that are looked for. Raises SourceError where there are none."""
    if found := " ".join(query.value.split()):
        return found
    raise SourceError(Message("source.no_words"))


def most_of(query: SourceQuery, usual: int, most: int) -> int:
    """How many papers are asked for: the option ``most``, within what the service gives."""
    told = query.options.get("most", "")
    return max(1, min(int(told), most)) if told.isascii() and told.isdigit() else usual


def ids_of_query(name: Message, value: str, own: str = "") -> list[str | Identifier]:
    """The ids in a text, each once: arXiv ids and DOIs, and texts of the pattern ``own``.

    Raises SourceError where there is none that the service ``name`` may know.
    """
    pattern = re.compile(own, re.IGNORECASE | re.ASCII) if own else None
    found: dict[str, str | Identifier] = {}
    for part in value.split():
        text = part.strip(",;")
        if pattern and pattern.fullmatch(text):
            found.setdefault(text, text)
        elif known := identifier(text):
            found.setdefault(f"{known.kind}:{known.value}", known)
    if not found:
        raise no_ids(name, value)
    return list(found.values())


def no_ids(name: Message, value: str) -> SourceError:
    """The error of a question without an id that a service knows."""
    return SourceError(Message("source.no_own_ids", source=name, value=value[:_LONGEST_SHOWN]))


def chunks_of(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """The texts in runs of at most ``size``."""
    return (texts[first : first + size] for first in range(0, len(texts), size))


def service_key(host: str) -> str:
    """The reader's key for a service, from the system's keyring; ``""`` without one."""
    return secret(host, KEY_ACCOUNT) or ""


def keep_key(host: str, key: str) -> None:
    """Keep a key in the keyring; ``""`` takes it out. Raises SourceError where there is none."""
    if key:
        keep_secret(host, KEY_ACCOUNT, key)
    else:
        forget_secret(host, KEY_ACCOUNT)
