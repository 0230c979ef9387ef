"""The library of the pictures: invented papers, some read, starred, tagged and written on."""

from dataclasses import dataclass

from paperdesk.library import Library
from paperdesk.model import (
    BatchHeader,
    ImportedRecord,
    Item,
    Paper,
    Scope,
    State,
    WatchRule,
    contributors,
    silent,
)
from paperdesk.paths import Places
from paperdesk.tasks.import_jobs import import_files
from paperdesk.tasks.sample_papers import starter_file
from tests.places import record


@dataclass(frozen=True, slots=True)
class Made:
    """A paper and what the reader has done with it."""

    title: str
    authors: tuple[str, ...]
    published: str
    category: str
    abstract: str
    tags: tuple[str, ...] = ()
    state: State = State.NEW
    starred: bool = False
    rating: int = 0


FORMULAS = (
    "We study attention whose memory grows linearly in the sequence length $n$. Our estimator "
    "attains an error of $\\mathcal{O}(n \\log n)$ time and $O(1/\\sqrt{T})$ regret, improving on "
    "the $\\tilde{O}(d^{3/2}\\sqrt{T})$ bound of prior work. The key step is a concentration "
    "inequality for sub-Gaussian vectors $x_i \\in \\mathbb{R}^d$ with $\\|x_i\\|_2^2 \\le 1$, "
    "which gives $$\\mathbb{E}\\left[\\sup_{f \\in \\mathcal{F}} \\left| \\frac{1}{n} "
    "\\sum_{i=1}^{n} f(x_i) - \\mathbb{E} f \\right|\\right] \\le C \\sqrt{\\frac{d}{n}}.$$ "
    "Experiments on three collections of long documents show a speed-up of 3.1 at equal accuracy, "
    "and an ablation attributes most of the gain to the layout in blocks of sparse attention "
    "rather than to the kernel. All that one needs to see this again is published."
)

TODAY = (
    Made(
        "Sparse attention with provably linear memory",
        ("Hanna Haddad", "Émile Dubois", "Giulia Rossi", "Tomáš Novák"),
        "2026-05-04",
        "cs.LG",
        FORMULAS,
        ("method/attention", "to read"),
        State.SEEN,
        starred=True,
        rating=4,
    ),
    Made(
        "Near-optimal regret for $\\tilde{O}(\\sqrt{T})$ adversarial bandits",
        ("Émile Dubois",),
        "2026-05-04",
        "stat.ML",
        "A regret bound matching the lower bound up to logarithmic factors, by an algorithm that "
        "keeps no more than the last two losses in its memory. Sparse rewards need no change.",
        ("theory",),
    ),
    Made(
        "Machine unlearning for careful gardeners",
        ("Yifan Chen", "Asha Vaswani", "Tomáš Novák", "Grace Park", "Olu Adeyemi"),
        "2026-05-03",
        "cs.LG",
        "Unlearning removes what a model has learned from some of its data. We let forty gardeners "
        "say which roses to forget, and measure what else is forgotten with sparse attention maps.",
        ("unlearning",),
    ),
    Made(
        "A fast multipole method on arbitrary graphs, with an application to the "
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
        ("Rohan Patel", "Kenji Nakamura", "Chidi Okafor"),
        "2026-05-02",
        "math.NA",
        "An algorithm of $O(n \\log n)$ evaluates pairwise kernels on graphs without a geometry.",
        ("method",),
        State.LATER,
        rating=5,
    ),
    Made(
        "Cosmological constraints from weak-lensing peak counts",
        ("Chidi Okafor",),
        "2026-05-02",
        "astro-ph.CO",
        "We count the peaks of weak-lensing maps and infer the matter density, with a flow that "
        "was trained on simulations alone; attention to the sparse peaks halves the error.",
    ),
    Made(
        "Certified unlearning in small orchestras",
        ("Asha Vaswani", "Sun-hee Kim"),
        "2026-05-01",
        "cs.CR",
        "One tune is to be forgotten, with a certificate. We bound what the strings remember.",
        ("unlearning", "theory"),
    ),
)

EARLIER = (
    Made(
        "Optimal transport maps with input convex networks",
        ("Chidi Okafor", "Yifan Chen", "Sun-hee Kim", "Grace Park"),
        "2021-11",
        "stat.ML",
        "Convex networks give transport maps whose gradients are monotone. We learn them from "
        "samples, and sparse attention picks the samples that matter.",
        ("theory", "to read"),
        State.READ,
    ),
    Made(
        "A survey of attention in long documents",
        ("Kenji Nakamura",),
        "2024-02-18",
        "cs.CL",
        "Attention reads long documents slowly. We survey sixty ways to make it sparse, say what "
        "each of them forgets, and mark three that forget least.",
        ("survey", "method/attention"),
        State.SEEN,
        rating=2,
    ),
    Made(
        "Quantum error correction below the surface-code threshold",
        ("Asha Vaswani", "Rohan Patel"),
        "2024-08-27",
        "quant-ph",
        "Two memories of superconducting qubits stay below the threshold of the surface code.",
        (),
        State.SEEN,
    ),
    Made(
        "Denoising diffusion on Riemannian manifolds",
        ("Yifan Chen", "Chidi Okafor", "Tomáš Novák"),
        "2021-06-30",
        "cs.LG",
        "Diffusion models assume a flat space. We denoise on manifolds, with sparse kernels.",
        ("method/diffusion",),
        State.READ,
        starred=True,
    ),
    Made(
        "Counting rational points on cubic surfaces",
        ("Rohan Patel", "Sun-hee Kim", "Chidi Okafor", "Hanna Haddad"),
        "2017-03-02",
        "math.NT",
        "An asymptotic formula for the number of rational points of bounded height.",
        (),
        State.SEEN,
    ),
    Made(
        "Scaling laws of very long shelves",
        ("Olu Adeyemi",),
        "2020-01-23",
        "cs.LG",
        "Loss falls as a power of the length of a shelf. We say where that ends: attention to "
        "books far from the reader is sparse.",
        ("survey",),
        State.SEEN,
    ),
    Made(
        "Sparse rewards and patient cats: reinforcement learning without a hurry",
        ("Grace Park", "Émile Dubois"),
        "2023-09-14",
        "cs.AI",
        "Offline reinforcement of sitting still, from sparse rewards and with attention to birds.",
        ("to read",),
        State.LATER,
    ),
    Made(
        "Gauge-invariant networks for lattice fields",
        ("Yifan Chen", "Asha Vaswani", "Tomáš Novák"),
        "2022-10-05",
        "hep-lat",
        "We construct equivariant flows that sample the configurations of a lattice field.",
        ("method",),
        State.DISMISSED,
    ),
)

NOTE = """# Reading notes

The concentration step in **Lemma 2** is the whole trick; see also
[[arxiv:2605.01002|Near-optimal regret]].

- [x] read sections 1 to 3
- [ ] check the constant in $C \\sqrt{d/n}$
- [ ] ask about `block_size=128`

> most of the gain comes from the layout in blocks

| method | FLOPs | accuracy |
|:--|--:|--:|
| dense | 1.00 | 91.2 |
| sparse | 0.32 | 91.0 |

```python
def rope(x, theta=10_000.0):
    # rotate half of the features
    return x @ rotation(theta)
```
"""


def fill(places: Places) -> None:
    """Make the library: two batches, a note, tags in colours, saved searches, an index."""
    with Library.open(places) as library:
        earlier = BatchHeader("shelf", "2026-04-27", "A shelf of older papers")
        today = BatchHeader("arXiv cs.LG", "2026-05-04", "New in machine learning")
        for number, (header, papers) in enumerate(((earlier, EARLIER), (today, TODAY))):
            items: list[Item] = [header, *_arrivals(papers, number)]
            library.add([(f"{header.date}.jsonl", "jsonl", items)])
        keys = {library.entry(key).paper.title: key for key in library.keys(Scope())}
        for made in (*TODAY, *EARLIER):
            _act(library, keys[made.title], made)
        key = keys[TODAY[0].title]
        library.save_note(key, NOTE, library.note(key).version)
        library.save_search("sparse attention", "sparse attention")
        library.watch("sparse attention", WatchRule(badge=True))
        library.save_search("unread theory", "tag:theory is:new")
        while library.index_unindexed():
            pass
        library.watch_arrivals()


def fill_with_starter(places: Places) -> None:
    """Make the library of someone who looks at the starter papers, with some work done."""
    import_files({"home": places.as_dict(), "paths": [str(starter_file())]}, silent)
    with Library.open(places) as library:
        keys = list(library.keys(Scope()))
        for tag, papers in (("to read", (1, 3)), ("scaling", (1, 5))):
            library.tag([keys[paper] for paper in papers], tag)
        library.star([keys[1]])
        library.set_state([keys[0], keys[4]], State.SEEN)
        while library.index_unindexed():
            pass
        library.watch_arrivals()


def _arrivals(papers: tuple[Made, ...], batch: int) -> list[ImportedRecord]:
    return [
        ImportedRecord(
            Paper(
                title=made.title,
                abstract=made.abstract,
                authors=contributors(*made.authors),
                published=made.published,
                categories=(made.category,),
                primary_category=made.category,
                arxiv_id=f"26{5 - batch % 2:02d}.{batch + 1:02d}{rank:03d}",
                url=f"https://example.org/abs/{batch}{rank}",
                pdf_url=f"https://example.org/pdf/{batch}{rank}",
                code_url="https://example.org/code" if rank == 1 else "",
            ),
            rank,
            record(rank),
        )
        for rank, made in enumerate(papers, 1)
    ]


def _act(library: Library, key: int, made: Made) -> None:
    for tag in made.tags:
        library.tag([key], tag)
    if made.starred:
        library.star([key])
    if made.rating:
        library.rate([key], made.rating)
    if made.state != State.NEW:
        library.set_state([key], made.state)
