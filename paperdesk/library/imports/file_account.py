"""File account: what one file of an import brings, counted while it is planned."""

from collections import Counter
from dataclasses import dataclass, field, replace

from paperdesk.library.imports.import_plan import missing_fields
from paperdesk.library.imports.incoming_files import IncomingFile
from paperdesk.model import (
    BatchHeader,
    DoubtfulPair,
    FilePreview,
    FoundEntry,
    ImportedRecord,
    Problem,
    UnreadKey,
    Untaken,
)
from paperdesk.model.messages import Message

_TITLES = 5
_TOLD = 500
"""Records of one file of which untaken values are told in full."""
_MISSING = 20
"""Files that are not there, told of one by one; a library without its files has thousands."""
_PAIRS = 1_000
"""Doubtful pairs of one file that are told one by one; a reader is asked about fewer."""
MOST_ENTRIES = 50_000
"""Entries of one import that are told one by one."""
_LONGEST = 300


@dataclass(slots=True)
class FileAccount:
    """Account of one file; ``room`` is how many of its entries are told one by one."""

    room: int = 0
    entries: list[FoundEntry] = field(default_factory=list)
    missing: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    headers: list[BatchHeader] = field(default_factory=list)
    unread: list[UnreadKey] = field(default_factory=list)
    doubtful: list[DoubtfulPair] = field(default_factory=list)
    more_doubtful: int = 0
    untaken: list[Untaken] = field(default_factory=list)
    untaken_count: int = 0
    new: int = 0
    known: int = 0
    attached: int = 0
    attached_size: int = 0
    files_missing: int = 0
    last: Message = field(default_factory=lambda: Message("place.line", n=1))
    last_doubtful: Message = field(default_factory=lambda: Message("place.line", n=1))

    def arrived(self, record: ImportedRecord, key: int, *, is_new: bool) -> None:
        """Count a paper; ``key`` is its number."""
        self.new += is_new
        self.known += not is_new
        paper = record.paper
        for name in missing_fields(paper):
            self.missing[name] += 1
        if len(self.titles) < _TITLES:
            self.titles.append(paper.title)
        if len(self.entries) < self.room:
            author = paper.authors[0].written[:_LONGEST] if paper.authors else ""
            others = max(0, len(paper.authors) - 1)
            title = paper.title[:_LONGEST]
            self.entries.append(FoundEntry(title, author, others, paper.year, is_new, key))

    def not_taken(self, untaken: Untaken) -> None:
        """Count a record of which values are not taken; what is told of one again is one."""
        if self.untaken and self.untaken[-1].place == untaken.place:
            last = self.untaken[-1]
            self.untaken[-1] = replace(last, values=last.values + untaken.values)
            return
        self.untaken_count += 1
        if len(self.untaken) < _TOLD:
            self.untaken.append(untaken)

    def doubted(self, pair: DoubtfulPair) -> None:
        """Tell of a pair that is doubtful; of very many, their number at the end."""
        if len(self.doubtful) < _PAIRS:
            self.doubtful.append(pair)
        else:
            self.more_doubtful += 1
            self.last_doubtful = pair.place

    def no_file(self, place: Message, why: Message) -> None:
        """Tell of a file that is not taken; of many that are not there, their number at the end."""
        if why.key == "problem.file_missing":
            self.files_missing += 1
            self.last = place
            if self.files_missing > _MISSING:
                return
        self.problems.append(Problem(place, why))

    def stopped(self) -> None:
        """Tell that no more than what was counted is looked at."""
        number = self.new + self.known
        said = Message("problem.only_first", papers=Message("papers", n=number))
        self.problems.append(Problem(Message("place.record", n=number), said))

    def told(self, file: IncomingFile) -> FilePreview:
        """The account as it is shown."""
        more = self.files_missing - _MISSING
        if more > 0:
            self.problems.append(Problem(self.last, Message("problem.files_missing", n=more)))
        if self.more_doubtful:
            said = Message("problem.more_doubtful", n=self.more_doubtful)
            self.problems.append(Problem(self.last_doubtful, said))
        return FilePreview(
            file.path,
            file.format,
            error=file.error,
            found=self.new + self.known,
            new=self.new,
            known=self.known,
            missing=tuple(sorted(self.missing.items())),
            problems=tuple(self.problems),
            titles=tuple(self.titles),
            batches=tuple(self.headers),
            doubtful=tuple(self.doubtful),
            untaken=self.untaken_count,
            untaken_values=tuple(self.untaken),
            unread=tuple(self.unread),
            attached=self.attached,
            attached_size=self.attached_size,
            entries=tuple(self.entries),
        )
