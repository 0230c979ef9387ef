"""Envelope reader of JSON: what lies in the answer of a service, and what is no paper there.

Sources: the REST APIs of Crossref (a ``message`` that is a work or holds ``items``), OpenAlex
(``results``), DataCite (JSON:API, https://jsonapi.org: ``data`` with ``attributes``, ``errors``)
and Semantic Scholar (``data``, of which each may be a ``citedPaper``; ``error``).

Why before anything is guessed: a work lists its references, a journal has a title, and an error
as well. Looked for by their titles, they would all be papers.
"""

from collections.abc import Mapping
from typing import Any

from paperdesk.formats.crossref_record import is_of_crossref
from paperdesk.formats.datacite_record import is_of_datacite
from paperdesk.formats.known_keys import is_record
from paperdesk.model.messages import Message

_LONGEST_REASON = 200
_MOST_ERRORS = 20
_WORK_KINDS = ("work", "work-list")


def enclosed(value: Mapping[str, Any]) -> list[Any] | None:
    """The records of a service's answer; None where ``value`` is no envelope that is known.

    An answer that holds none is its only member, for :func:`fault_of` to tell of.
    """
    if fault_of(value) or is_of_crossref(value) or is_of_datacite(value):
        return [value]
    if (message := value.get("message")) and "status" in value and isinstance(message, Mapping):
        items = message.get("items")
        return list(items) if isinstance(items, list) else [message]
    data = value.get("data")
    if isinstance(data, Mapping) and isinstance(data.get("attributes"), Mapping):
        return [data]
    if isinstance(data, list) and data and all(_is_resource(one) for one in data):
        return list(data)
    if isinstance(found := value.get("results"), list) and isinstance(value.get("meta"), Mapping):
        return list(found)
    return None


def fault_of(value: Mapping[str, Any]) -> Message | None:
    """Why an answer holds no paper: it is an error, or is about something else."""
    if is_record(value):
        return None
    if reason := _reason_of(value):
        return Message("problem.answer_is_error", reason=reason[:_LONGEST_REASON])
    kind = value.get("message-type")
    if isinstance(kind, str) and kind not in _WORK_KINDS:
        return Message("problem.answer_of_others", kind=kind[:_LONGEST_REASON])
    return None


def _reason_of(value: Mapping[str, Any]) -> str:
    """What an error says; ``""`` where ``value`` is none."""
    said, message = value.get("error"), value.get("message")
    if isinstance(said, str) and said:
        return f"{said} {message}" if isinstance(message, str) else said
    if isinstance(said, Mapping):
        return _text_of(said)
    if value.get("status") == "failed":
        return _all_of(message)
    if isinstance(message, str) and len(value) <= 2:  # {"message": "Forbidden", "code": "403"}
        return message
    return _all_of(value.get("errors")) if set(value) <= {"errors", "meta", "jsonapi"} else ""


def _all_of(errors: Any) -> str:
    if isinstance(errors, list):
        return "; ".join(filter(None, map(_text_of, errors[:_MOST_ERRORS])))
    return _text_of(errors)


def _text_of(error: Any) -> str:
    if not isinstance(error, Mapping):
        return error if isinstance(error, str) else ""
    texts = (error.get(name) for name in ("message", "detail", "title"))
    return next((text for text in texts if isinstance(text, str) and text), "")


def _is_resource(value: Any) -> bool:
    return isinstance(value, Mapping) and isinstance(value.get("attributes"), Mapping)
