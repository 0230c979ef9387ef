"""Commands sources and network: whom papers can be asked of, and how it stands with them."""

import sys
from argparse import Namespace
from dataclasses import asdict, replace
from getpass import getpass
from typing import Any

from paperdesk import settings
from paperdesk.cli.output import Output, one_line, plural, size
from paperdesk.library import Library
from paperdesk.library.follows.request_queue import BY_HAND
from paperdesk.model import SourceError
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.sources.http import traffic
from paperdesk.sources.http.traffic import HostTraffic
from paperdesk.sources.secrets import keyring_name
from paperdesk.sources.service_lists import keep_key
from paperdesk.sources.source_table import BY_NAME, SOURCES


def sources(_places: Places, args: Namespace, output: Output) -> int:
    """``sources [--key SOURCE]``."""
    if args.key:
        return _keep_key(args.key, output)
    if output.json:
        output.answer(
            {
                "sources": [
                    {
                        "name": source.name,
                        "title": source.title,
                        "hosts": list(source.hosts),
                        "page": source.page,
                        "needs_key": source.needs_key,
                        "kinds": [
                            {
                                "name": kind.name,
                                "title": kind.title,
                                "takes": str(kind.takes),
                                "rhythm": str(kind.rhythm) if kind.rhythm else None,
                                "example": kind.example,
                            }
                            for kind in source.kinds
                        ],
                    }
                    for source in SOURCES
                ]
            }
        )
        return 0
    for source in SOURCES:
        key = ", needs a key" if source.needs_key else ""
        about = f"{source.title}, {', '.join(source.hosts)}" if source.hosts else str(source.title)
        output.say(f"{output.bold(source.name)}  {output.dim(one_line(about + key))}")
        for kind in source.kinds:
            example = f"such as {kind.example}" if kind.example else ""
            once = "" if kind.rhythm else "(once)"
            parts = (one_line(kind.title), once, output.dim(one_line(example)))
            output.say(f"  {kind.name:<12}  {'  '.join(part for part in parts if part)}")
    return 0


def _keep_key(name: str, output: Output) -> int:
    """Keep the key of a source, asked for or the first line of stdin; ``""`` takes it out."""
    source = BY_NAME.get(name)
    if source is None:
        raise SourceError(Message("source.unknown", name=name))
    if not source.takes_key:
        raise SourceError(Message("source.takes_no_key", source=source.title))
    prompt = f"Key of {source.title}: "
    key = (getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline()).strip()
    keep_key(source.hosts[0], key)
    values = {"source": name, "keyring": keyring_name(), "kept": bool(key)}
    if output.json:
        output.answer(values)
    did = "It is in" if key else "It is no more in"
    output.say(f"{did} {one_line(str(values['keyring'])) or 'no keyring'}.")
    return 0


def network(library: Library, args: Namespace, output: Output) -> int:
    """``network [--off | --on | --retry NUMBER... | --drop NUMBER...]``."""
    if args.off or args.on:
        chosen = settings.load(library.places)
        wanted = replace(chosen, network="off" if args.off else "asked")
        settings.save(library.places, wanted)
    if args.retry:
        library.retry_requests(args.retry)
    for number in args.drop or ():
        library.drop_request(number)
    chosen = settings.load(library.places)
    queued, at_work = library.queued(), library.requests_at_work()
    hosts = traffic.read(library.places)
    if output.json:
        output.answer(
            {
                "network": chosen.network,
                "hosts": [asdict(host) for host in hosts],
                "waiting": [_values(one, at_work) for one in queued],
            }
        )
        return 0
    if chosen.network == "off":
        output.say("The network is switched off; what is asked for waits.")
    else:
        output.say("The network is asked for what you ask for, and for what you follow.")
    for host in hosts:
        output.say(f"{output.bold(one_line(host.host))}  {output.dim(_spoken(host))}")
    for one in queued:
        state = "at work" if one.number in at_work else _when(one)
        output.say(f"{one.number:>3}  {output.bold(one_line(one.title))}  {output.dim(state)}")
        if one.problem is not None:
            output.say(f"     {one_line(one.problem)}")
    if not queued:
        output.say("Nothing waits.")
    return 0


def _spoken(host: HostTraffic) -> str:
    """How it stands with a host, in a line."""
    parts = [f"{plural(host.requests, 'request')} today"]
    parts += [f"{host.failed:,} failed"] if host.failed else []
    parts += [size(host.received)] if host.received else []
    if host.limit and host.remaining >= 0:
        reset = f" until {host.reset}" if host.reset else ""
        parts.append(f"{host.remaining:,} of {host.limit:,} left{reset}")
    parts += [f"asked last {host.at}"] if host.at else []
    parts += [f"waits until {host.waiting_until}"] if host.waiting_until else []
    return ", ".join(parts)


def _when(request: QueuedRequest) -> str:
    if request.not_before == BY_HAND:
        return "waits for you: --retry or --drop"
    return f"waits until {request.not_before}" if request.not_before else "waits"


def _values(request: QueuedRequest, at_work: frozenset[int]) -> dict[str, Any]:
    return {
        "request": request.number,
        "kind": request.kind,
        "title": request.title,
        "asked": request.asked,
        "tries": request.tries,
        "not_before": request.not_before,
        "at_work": request.number in at_work,
        "problem": request.problem,
    }
