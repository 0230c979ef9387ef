"""Segment metadata: what Whoosh's table of contents keeps of a packed segment.

Its name, size and deletions. The table of contents is a pickle, so this class
must stay importable under this name, and its state readable, for as long as
indexes of this version live.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Self

import numpy as np
from whoosh.codec import base

_CODEC = ("paperdesk.search.whoosh_compat.whoosh_codec", "PackedCodec")


def packed_codec() -> base.Codec:
    """The codec of packed segments, for Whoosh's writers.

    Found by its name, as a pickled table of contents finds its classes: what a
    segment is made of knows nothing of what Whoosh calls.
    """
    module, name = _CODEC
    codec: base.Codec = getattr(import_module(module), name)()
    return codec


class PackedSegment(base.Segment):
    """One segment of ``doc_count`` documents, some of them deleted.

    Deletions are a set of doc ids here, and a ``<u4`` array in the pickle.
    """

    def __init__(self, indexname: str, doc_count: int = 0) -> None:
        super().__init__(indexname)  # type: ignore[no-untyped-call]
        self._papers = doc_count  # the name that it has in pickles
        self._deleted: set[int] = set()

    @classmethod
    def named(cls, indexname: str, name: str, doc_count: int) -> Self:
        """One that is there under a name (the id without that of the index)."""
        segment = cls(indexname, doc_count)
        segment.segid = name
        return segment

    def codec(self) -> base.Codec:
        """The codec that reads this segment."""
        return packed_codec()

    def segment_id(self) -> str:
        """The segment's id: what the names of its files begin with."""
        return f"{self.indexname}_{self.segid}"

    def set_doc_count(self, doccount: int) -> None:
        """Set the number of documents, once the segment is written."""
        self._papers = doccount

    def doc_count_all(self) -> int:
        """The number of documents, deleted ones too."""
        return self._papers

    def doc_count(self) -> int:
        """The number of documents that are not deleted."""
        return self._papers - len(self._deleted)

    def deleted_count(self) -> int:
        """The number of deleted documents."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterator[int]:
        """The doc ids of the deleted documents, rising."""
        return iter(sorted(self._deleted))

    def deletions(self) -> frozenset[int]:
        """The doc ids of the deleted documents, as they are now."""
        return frozenset(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Delete a document, or with ``delete=False`` take that back."""
        if delete:
            self._deleted.add(int(docnum))
        else:
            self._deleted.discard(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self._deleted

    def should_assemble(self) -> bool:
        """No: Whoosh would copy both files into one, and mapped arrays need no such."""
        return False

    def __getstate__(self) -> dict[str, Any]:
        state = dict(self.__dict__)
        state["_deleted"] = np.array(sorted(self._deleted), "<u4").tobytes()
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._deleted = set(np.frombuffer(state["_deleted"], "<u4").tolist())
