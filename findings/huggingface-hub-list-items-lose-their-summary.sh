#!/bin/sh
# A paper of a daily list in huggingface_hub: the summary, keywords and repository of it are lost.
#
# Good guess: PaperInfo has fields for them, and the same paper asked for alone has them, so that of
# an item of a list they are kept as well.
# Seen: of an item {"paper": {...}} the title and upvotes are taken from within, but the summary, the
# keywords, the repository and its stars are looked for in the wrapper, where the service never
# puts them: they are None without a word. The day of the list is the wrapper's publishedAt, four
# hours before the paper's own.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet huggingface_hub==2.0.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from huggingface_hub.hf_api import PaperInfo

PAPER = {
    "id": "2604.00001",
    "authors": [{"name": "Ada Kettle", "hidden": False}],
    "publishedAt": "2026-04-03T00:00:00.000Z",
    "submittedOnDailyAt": "2026-04-06T00:00:00.000Z",
    "title": "Kettles",
    "summary": "They boil.",
    "upvotes": 7,
    "ai_summary": "Water boils.",
    "ai_keywords": ["water"],
    "githubRepo": "https://github.com/kettles/pot",
    "githubStars": 12,
}
ITEM = {"paper": PAPER, "publishedAt": "2026-04-02T20:00:00.000Z", "title": "Kettles"}
NAMES = ("title", "upvotes", "ai_summary", "ai_keywords", "github_repo", "github_stars")
alone, listed = PaperInfo(**dict(PAPER)), PaperInfo(**{**ITEM, "paper": dict(PAPER)})
print("huggingface_hub", version("huggingface_hub"))
print("guess:", [getattr(alone, name) for name in NAMES])
print("seen: ", [getattr(listed, name) for name in NAMES], listed.submitted_at)
lost = [name for name in NAMES if getattr(alone, name) and not getattr(listed, name)]
print("lost: ", lost)
sys.exit(not lost)
PYTHON
"$here/venv/bin/python" "$here/look.py"
