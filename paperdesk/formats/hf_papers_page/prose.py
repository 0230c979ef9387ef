"""Prose classifier: tells titles, paragraphs and names apart by how they read.

Why scores: no single sign tells an abstract from a title. A short abstract
is shorter than a long title, titles hold full stops and question marks, some
abstracts end without one. Length, sentences and the small words of running
speech together do tell them apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paperdesk.formats.hf_papers_page.lines import PageLine
from paperdesk.text import unwrap

_SPEECH = re.compile(
    r"\b(?:we|our|us|this|these|that|which|is|are|was|were|has|have|can|it|its|however|by|such"
    r"|show|propose|introduce|present|demonstrate|paper|work|while|but|also|be|been|not)\b",
    re.IGNORECASE,
)
_SENTENCE_INSIDE = re.compile(r"[a-z0-9)\]}$%”\"'][.!?]['\")\]]*\s+[\"'(\[“$\\]*[A-Z0-9]")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*$|https?://\S+$|[.!?]\)$")
_ADDRESS = re.compile(r"https?://|\bwww\.|\b\w+\.github\.io\b|\bgithub\.com/")
_ORGANISATION = re.compile(
    r"\b(?:University|Universit\w+|Institut\w*|Laborator\w+|Labs?|Academy|College|Polytechni\w+"
    r"|Inc|Corporation|Technologies|ETH|EPFL|KAIST|INRIA|Inria|Caltech|CNRS|Hochschule)\b"
)
_COMPANY = re.compile(
    r"(?:Google|DeepMind|Microsoft|Meta|NVIDIA|Apple|Amazon|Alibaba|Tencent|ByteDance|Baidu|Huawei"
    r"|Samsung|IBM|Intel|OpenAI|Anthropic|Salesforce|Adobe|Allen|Qwen|DeepSeek|Hugging Face)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A title or a paragraph, unwrapped.

    ``prose`` is how much it reads like running speech: 2 and more is an
    abstract, 1 may be, less is a title, a name or a caption. ``raw`` is its
    text as it stood.
    """

    text: str
    first: int
    last: int
    prose: int
    raw: str

    @property
    def has_address(self) -> bool:
        """Whether a web address stands in it."""
        return bool(_ADDRESS.search(self.text))

    @property
    def is_sentence(self) -> bool:
        """Whether it is a short sentence: a full stop, and few capitals."""
        speaks = self.text.endswith(".") and len(self.text.split()) >= 6
        return speaks and not looks_titled(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.text)


def unit_of(lines: Sequence[PageLine]) -> Unit:
    """The unit that ``lines``, at least one, are when joined."""
    raw = "\n".join(line.text for line in lines)
    text = unwrap(raw)
    return Unit(text, lines[0].number, lines[-1].number, prose_score(text), raw)


def prose_score(text: str) -> int:
    """How much ``text`` reads like running speech; see :class:`Unit`."""
    length = len(text)
    score = (length > 160) + (length > 350) * 2 - (length < 120) - (length < 50)
    score += ends_sentence(text)
    score += bool(_SENTENCE_INSIDE.search(text[:5000]))
    said = len(_SPEECH.findall(text[:2000]))
    score += (said >= 2) + (said >= 5)
    names = [word for word in text[:2000].split() if len(word) > 3]
    high = sum(word[0].isupper() for word in names)
    return score - (bool(names) and high > 0.6 * len(names))


def looks_titled(title: str) -> bool:
    """Whether most longer words have capitals, as in a title and not in a sentence."""
    names = [word for word in title.split() if len(word) > 3]
    return len(names) >= 2 and sum(word[0].isupper() for word in names) > 0.7 * len(names)


def is_organisation(text: str) -> bool:
    """Whether ``text`` reads like the name of a university or a company."""
    count = len(text.split())
    named = _ORGANISATION.search(text) and count <= 8
    return bool(named or (_COMPANY.match(text) and count <= 4)) and not text.endswith(".")


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence, or with an address."""
    return bool(_SENTENCE_END.search(text[-300:]))
