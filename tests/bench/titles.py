"""Whether a paper's own title, pasted in any of its usual dresses, finds it first.

``packaging/dev bench titles FILE [--papers N]`` (JSON Lines, plain or .xz) asks for 1,000 titles
as they stand in the source (with TeX), as they are shown, in capitals, in small letters, without
colons and between quotation marks of print. Of several papers of one title any will do. The aim:
995 of 1,000 in each dress, and the answer is 0 when it is met.
"""

import argparse
import random
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from paperdesk.model.query.parser import parse
from paperdesk.search import SearchIndex
from paperdesk.text import display, title_key
from tests.bench.corpus import papers_of

AIM = 0.995
TITLES = 1_000
_SEED = 20260404

DRESSES: dict[str, Callable[[str], str]] = {
    "as it stands": str,
    "as it is shown": display,
    "in capitals": lambda title: display(title).upper(),
    "in small letters": lambda title: display(title).lower(),
    "without colons": lambda title: display(title).replace(":", ""),
    "quoted": lambda title: f"\u201c{display(title)}\u201d",
}


def main() -> int:
    """Ask for the titles and print the shares; 0 when the aim is met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--show", action="store_true", help="print the titles that fail")
    asked = parser.parse_args()
    documents = list(papers_of(asked.file, asked.papers))
    called = defaultdict(set)
    for document in documents:
        called[title_key(document.paper.title)].add(document.key)
    chosen = random.Random(_SEED).sample(documents, min(TITLES, len(documents)))
    good = True
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex(Path(folder) / "index")
        index.rebuild(documents, len(documents))
        for name, dressed in DRESSES.items():
            first = 0
            for document in chosen:
                title = document.paper.title
                keys = index.search(parse(dressed(title)), sets={}).keys
                found = bool(keys) and keys[0] in called[title_key(title)]
                first += found
                if asked.show and not found:
                    print(f"  {dressed(title)}")
            share = first / len(chosen)
            good &= share >= AIM
            print(f"{name:<18}{share:>8.1%} first")
        index.close()
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
