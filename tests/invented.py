"""Papers that we invented, as a file of JSON Lines."""

import json
from pathlib import Path
from typing import Any

PAPERS: tuple[dict[str, Any], ...] = (
    {
        "id": "2401.00001",
        "arxiv_id": "2401.00001",
        "title": "Machine unlearning for careful gardeners",
        "abstract": "We prune models as one prunes roses. Forgetting is measured in petals.",
        "authors": ["Rosa Thorn", "Ivy Green"],
        "date": "2024-01-02",
        "categories": ["cs.LG"],
        "primary_category": "cs.LG",
    },
    {
        "id": "2401.00002",
        "arxiv_id": "2401.00002",
        "title": "A few-shot guide to $\\alpha$-divergence in kitchens",
        "abstract": "Unlearning bad recipes needs few examples and a warm oven.",
        "authors": ["Basil Cook"],
        "date": "2023-05-06",
        "categories": ["cs.CL", "stat.ML"],
        "primary_category": "cs.CL",
    },
    {
        "id": "2402.00003",
        "arxiv_id": "2402.00003",
        "title": "Diffusion of tea in still water",
        "abstract": "Coin flips decide who stirs. Diffusion does the rest.",
        "authors": [],
        "date": "2024-02-03",
        "categories": ["physics.flu-dyn"],
        "primary_category": "physics.flu-dyn",
    },
)


def write(path: Path, *papers: dict[str, Any]) -> Path:
    """A file with these papers, or all of them."""
    lines = (json.dumps(paper) for paper in papers or PAPERS)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path
