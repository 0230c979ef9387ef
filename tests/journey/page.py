"""A papers page as one saves it from the web, with papers that we invented."""

from pathlib import Path

HEAD = """new

Get trending papers in your email inbox!

Subscribe

byAK and the research community

May 6

"""

SUBJECTS = (
    ("Machine Unlearning for Careful Gardeners", "unlearning of roses that nobody planted"),
    ("Deep Regression by Lantern Light", "regression under a lantern and its error of 3%"),
    ("Unlearning Recipes Without Burning the Pan", "unlearning a recipe while the rest stays"),
    ("Few-Shot Pottery with Attentive Wheels", "few-shot shaping of bowls from four examples"),
    ("A Study of $\\alpha$-Divergence in Kitchens", "divergence between what one cooks and eats"),
    ("Offline Reinforcement Learning for Patient Cats", "offline reinforcement of sitting still"),
    ("On the Mirage of Emergent Teapots", "emergent abilities of teapots, which are a mirage"),
    ("Certified Unlearning in Small Orchestras", "unlearning one tune with a certificate"),
    ("Coin Flips Decide Who Stirs", "coin flips as a protocol, with bounds"),
    ("Scaling Laws of Very Long Shelves", "laws that say how many books a shelf will bear"),
    ("Diffusion of Tea in Still Water", "diffusion models of tea, sampled in two steps"),
    ("Tokenizing Birdsong at Dawn", "tokens of song that a small model can repeat"),
)


def abstract(matter: str) -> str:
    """Five sentences about something, as long as abstracts are."""
    return (
        f"We look at {matter}. Earlier work has measured this in large rooms only, and with more "
        "care for the room than for what happens in it. Here we propose a method of three steps: "
        "it weighs what is there, asks which part of it is needed, and lets the rest go in order. "
        "In experiments with forty volunteers the method keeps 97% of what it should and takes "
        "half the time of the strongest baseline; where it fails, it fails early and says so. "
        f"Our code, together with everything that one needs to see {matter} again, is at "
        "https://github.com/paperdesk-invented/careful-work."
    )


def write(path: Path) -> Path:
    """The page as a file: twelve papers, three of them with 'unlearning' in the title."""
    papers = (f"{title}\n\n{abstract(matter)}\n\n" for title, matter in SUBJECTS)
    path.write_text(HEAD + "".join(papers), encoding="utf-8")
    return path
