"""Annotation writer: a copy of a file with a reader's marks as annotations (ISO 32000-1, 12.5.6).

pikepdf writes the copy from the file on the disk: text and pages stay as they are, and so does the
lock (encryption) where there is one. A file that is signed, or whose lock does not allow it, is not
copied: what was signed would be void. The original is never touched.

Beside what the standard knows, each carries the whole mark (:data:`~file_annotations.OWN`), so that
a copy that is read again gives the same marks. ``/NM`` is the mark's name: one that stands in the
file under the name is replaced.
"""

import json
import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from paperdesk.documents import appearances
from paperdesk.documents.file_annotations import (
    OWN,
    annotations,
    array,
    as_date,
    is_dictionary,
    parts_of,
    whole,
)
from paperdesk.documents.pdf_objects import open_objects
from paperdesk.files import sync_directory
from paperdesk.model.errors import BadFileError
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.model.messages import Message
from paperdesk.model.pages import Quad

_SUBTYPES = {
    MarkKind.HIGHLIGHT: Name.Highlight,
    MarkKind.UNDERLINE: Name.Underline,
    MarkKind.STRIKEOUT: Name.StrikeOut,
    MarkKind.SQUIGGLY: Name.Squiggly,
    MarkKind.NOTE: Name.Text,
    MarkKind.AREA: Name.Square,
}
_LINES = {MarkKind.UNDERLINE: 0.06, MarkKind.SQUIGGLY: 0.06, MarkKind.STRIKEOUT: 0.45}
_KEPT = ("quote", "before", "after", "progress", "comment", "reply_to", "author")
_PRINTED, _FIXED = 4, 4 | 8 | 16  # Print; and NoZoom, NoRotate (table 165)
_DEEPEST = 20


def write_copy(
    source: Path,
    target: Path,
    marks: Sequence[Mark],
    password: str = "",
    *,
    forgotten: Collection[str] = (),
    author: str = "PaperDesk",
) -> int:
    """Write ``target``, a copy of ``source`` with these marks; how many it has.

    Marks that stand on no page of it are left out. ``forgotten`` are names of annotations that the
    copy is to lack. Raises BadFileError where the file cannot be read, its lock does not allow
    notes, it is signed, or ``target`` is the file itself; OSError where it cannot be written.
    """
    if target.exists() and source.samefile(target):
        raise BadFileError(Message("mark.same_file", name=source.name))
    with open_objects(source, password) as pdf:
        _require_allowed(pdf, source.name)
        try:
            written = _write(pdf, marks, frozenset(forgotten), author)
        except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as error:
            raise BadFileError(Message("document.damaged", name=source.name)) from error
        _save(pdf, target)
    return written


def _require_allowed(pdf: pikepdf.Pdf, name: str) -> None:
    if pdf.is_encrypted and not pdf.allow.modify_annotation:
        raise BadFileError(Message("mark.not_allowed", name=name))
    if _is_signed(pdf):
        raise BadFileError(Message("mark.signed", name=name))


def _is_signed(pdf: pikepdf.Pdf) -> bool:
    """Whether a signature would be void: a signed field, or what a certificate allows."""
    form: Any = pdf.Root.get("/AcroForm")
    allowed: Any = pdf.Root.get("/Perms")
    if is_dictionary(allowed) and ("/DocMDP" in allowed or "/UR3" in allowed):
        return True
    return any(_has_signature(one, 0) for one in array(form, "/Fields"))


def _has_signature(field: Any, depth: int) -> bool:
    if not is_dictionary(field) or depth > _DEEPEST:
        return False
    if field.get("/FT") == Name.Sig and is_dictionary(field.get("/V")):
        return True
    return any(_has_signature(kid, depth + 1) for kid in array(field, "/Kids"))


def _write(pdf: pikepdf.Pdf, marks: Sequence[Mark], forgotten: frozenset[str], author: str) -> int:
    known = {one.name: one for one in annotations(pdf)}
    names = {mark.name for mark in marks} | forgotten
    replaced = {one.raw.objgen for name, one in known.items() if name in names}
    kept = {name: one.raw for name, one in known.items() if name not in names}
    written: dict[str, Any] = {}
    for number, page in enumerate(pdf.pages):
        here = [mark for mark in marks if mark.page == number and mark.kind in _SUBTYPES]
        before = array(page.obj, "/Annots")
        after = [one for one in before if _objgen(one) not in replaced]
        for mark in here:
            raw = pdf.make_indirect(_annotation(pdf, page.obj, mark, author, _turn(page)))
            after.append(raw)
            written[mark.name] = raw
        if here or len(after) < len(before):
            page.obj.Annots = Array(after)
    for mark in marks:
        answered = written.get(mark.reply_to) or kept.get(mark.reply_to)
        if mark.reply_to and mark.name in written and answered is not None:
            written[mark.name].IRT = answered
            written[mark.name].RT = Name.R
    return len(written)


def _objgen(raw: Any) -> object:
    return raw.objgen if is_dictionary(raw) and raw.is_indirect else None


def _turn(page: pikepdf.Page) -> int:
    """How a page is turned, clockwise: 0, 90, 180 or 270 degrees; it may be inherited."""
    node: Any = page.obj
    for _ in range(_DEEPEST):
        if not is_dictionary(node):
            break
        if "/Rotate" in node:
            return whole(node, "/Rotate") // 90 * 90 % 360
        node = node.get("/Parent")
    return 0


def _annotation(pdf: pikepdf.Pdf, page: Any, mark: Mark, author: str, turned: int) -> Dictionary:
    colour = parts_of(mark.colour)
    rect = _rect(mark)
    raw = Dictionary(
        Type=Name.Annot,
        Subtype=_SUBTYPES[mark.kind],
        Rect=_numbers(rect),
        C=Array([round(part, 4) for part in colour]),
        F=_FIXED if mark.kind is MarkKind.NOTE else _PRINTED,
        T=String(mark.author or author),
        NM=String(mark.name),
        Contents=String(mark.comment),
        P=page,
        AP=Dictionary(N=_appearance(pdf, mark, rect, turned)),
    )
    raw[OWN] = String(_packed(mark))
    for key, iso in (("/CreationDate", mark.created), ("/M", mark.changed)):
        if date := as_date(iso):
            raw[key] = String(date)
    if mark.kind is MarkKind.NOTE:
        raw.Name = Name.Note
    elif mark.kind is MarkKind.AREA:
        raw.BS = Dictionary(W=1.2, S=Name.S)
    else:
        raw.QuadPoints = _numbers(
            value for quad in mark.quads for value in appearances.corners(quad, turned)
        )
        raw.CA = appearances.OPACITY if mark.kind is MarkKind.HIGHLIGHT else 1
    return raw


def _rect(mark: Mark) -> Quad:
    if mark.kind is MarkKind.NOTE:
        left, _, _, top = mark.quads[0]
        return left, top - appearances.NOTE_SIDE, left + appearances.NOTE_SIDE, top
    return appearances.bounds(mark.quads, 0 if mark.kind is MarkKind.AREA else 2)


def _appearance(pdf: pikepdf.Pdf, mark: Mark, rect: Quad, turned: int) -> Any:
    colour, box = parts_of(mark.colour), rect
    resources = Dictionary()
    if mark.kind is MarkKind.HIGHLIGHT:
        content = appearances.highlight(mark.quads, colour)
        opacity = appearances.OPACITY
        state = Dictionary(Type=Name.ExtGState, BM=Name.Multiply, ca=opacity, CA=opacity)
        resources = Dictionary(ExtGState=Dictionary(G=state))
    elif mark.kind is MarkKind.NOTE:
        content, box = appearances.note(colour), (0, 0, *(appearances.NOTE_SIDE,) * 2)
    elif mark.kind is MarkKind.AREA:
        content = appearances.frame(mark.quads[0], colour)
        box = appearances.bounds(mark.quads, 0)
    else:
        content = appearances.lines(mark.quads, colour, turned, _LINES[mark.kind])
    return pdf.make_stream(
        content,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=_numbers(box),
        Group=Dictionary(S=Name.Transparency),
        Resources=resources,
    )


def _packed(mark: Mark) -> str:
    said: dict[str, object] = {name: getattr(mark, name) for name in _KEPT}
    said |= {"kind": str(mark.kind), "created": mark.created, "changed": mark.changed}
    return json.dumps(said)


def _numbers(values: Any) -> Array:
    return Array([round(float(value), 3) for value in values])


def _save(pdf: pikepdf.Pdf, target: Path) -> None:
    """Write the copy whole or not at all, with the lock of the original."""
    fresh = target.with_name(f".{target.name[:50]}.{os.getpid()}.new")
    try:
        pdf.save(fresh, encryption=True) if pdf.is_encrypted else pdf.save(fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(target)
        sync_directory(target.parent)
    finally:
        fresh.unlink(missing_ok=True)
