"""Papers as the reader sees them: rows, entries, tags, notes, batches and counts."""

from enum import StrEnum

from paperdesk.model.attached_file import AttachedFile
from paperdesk.model.community import CommunityGlance
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message
from paperdesk.model.paper import Paper
from paperdesk.model.record_match import Citation


class State(StrEnum):
    """Reading state of a paper.

    ``new`` until shown for a second or passed with Space, then ``seen``; the
    other three are the reader's own word.
    """

    NEW = "new"
    SEEN = "seen"
    LATER = "later"
    READ = "read"
    DISMISSED = "dismissed"


class Order(StrEnum):
    """How a list is sorted. ``relevance`` without a query means ``arrival``, which has the
    latest first, as ``date`` has the latest publication; ``author`` is the first author's
    surname, then the year, then the title; ``upvotes`` and ``rating`` have most first, then
    the latest arrivals; ``forme`` is
    learned from what the reader kept and dismissed. Papers of which it is not known come last,
    also the other way round."""

    RELEVANCE = "relevance"
    ARRIVAL = "arrival"
    DATE = "date"
    TITLE = "title"
    AUTHOR = "author"
    UPVOTES = "upvotes"
    RATING = "rating"
    FOR_ME = "forme"


@late_dataclass(frozen=True, slots=True, repr=False)
class Scope(Value):
    """Scope of a list: which papers of the side bar it is about.

    ``kind`` is ``all`` (all but dismissed papers), ``inbox`` (new, not muted),
    ``muted`` (new, but a watch put them aside), ``later``, ``starred``,
    ``read``, ``dismissed``, ``noted``, ``trash``, ``batch`` (``value`` its
    number), ``tag`` (``value`` its name, with its children ``name/...``) or ``collection``
    (``value`` its number, with those within it).
    """

    kind: str = "all"
    value: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class Namesake(Value):
    """Another paper with the same title, by what tells it apart: its first author (display
    text), year and venue, each ``""`` or None where unknown."""

    key: int
    id: str
    author: str = ""
    year: int | None = None
    venue: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class Row(Value):
    """List row of a paper; ``lead`` is the start of the abstract.

    Title and lead are display text: TeX made readable, one line, and cut like the
    names of authors where no row could show more: ``author_total`` says how many there are.
    ``muted_by`` names the saved search that muted it, while it is new. ``first_batch`` is the
    number of the batch it first came in (0: of none). ``namesake`` is one paper with the same
    title.
    ``community`` is None where no site told of one. ``has_file``: a file of it is kept here.
    """

    key: int
    id: str
    title: str
    authors: tuple[str, ...]
    year: int | None
    lead: str
    state: State
    starred: bool
    tags: tuple[str, ...]
    noted: bool
    category: str = ""
    muted_by: str = ""
    first_batch: int = 0
    namesake: Namesake | None = None
    rating: int = 0
    community: CommunityGlance | None = None
    has_file: bool = False
    author_total: int = 0


@late_dataclass(frozen=True, slots=True, repr=False)
class JoinedRecord(Value):
    """A paper that became one with another: a version of it, such as its preprint.

    ``versions`` are those that were known of it on arXiv, ``state`` is where it stood with
    the reader, so that it is known which version was read.
    """

    id: str
    citation: Citation
    versions: tuple[str, ...] = ()
    state: State = State.NEW


@late_dataclass(frozen=True, slots=True, repr=False)
class Entry(Value):
    """Entry of the library: a paper with everything known of it.

    ``batches`` are the batches it arrived in, each with its rank there;
    ``aliases`` are all ids that find it; ``added`` is ISO 8601 in UTC.
    ``namesakes`` are other papers with the same title, a few of them; ``joined`` are those
    that became one with this. ``citation_key`` is ``""`` until the paper came with one or was
    given one; ``files`` are set in an export alone, by their paths as it writes them.
    ``collections`` are the paths of those that it is in, in the reader's order. ``own_facts``
    names the fields of the paper that the reader wrote.
    """

    key: int
    paper: Paper
    state: State
    starred: bool
    tags: tuple[str, ...]
    noted: bool
    added: str
    batches: tuple[tuple[int, int], ...] = ()
    aliases: tuple[str, ...] = ()
    raw: str = ""
    namesakes: tuple[Namesake, ...] = ()
    rating: int = 0
    citation_key: str = ""
    joined: tuple[JoinedRecord, ...] = ()
    files: tuple[AttachedFile, ...] = ()
    collections: tuple[str, ...] = ()
    own_facts: tuple[str, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class Note(Value):
    """Note on a paper: the reader's words in Markdown, without the front matter.

    ``version`` is the fingerprint of the file this text was read from
    (``""``: no file yet); give it back when saving, so that a change made
    outside in between is noticed. ``conflicts`` are other copies of this
    note, made here or by a file synchroniser: (file name, text) of each.
    ``trouble`` says why the file cannot be read; the text is then what was read last.
    """

    key: int
    text: str = ""
    version: str = ""
    path: str = ""
    conflicts: tuple[tuple[str, str], ...] = ()
    trouble: Message | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class Mention(Value):
    """A paper whose note links to another: its key, id and title (display text), and
    the line with the link, without its Markdown."""

    key: int
    id: str
    title: str
    line: str


@late_dataclass(frozen=True, slots=True, repr=False)
class Tag(Value):
    """A tag ``topic/sub`` with its colour ``#rrggbb`` and its number of papers."""

    name: str
    colour: str
    papers: int


@late_dataclass(frozen=True, slots=True, repr=False)
class Batch(Value):
    """Papers that arrived together, and how far the reader has come with them.

    ``listing`` is the list of its source that it is an issue of (``""``: of none).
    """

    key: int
    source: str
    date: str
    title: str
    curators: str
    arrived: str
    origin: str
    papers: int
    seen: int
    kept: int
    listing: str = ""


@late_dataclass(frozen=True, slots=True, repr=False)
class Counts(Value):
    """The numbers of the side bar, each of what the scope of that name lists (``new``: inbox)."""

    all: int = 0
    new: int = 0
    later: int = 0
    starred: int = 0
    read: int = 0
    dismissed: int = 0
    noted: int = 0
    trash: int = 0
    muted: int = 0
