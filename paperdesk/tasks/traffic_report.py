"""Traffic report: what was asked of which host, for who wants to see it.

Why a worker reads it for the window: the window imports nothing that makes connections.
"""

from dataclasses import asdict
from typing import Any

from paperdesk.model.progress import Progress
from paperdesk.paths import Places
from paperdesk.sources.http import traffic


def hosts(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home": places}`` -> ``{"hosts": fields of a HostTraffic each}``, those
    that were asked last first."""
    found = traffic.read(Places.from_dict(args["home"]))
    return {"hosts": [asdict(one) for one in found if one.requests or one.waiting_until]}
