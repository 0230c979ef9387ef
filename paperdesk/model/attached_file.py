"""Attached file: a file that lies beside the entries of an import, and one that is kept."""

from paperdesk.model.frozen import Value, late_dataclass


@late_dataclass(frozen=True, slots=True, repr=False)
class AttachedFile(Value):
    """File that an entry names: ``path`` as it is written there, not yet looked for.

    ``path`` may be relative to the folder of the import file (``files/12/a.pdf``) or
    absolute, of this system or of another. ``title`` is what its source calls the file;
    ``media_type`` is one of the IANA (``application/pdf``), ``""`` where none is told.
    """

    path: str
    title: str = ""
    media_type: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class Attachment(Value):
    """File that the library keeps for a paper.

    ``path`` is where it lies, absolute; ``name`` is what it was called, ``title`` what its
    source calls it, ``size`` its bytes, ``added`` the moment (UTC) at which it came.
    ``digest`` is the SHA-256 of its content, in hexadecimal, as it came. ``linked``: it was not
    copied, but lies where the reader has it, and may be moved from there; ``there`` is whether
    it was when it was asked for.
    """

    number: int
    key: int
    path: str
    name: str
    title: str = ""
    media_type: str = ""
    size: int = 0
    added: str = ""
    digest: str = ""
    linked: bool = False
    there: bool = True

    @property
    def is_pdf(self) -> bool:
        """Whether it is a PDF file, by its media type or its name."""
        return self.media_type == "application/pdf" or self.name.lower().endswith(".pdf")
