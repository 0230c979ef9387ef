"""Texts of the network screen: a request, a host and the state in words. Pure functions."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from paperdesk.model.follows import QueuedRequest
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import moment, number
from paperdesk.ui.i18n.message_translation import said

FAR = "9999"
"""How the time of what is not tried again by itself begins."""


def kind_name(kind: str) -> str:
    """What kind of work a request is."""
    return {
        "refresh": language.tr("Refresh"),
        "add": language.tr("Add papers"),
        "complete": language.tr("Complete"),
        "fetch": language.tr("Fetch files"),
        "thumbnails": language.tr("Small pictures"),
        "around": language.tr("References and citations"),
        "digest": language.tr("Digest"),
    }.get(kind, kind)


def state_line(*, offline: bool, reachable: bool, busy: bool) -> str:
    """How it stands with the network, in a sentence."""
    if offline:
        return language.tr("You work offline: nothing is asked, and what you ask for waits.")
    if not reachable:
        return language.tr("There is no connection; what waits is tried again from time to time.")
    if busy:
        return language.tr("Something is being asked just now.")
    return language.tr("Nothing is asked but at your word, and for what you follow.")


def request_state(request: QueuedRequest, *, at_work: bool) -> str:
    """How it stands with a request."""
    if at_work:
        return language.tr("being done")
    problem = said(request.problem) if request.problem is not None else ""
    if request.not_before.startswith(FAR):
        return problem or language.tr("tried in vain")
    if request.not_before > datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"):
        again = language.tr("again at {time}").format(time=moment(request.not_before))
        return f"{again}: {problem}" if problem else again
    return problem or language.tr("waits")


def budget(host: Mapping[str, Any]) -> str:
    """What a host says is left of what one may ask it; ``""`` where it says nothing."""
    left, limit = int(host["remaining"]), int(host["limit"])
    if left < 0:
        return ""
    if not limit:
        return number(left)
    return language.tr("{left} of {limit}").format(left=number(left), limit=number(limit))


def last(host: Mapping[str, Any]) -> str:
    """When a host was asked last, and what it answered where that was no success."""
    when, status = time_of(str(host["at"])), int(host["status"] or 0)
    return f"{when} · {status}" if status >= 400 else when


def time_of(iso: str) -> str:
    """A moment, or nothing."""
    return moment(iso) if iso else ""
