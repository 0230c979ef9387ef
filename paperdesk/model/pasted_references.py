"""Pasted references: what was understood of a text that a reader gave, one work each."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class PastedReference(Value):
    """A work that a text names, by its id, its address or its words.

    ``kind`` is ``arxiv``, ``doi``, ``pmid``, ``pmcid``, ``openreview``, ``acl``, ``openalex``,
    ``semantic-scholar``, ``url`` (a page that may tell more) or ``words`` (a title or
    a whole reference without an id). ``value`` is the bare id in the form its service writes
    it, ``version`` as in ``v2``. ``site`` names the site whose address it was where that site
    knows more of the paper (``huggingface``). ``words`` is what stood around it, shortened.
    ``cited``: it stands in the text's own list of references.
    """

    kind: str
    value: str
    version: str = ""
    site: str = ""
    words: str = ""
    cited: bool = False

    @property
    def id(self) -> str:
        """Id as it is written for people and programs: ``arxiv:2304.15004v2``."""
        return self.value if self.kind in ("url", "words") else f"{self.kind}:{self.written}"

    @property
    def written(self) -> str:
        """Value with its version."""
        return self.value + self.version
