"""Message column: how a table keeps what was in the way of something, in no language yet."""

import json

from paperdesk.model.messages import Message
from paperdesk.model.messages.message import as_json, from_json


def packed(message: Message | None) -> str:
    """A message as text; ``""`` for None."""
    return "" if message is None else json.dumps(message, default=as_json)


def unpacked(text: str) -> Message | None:
    """The message that :func:`packed` wrote; None for ``""``."""
    found = json.loads(text, object_hook=from_json) if text else None
    return found if isinstance(found, Message) else None
