"""Import planner: works out what an import will do, by reading only.

Why a plan: identity, display text and rows of 100,000 papers take many seconds; the write lock
is then held only while finished rows are put in. The preview is the same plan, thrown away, so it
cannot say anything else than the import then does. Files are planned while they are read.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from paperdesk.library.attachments.attachment_plan import AttachmentPlan
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import data_version, next_key
from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.db.raw_records import repacked
from paperdesk.library.imports import batch_recognition, heard_facts
from paperdesk.library.imports.file_account import MOST_ENTRIES, FileAccount
from paperdesk.library.imports.held_record import HeldItem, HeldRecord
from paperdesk.library.imports.identity import Identity, IdentityIndex, identify, kept_id, new_id
from paperdesk.library.imports.import_plan import (
    ExportedState,
    FieldFill,
    ImportPlan,
    Planned,
    PlannedBatch,
    TooManyError,
    TornFileError,
)
from paperdesk.library.imports.incoming_files import IncomingFile, IncomingFiles
from paperdesk.library.imports.namesakes import NamesakeChoice, Namesakes, Place
from paperdesk.library.imports.new_rows import NewRows
from paperdesk.library.imports.reader_words import unsaid
from paperdesk.library.imports.record_merge import merge, untaken
from paperdesk.library.papers import own_fact_table, tag_table
from paperdesk.library.papers.citation_keys import CitationKeys
from paperdesk.model import (
    BatchHeader,
    ImportChoices,
    ImportedRecord,
    Paper,
    PaperId,
    Problem,
    Progress,
    UnreadKey,
    Untaken,
)
from paperdesk.model.frozen import replaced
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import READING_FIELDS
from paperdesk.text.citation_key import plain_key

_EVERY = 500
PREVIEWED = 100_000
"""New papers that a preview looks at; the import takes all."""
_LONGEST_TITLE = 300


class Planner:
    """Planner of one import, record by record; ``made`` is the plan as far as it goes.

    A file is begun, its items are taken, and it is ended. :meth:`go_on` is for an import that
    writes what was planned from time to time.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        progress: Progress,
        choices: ImportChoices,
        rows: NewRows | None = None,
    ) -> None:
        self._connection, self._rows, self._progress = connection, rows, progress
        self._register = IdentityIndex(connection)
        self.made = self._plan = ImportPlan(
            version=data_version(connection),
            first_key=next_key(connection, "papers"),
            first_batch=next_key(connection, "batches"),
            attachments=AttachmentPlan(choices.folders, linked=choices.links_files),
        )
        self._choices = choices
        # Of a portioned import, whose papers may be millions, only what gets a tag is told.
        self._keeps_arrived = rows is not None or bool(choices.tags)
        self._namesakes = Namesakes(connection, self._register, self._plan, choices)
        self.close = self._namesakes.close
        self._recall: Callable[[int], None] = lambda _key: None
        self._batch_now: PlannedBatch | None = None
        self._room = MOST_ENTRIES
        self.begin()
        self._now = now()
        self._plan.tags = tuple(map(tag_table.tag_name, choices.tags))
        self._citation_keys = CitationKeys(connection)
        self._plan.cited = self._citation_keys.claimed
        self._plan.further_keys = self._citation_keys.further
        self._plan.unlogged.follow = choices.follow

    def plan(self, files: IncomingFiles, most: int | None = None) -> ImportPlan:
        """The plan of all files. Raises TornFileError, and TooManyError where there are more than
        ``most`` new papers, or files that are large together."""
        if self._rows is not None:
            self._rows.begin()
        for file in files:
            if most is not None and files.are_large():
                raise TooManyError
            self.begin()
            for number, item in enumerate(file):
                if self._rows is None and len(self._plan.new) >= PREVIEWED:
                    self._account.stopped()
                    break
                self.take(file, number, item)
                if number % _EVERY == 0:
                    self._prepare(file, number)
                    if most is not None and len(self._plan.new) > most:
                        raise TooManyError
            self.end(file)
        batch_recognition.settle(self._connection, self._plan)
        if self._rows is not None:
            self._progress(self._rows.count, len(self._plan.new), Message("step.preparing"))
            self._rows.finish(self._plan)
        if self._choices.follow:
            # What a list had before, it is not given again: the reader may have taken it off.
            fresh = (key for batch in self._plan.batches for key in batch.papers)
            self._plan.arrived = dict.fromkeys(fresh)
        return self._plan

    def begin(self) -> None:
        """Begin the account of a file."""
        self._account, self._batch_now, self._entries = FileAccount(self._room), None, 0

    def take(self, file: IncomingFile, number: int, item: HeldItem) -> None:
        """Plan an item of a file; ``number`` counts them."""
        match item:
            case BatchHeader():
                self._batch_now = self._batch(item, file.path)
                self._account.headers.append(item)
            case Problem():
                self._account.problems.append(item)
            case UnreadKey():
                self._account.unread.append(item)
            case HeldRecord():
                self._entries += 1
                if not self._choices.takes(file.path, self._entries - 1):
                    return
                batch = self._batch_now or self._batch(BatchHeader(source=file.format), file.path)
                self._batch_now = batch
                key, is_new = self._arrival(item, batch, (file.path, number))
                self._account.arrived(item.arrival, key, is_new=is_new)

    def end(self, file: IncomingFile) -> None:
        """End the account of a file. Raises TornFileError."""
        if file.error:
            if self._batch_now is not None:
                raise TornFileError
            self._account = FileAccount(self._room)
        self._room -= len(self._account.entries)
        self._plan.files.append(self._account.told(file))

    def write_portions(self, recall: Callable[[int], None]) -> None:
        """Plan what is written in portions; ``recall`` has in the plan what was planned of a known
        paper before and lies elsewhere."""
        self._recall, self._namesakes.names_ids = recall, True

    def go_on(self, staged: int) -> None:
        """Go on behind papers that were written since, ``staged`` in all."""
        self._plan.first_key = next_key(self._connection, "papers")
        self._plan.staged = staged
        self._register.go_on(self._plan.written)
        self._namesakes.go_on()
        self._citation_keys.go_on()

    def look_anew(self, *, alone: bool = False) -> None:
        """Ask the library of all; what it has not is known without, while one is ``alone``."""
        self._register.begin(self._plan.learned, filtered=alone)
        self._citation_keys.begin()

    def _prepare(self, file: IncomingFile, number: int) -> None:
        """Make rows of what was planned, and tell where we are, unless who reads does so."""
        if self._rows is not None:
            self._rows.go_on(self._plan)
        if file.is_read:
            self._progress(number, len(file), Message("step.comparing", path=file.path))

    def _batch(self, header: BatchHeader, path: str) -> PlannedBatch:
        if len(header.date) == batch_recognition.WHOLE_DATE or header.listing:
            for other in self._plan.batches:
                if other.header == header or batch_recognition.is_same_issue(other.header, header):
                    return other
        made = PlannedBatch(header, path)
        self._plan.batches.append(made)
        return made

    def _arrival(self, found: HeldRecord, batch: PlannedBatch, place: Place) -> tuple[int, bool]:
        """Plan one paper; its number, and whether it is new."""
        if found.arrival.key:
            self._attach(found.arrival.key, found.arrival, place[0])
            return found.arrival.key, False
        identity = identify(found.arrival.paper, found.arrival.aliases)
        key, choice = self._register.find(identity), None
        if key is None:
            key = self._namesakes.of_local_id(found, identity)
        if key is None:
            choice = self._namesakes.choose(found, identity, place)
            key = choice.key
            if choice.pair is not None:
                self._account.doubted(choice.pair)
        is_new = key is None
        if key is None:
            key = self._plan.first_key + len(self._plan.new)
            self._add(key, found, identity, batch, place)
        else:
            self._recall(key)
            self._fill(key, found, identity, place, choice)
        self._namesakes.note(key, place, found, identity)
        batch.papers.setdefault(key, found.arrival.rank)
        if self._keeps_arrived:
            self._plan.arrived[key] = None
        self._say(key, found.arrival, is_new=is_new)
        self._came(key, found.arrival.added)
        self._cite(key, found.arrival)
        if found.arrival.community is not None:
            self._plan.unlogged.say(key, found.arrival.community)
        if self._choices.takes_files:
            self._attach(key, found.arrival, place[0])
        return key, is_new

    def _add(
        self, key: int, found: HeldRecord, identity: Identity, batch: PlannedBatch, place: Place
    ) -> None:
        paper = found.arrival.paper
        own = kept_id(identity, paper.id, self._register) if found.arrival.added else PaperId("")
        own = own or new_id(identity, paper.title, self._register)
        rank = found.arrival.rank
        planned = Planned(own, paper, found.raw, batch, rank, found.numbers, place, rows=found.rows)
        self._plan.new[key] = planned
        self._plan.aliases += self._register.learn(key, identity, own)
        if found.arrival.own:
            self._plan.own[key] = found.arrival.own

    def _fill(
        self,
        key: int,
        found: HeldRecord,
        identity: Identity,
        place: Place,
        choice: NamesakeChoice | None,
    ) -> None:
        """Fill a paper from a record; ``choice`` is how it was found, if not by an identifier."""
        if key in self._plan.new:
            planned = self._plan.new[key]
            before, after = planned.paper, merge(planned.paper, found.arrival.paper)
        else:
            filled = self._plan.filled.get(key)
            before = filled.after if filled else read_papers(self._connection, (key,))[key]
            told = own_fact_table.told(self._connection, key)
            heard_facts.hear(self._plan.heard, key, told, before, found.arrival.paper)
            after = merge(before, found.arrival.paper, told.keys())
        if choice is not None and not choice.is_equal:
            rows = self._namesakes.join(key, choice, identity.title, place, before, after)
            self._plan.aliases += rows
        self._plan.aliases += self._register.learn(key, identity)
        self._keep(key, found, before, after)
        if values := untaken(after, found.arrival.paper):
            self._tell(found.arrival.place, after.title, values)

    def _cite(self, key: int, arrival: ImportedRecord) -> None:
        """Keep the key by which its source cites a paper, if that does not mean another."""
        if arrival.citation_key and (wanted := plain_key(arrival.citation_key)):
            kept = self._citation_keys.claim(key, wanted)
            if kept != wanted:
                told = (("citation_key", wanted, kept),)
                self._tell(arrival.place, arrival.paper.title, told)

    def _tell(self, place: Message, title: str, values: tuple[tuple[str, str, str], ...]) -> None:
        self._account.not_taken(Untaken(place, title[:_LONGEST_TITLE], values))

    def _keep(self, key: int, found: HeldRecord, before: Paper, after: Paper) -> None:
        if key in self._plan.new:
            planned = self._plan.new[key]
            planned.paper, planned.rows = after, None
            if not planned.raw:
                planned.raw, before = found.raw, found.arrival.paper
                planned.numbers = planned.numbers or found.numbers
            planned.raw = repacked(planned.raw, before, after)
        elif found.arrival.community and replaced(after, upvotes=before.upvotes) == before:
            if after is not before:
                self._plan.unlogged.upvotes[key] = after.upvotes
        elif after is not before:
            fill = FieldFill(before, after, found.raw, found.arrival.paper)
            self._plan.filled[key] = replace(self._plan.filled.get(key, fill), after=after)

    def _came(self, key: int, added: str) -> None:
        """Keep the earlier moment of arrival; one that is still to come is none."""
        if not added or added > self._now:
            return
        if planned := self._plan.new.get(key):
            planned.added = min(planned.added or added, added)
            return
        was, earliest = self._plan.earlier.get(key, ("", ""))
        if not was:
            row = self._connection.execute("SELECT added FROM papers WHERE key = ?", (key,))
            was = earliest = row.fetchone()[0]
        if added < earliest:
            self._plan.earlier[key] = (was, added)

    def _attach(self, key: int, arrival: ImportedRecord, path: str) -> None:
        """Plan the files that a record names."""
        for named in arrival.files:
            found = self._plan.attachments.add(key, named, path, arrival.place)
            if isinstance(found, Message):
                self._account.no_file(arrival.place, found)
            elif found is not None:
                self._account.attached += 1
                self._account.attached_size += found.size

    def _say(self, key: int, arrival: ImportedRecord, *, is_new: bool) -> None:
        if not (arrival.reading or arrival.tags or arrival.note or arrival.collections):
            return  # as from any other program
        given = [one for one in READING_FIELDS if one.name in arrival.reading]
        told = ((one.name, one.told(arrival.reading[one.name])) for one in given)
        reading = {name: value for name, value in told if value is not None}
        said = ExportedState(reading, arrival.tags, arrival.note, arrival.collections)
        if said and not is_new and key not in self._plan.new:
            said, left = unsaid(self._connection, key, said)
            if left:
                self._tell(arrival.place, arrival.paper.title, left)
        if said:
            before = self._plan.said.get(key)
            self._plan.said[key] = before.joined(said) if before else said
