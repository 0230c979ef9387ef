"""Verbs of the network: what is followed and asked, and how it stands with the hosts."""

from paperdesk.cli import network_options
from paperdesk.cli.verb import Verb

NETWORK_VERBS = (
    Verb(
        "follow",
        "follow [SOURCE ...]",
        "follow a source of papers, or list what is followed",
        "Follow a source of papers, which 'refresh' then asks; without a SOURCE, list what is "
        "followed. A SOURCE is a name that 'sources' lists, or the address of a feed. Nothing is "
        "asked yet.",
        (
            "follow huggingface",
            'follow arxiv "cs.CL cs.LG" --every day --tag words',
            "follow huggingface 'diffusion models' --kind search --every week",
            "follow https://example.org/feed.xml",
            "follow --from subscriptions.opml",
            "follow --stop 2",
        ),
        network_options.follow_options,
        "followed:follow",
        changes=True,
    ),
    Verb(
        "refresh",
        "refresh [NUMBER...]",
        "ask what is followed for papers that are new",
        "Ask the sources that are followed and due for papers that are new, and do what waits for "
        "the network. With a NUMBER, ask that follow now. What cannot be done now waits, and the "
        "next 'refresh' does it.",
        (
            "refresh",
            "refresh --all",
            "refresh 2",
            "refresh --once huggingface month 2026-04",
            "refresh --papers",
        ),
        network_options.refresh_options,
        "followed:refresh",
        changes=True,
    ),
    Verb(
        "sources",
        "sources [--key SOURCE]",
        "list the sources of papers and what they can be asked for",
        "List the sources of papers, their hosts, and what each can be asked for. --key asks for "
        "the key that a service has given you and keeps it in the system's keyring; an empty line "
        "takes it out.",
        ("sources", "sources --json", "sources --key openalex"),
        network_options.sources_options,
        "network:sources",
        needs_library=False,
    ),
    Verb(
        "network",
        "network",
        "tell what was asked of which host, and what waits",
        "Tell which hosts were asked, how much of their budget is left, and what waits for the "
        "network. --off lets all wait until --on.",
        ("network", "network --off", "network --retry 3", "network --drop 3"),
        network_options.network_options,
        "network:network",
    ),
)
"""Them, in the order in which they are listed."""
