"""Papers that nobody wrote, and pages of them in the shapes captures have."""

import textwrap
from collections.abc import Callable, Sequence

from paperdesk.model import BatchHeader, ImportedRecord, Item, Problem

PAPERS: tuple[tuple[str, str], ...] = (
    (
        "Sleepy Gradients: Why Networks Learn Better After a Pause",
        "Training a network without interruption is the usual practice. In this work, we show that "
        "a pause of a few thousand steps, in which only the statistics of the activations are "
        "updated, improves the result on seven of nine tasks. We explain the effect by a bound of "
        r"$O(\sqrt{T})$ on the drift of the weights, and we confirm it with experiments on vision "
        "and language. Our code is available at https://github.com/invented-lab/sleepy-gradients.",
    ),
    (
        "Be Quick! A Field Guide to Impatient Search",
        "Readers wait for answers no longer than a second. We present a search that answers within "
        "a tenth of that, and that says what it left out. This is achieved by looking at rare "
        "words first. A study with forty readers shows that they find what they seek 10% faster, "
        "and that they miss nothing of what was left out. Project page: "
        "https://impatient.github.io/.",
    ),
    (
        "Do Maps Dream?",
        "We ask whether the maps that agents build of a house hold rooms which are not there. They "
        "do. Such rooms vanish when the agent is allowed to sleep.",
    ),
    (
        "On the Weight of Tea Leaves in Exact Computation with Very Long Registers, and Some "
        "Consequences for the Design of Kettles",
        "A register of n bits that is brewed for k minutes loses at most $k \\log n$ of them. This "
        "settles a question of the kettle community, which was open since 1999. The proof uses a "
        "counting argument of independent interest, and it does not depend on the water. "
        "However, the constant is large, and we do not know whether it can be improved.",
    ),
    (
        'The Paradox of the Polite Robot: "After You" Considered Harmful',
        "Two robots that meet in a corridor should pass each other. If both are polite, they wait "
        "for ever. We introduce a protocol that is based on humming, prove that it ends after at "
        "most three hums, and evaluate it in a hospital. It has been running for two years without "
        "a single deadlock (see https://hum.example.org/robots for videos).",
    ),
    (
        "Learning to Count Sheep with Small Language Models",
        "Counting is hard for language models, although it puts people to sleep. We propose a data "
        "set of 12,000 meadows, on which models of up to 3B parameters are tested. Large "
        "models count up to 45\\% of the sheep, small ones fall asleep first. We argue that it is "
        "not a failure; it is what counting sheep is for, and it should be rewarded.",
    ),
)

HEADER = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n"
    "byAK and the research community\n\nApr 4\n\n"
)
LONG_HEADER = (
    "Hugging Face's logo\nHugging Face\nSearch models, datasets, users...\nModels\nDatasets\n"
    "Spaces\nDocs\nPricing\nLog In\nSign Up\nDaily Papers\nnew\n"
    "Get trending papers in your email inbox once a day!\nSubscribe\nby\nAK\n"
    "and the research community\nDaily\nWeekly\nMonthly\nTrending Papers\nApr 4\n"
)
FOOTER = (
    "\nPrevious\nNext\nSystem theme\nCompany\nTOS\nPrivacy\nAbout\nCareers\nWebsite\nModels\n"
    "Datasets\nSpaces\nPricing\nDocs\n© 2025 Hugging Face\n"
)
ORGANISATIONS = ("Stanford University", "nvidia", "Google DeepMind", "University of Nowhere, Left")

Around = Callable[[int], Sequence[str]]


def nothing(_number: int) -> Sequence[str]:
    return ()


def votes(number: int) -> Sequence[str]:
    return ("-",) if number == 2 else (str(7 * number + 3),)


def page(
    papers: Sequence[tuple[str, str]] = PAPERS,
    *,
    header: str = HEADER,
    footer: str = "",
    before: Around = nothing,
    between: Around = nothing,
    after: Around = nothing,
    gap: str = "\n\n",
    wide: int = 0,
) -> str:
    """A page of ``papers``: ``gap`` between all parts, wrapped at ``wide`` columns (0: not)."""

    def wrapped(text: str) -> str:
        return textwrap.fill(text, wide) if wide else text

    parts = [
        part
        for number, (title, abstract) in enumerate(papers)
        for part in (
            *before(number),
            wrapped(title),
            *between(number),
            gap.join(wrapped(paragraph) for paragraph in abstract.split("\n")),
            *after(number),
        )
    ]
    return header + gap.join(parts) + "\n" + footer


def arrivals(items: Sequence[Item]) -> list[ImportedRecord]:
    return [item for item in items if isinstance(item, ImportedRecord)]


def problems(items: Sequence[Item]) -> list[Problem]:
    return [item for item in items if isinstance(item, Problem)]


def headers(items: Sequence[Item]) -> list[BatchHeader]:
    return [item for item in items if isinstance(item, BatchHeader)]


def squeezed(papers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Titles and abstracts without any white space, to compare what was wrapped."""
    return [("".join(title.split()), "".join(abstract.split())) for title, abstract in papers]


def found(items: Sequence[Item]) -> list[tuple[str, str]]:
    return [(arrival.paper.title, arrival.paper.abstract) for arrival in arrivals(items)]
