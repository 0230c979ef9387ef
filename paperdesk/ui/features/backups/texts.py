"""Texts of the restore dialog: what differs between backup and library. Pure functions."""

from collections.abc import Iterator, Mapping, Sequence

from paperdesk.model.backup_results import BackupComparison, NoteDifference, PaperDifference
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import moment, number
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.texts.record_words import field_name

Different = PaperDifference | NoteDifference | str


def headline(found: BackupComparison) -> str:
    """Headline: of when the backup is."""
    when = moment(found.backup.made)
    return language.tr("The backup of {when}").format(when=when)


def explanation(found: BackupComparison) -> str:
    """What a restore does, or that there is nothing to do."""
    if found.unread:
        return " ".join((said(found.unread), _damaged()))
    if not found:
        return language.tr("The library is as it was then. There is nothing to restore.")
    return language.tr(
        "The whole library becomes what it was; what is there now is put aside first, as a backup "
        "that takes this back. What is ticked is added to the library as it is, and Undo takes it "
        "back; notes that differ are both kept."
    )


def _damaged() -> str:
    return language.tr("It is put aside as it is, and the backup takes its place.")


def sections(
    found: BackupComparison, numbers: Mapping[str, int]
) -> Iterator[tuple[str, Sequence[Different]]]:
    """Each kind of difference with its heading, and those of it that are told of."""
    there = tuple(PaperDifference(one, title) for one, title in found.papers_there)
    kinds: tuple[tuple[str, str, Sequence[Different]], ...] = (
        ("papers_there", language.tr("Papers only in the backup"), there),
        ("papers", language.tr("Papers that differ"), found.papers),
        ("notes", language.tr("Notes that differ"), found.notes),
        ("papers_here", language.tr("Papers only in the library"), _titles(found.papers_here)),
        ("tags_there", language.tr("Tags only in the backup"), found.tags_there),
        ("tags_here", language.tr("Tags only in the library"), found.tags_here),
        (
            "collections_there",
            language.tr("Collections only in the backup"),
            found.collections_there,
        ),
        (
            "collections_here",
            language.tr("Collections only in the library"),
            found.collections_here,
        ),
        ("searches_there", language.tr("Searches only in the backup"), found.searches_there),
        ("searches_here", language.tr("Searches only in the library"), found.searches_here),
        ("files_there", language.tr("Files only in the backup, or other there"), found.files_there),
        ("files_here", language.tr("Files only in the library"), found.files_here),
        ("attached", language.tr("Attached files that are not here as then"), found.attached),
    )
    for name, head, items in kinds:
        if items:
            count = max(numbers.get(name, 0), len(items))
            shown = ""
            if count > len(items):
                shown = language.tr(", the first {n} shown").format(n=number(len(items)))
            yield f"{head}: {number(count)}{shown}", items


def kind(one: Different) -> tuple[str, str] | None:
    """Key of a row that can be ticked: ("paper" or "note", its id)."""
    if isinstance(one, PaperDifference):
        return "paper", one.id
    if isinstance(one, NoteDifference) and one.there:
        return "note", one.id
    return None


def line(one: Different) -> str:
    """One difference on one line."""
    if isinstance(one, str):
        return one
    if isinstance(one, PaperDifference):
        names = {
            "state": language.tr("state"),
            "star": language.tr("star"),
            "trash": language.tr("trash"),
            "files": language.tr("files"),
        }
        parts = [names.get(name) or field_name(name) for name in one.fields]
        parts += [f"+ {tag}" for tag in one.tags_here]
        parts += [f"− {tag}" for tag in one.tags_there]
        return f"{one.title} ({', '.join(parts)})" if parts else one.title
    if not one.here:
        return language.tr("{title} (only in the backup)").format(title=one.title)
    if not one.there:
        return language.tr("{title} (only in the library)").format(title=one.title)
    return one.title


def more(one: Different) -> str:
    """Tool tip: all that there is to say of one difference."""
    if isinstance(one, NoteDifference):
        legend = language.tr("− in the backup, + in the library")
        lines = ("…" if line.startswith("@@") else line for line in one.diff)
        return "\n".join((one.title, legend, "", *lines))
    return line(one) if isinstance(one, str) else f"{line(one)}\n{one.id}"


def _titles(papers: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"{title}  {one}" for one, title in papers)
