"""Verbs of the command line: what each is called and does, its options, and who does it."""

from paperdesk.cli import arrival_options, digest_options, note_options, verb_options
from paperdesk.cli.collection_verbs import COLLECTION_VERBS
from paperdesk.cli.document_verbs import DOCUMENT_VERBS
from paperdesk.cli.fact_verbs import FACT_VERBS
from paperdesk.cli.for_me_verb import FOR_ME_VERBS
from paperdesk.cli.network_verbs import NETWORK_VERBS
from paperdesk.cli.verb import Verb

_VERBS = (
    Verb(
        "import",
        "import PATH...",
        "bring papers in from files or folders",
        "Bring papers in from files or folders, all in one step that 'undo' takes back.",
        ("import papers-page.txt", "import --dry-run *.jsonl.gz", "import my.bib --tag thesis"),
        verb_options.import_options,
        "imports:bring",
        changes=True,
    ),
    Verb(
        "add",
        "add ID...",
        "bring papers in by id, address or reference",
        "Bring papers in by anything that names them: ids, DOIs, addresses, references, the text "
        "of a PDF. Without a network what was understood waits until there is one. With --set, "
        "write a paper by hand: its fields stay yours, and 'edit' says which there are.",
        (
            "add arXiv:2304.15004v2 10.1000/xyz",
            "add https://huggingface.co/papers/2310.12931 --tag reading",
            "add --from references.txt --dry-run",
            "add --set 'title=On pots' --set 'authors=Ada B.' --set published=1921",
        ),
        arrival_options.add_options,
        "arrivals:add",
        changes=True,
    ),
    Verb(
        "complete",
        "complete [ID...]",
        "find what is missing of papers",
        "Find people, dates, abstracts and ids that papers lack, at the sources that know them, "
        "and say field by field what would change. With --fill, fill in what is missing, in one "
        "step that 'undo' takes back. Without ids, of all papers that lack something.",
        ("complete", "complete 1706.03762", "complete --query added:today --fill"),
        arrival_options.complete_options,
        "arrivals:complete",
        changes=True,
    ),
    Verb(
        "fetch",
        "fetch [ID...]",
        "fetch the PDFs of papers into the library",
        "Fetch the PDFs of papers into the library, where they are there without a network. What "
        "broke off goes on where it was.",
        ("fetch 1706.03762", "fetch --scope later", "fetch --query @thesis"),
        arrival_options.fetch_options,
        "arrivals:fetch",
        changes=True,
    ),
    Verb(
        "list",
        "list",
        "list the papers of a place",
        "List the papers of a place, the newest arrivals first.",
        ("list --scope inbox", "list --scope tag:rl --order date --limit 0"),
        verb_options.list_options,
        "find:list_papers",
    ),
    Verb(
        "attach",
        "attach [ID] FILE...",
        "bring files in, for a paper or each for its own",
        "Copy files into the library, for the paper whose ID stands before or after them. Without "
        "an ID, PDF files (of folders, too) go each to the paper that it is, by its arXiv id, DOI "
        "or title; one that is new becomes a paper. 'undo' takes it back.",
        (
            "attach 1706.03762 attention.pdf slides.pdf",
            "attach attention.pdf 1706.03762",
            "attach ~/papers --dry-run",
            "attach ~/papers --link",
        ),
        arrival_options.attach_options,
        "paper_files:attach",
        changes=True,
    ),
    Verb(
        "files",
        "files [ID...]",
        "list the files of papers; find moved ones again",
        "List the files of papers, with their numbers and places. With --find, look for linked "
        "files that were moved: they are known by their content. With --remove, take one off.",
        ("files 1706.03762", "files --missing", "files --find ~/papers"),
        arrival_options.files_options,
        "paper_files:files",
        changes=True,
    ),
    Verb(
        "text",
        "text ID",
        "print what stands on the pages of a paper's PDF",
        "Print what stands on the pages of a paper's PDF, as searches find it; a file that was not "
        "read yet is read first.",
        ("text 1706.03762", "text 1706.03762 --page 3 --json"),
        verb_options.text_options,
        "page_text_verb:text",
        changes=True,
    ),
    Verb(
        "formats",
        "formats",
        "list the formats that are read and written",
        "List the formats of files that papers are read from and written to.",
        ("formats", "formats --json"),
        verb_options.no_options,
        "paper_files:formats",
        needs_library=False,
    ),
    Verb(
        "search",
        "search QUERY",
        "find papers; @NAME asks a saved search",
        "Find papers: those with all words first, then those with most of them.",
        (
            "search unlearning -diffusion",
            "search @surveys",
            "search 'title:\"few shot\" tag:rl/*' --limit 5",
        ),
        verb_options.search_options,
        "find:search",
    ),
    Verb(
        "related",
        "related ID...",
        "find papers like these",
        "Find papers like these, with the words that make them so.",
        ("related 1706.03762", "related 1706.03762 2005.14165 --limit 5"),
        verb_options.related_options,
        "find:related",
    ),
    Verb(
        "show",
        "show ID",
        "show all that is known of a paper",
        "Show all that is known of a paper, and your note.",
        ("show arxiv:1706.03762", "show 1706.03 --json"),
        verb_options.show_options,
        "find:show",
    ),
    Verb(
        "tag",
        "tag add|remove TAG ID...",
        "",
        "Add a tag to papers, or remove it.",
        ("tag add rl/offline 1706.03762", "tag remove 'to read' 1706.03762"),
        verb_options.tag_options,
        "edit:tag",
        changes=True,
    ),
    Verb(
        "note",
        "note ID",
        "print, append to or replace a note, or bring back a former one",
        "Print the note on a paper, append to it, replace it, or bring back what stood there.",
        ("note 1706.03762 --append 'Compare with section 4.'", "note 1706.03762 --versions"),
        note_options.note_options,
        "edit:note",
        changes=True,
    ),
    Verb(
        "state",
        "state ID... --set S",
        "say where papers stand with you",
        "Say where papers stand with you.",
        ("state 1706.03762 --set read",),
        verb_options.state_options,
        "edit:state",
        changes=True,
    ),
    Verb(
        "star",
        "star ID... [--off]",
        "star papers",
        "Star papers.",
        ("star 1706.03762", "star 1706.03762 --off"),
        verb_options.star_options,
        "edit:star",
        changes=True,
    ),
    Verb(
        "rate",
        "rate STARS ID...",
        "rate papers with 1 to 5 stars; 0 is no rating",
        "Rate papers with one to five stars, or with 0 take the rating off.",
        ("rate 4 1706.03762", "rate 0 1706.03762 2005.14165"),
        verb_options.rate_options,
        "edit:rate",
        changes=True,
    ),
    Verb(
        "saved",
        "saved list|add|remove",
        "keep searches under names",
        "List saved searches, keep a query under a name, or forget one.",
        ("saved add robots 'title:robot* -survey'", "saved list", "saved remove robots"),
        verb_options.saved_options,
        "saved:saved",
        changes=True,
    ),
    Verb(
        "export",
        "export [QUERY]",
        "write papers for other programs",
        "Write papers with your tags, states and notes for other programs.",
        (
            "export --format jsonl -o library.jsonl",
            "export tag:rl --format markdown",
            "export @thesis --format bibtex -o thesis.bib --follow",
            "export has:marks --with-marks -o marked",
        ),
        verb_options.export_options,
        "exports:export",
    ),
    Verb(
        "digest",
        "digest [send NAME]",
        "make the digests that are due, or set one up",
        "Make the digests that are due, and write or mail them; for cron and systemd timers. Or "
        "set one up, look at it, send it now. A password is kept in the system's keyring alone.",
        (
            "digest add Morning --every day --folder ~/digests",
            "digest add Robots --watch robots --to ada@example.org --server smtp.example.org "
            "--user ada",
            "digest show Morning",
            "digest",
        ),
        digest_options.digest_options,
        "digest_verb:digest",
        changes=True,
    ),
    Verb(
        "cite",
        "cite ID...",
        "write papers as references in any citation style",
        "Write papers as references in any citation style, or a note with its bibliography.",
        (
            "cite 1706.03762 --style nature --format html",
            "cite --styles chicago author",
            "cite --note draft.md --style ieee",
        ),
        verb_options.cite_options,
        "cite:cite",
    ),
    Verb(
        "duplicates",
        "duplicates [ID ID]",
        "find papers that are here twice, and merge them",
        "Find papers that are in the library twice. With --merge, make one of those that are the "
        "same for sure, in one step that 'undo' takes back. With two ids, look at these, merge "
        "them (the first is kept), or say that they are not the same.",
        ("duplicates", "duplicates --merge", "duplicates 1706.03762 10.1000/x --not-same"),
        verb_options.duplicates_options,
        "duplicate_pairs:duplicates",
        changes=True,
    ),
    Verb(
        "index",
        "index rebuild|status",
        "look after the search index",
        "Make the search index anew, or tell how it is.",
        ("index status", "index rebuild"),
        verb_options.index_options,
        "maintenance:index",
    ),
    Verb(
        "check",
        "check",
        "verify database, notes, files and index",
        "Verify database, notes, files and index. Changes nothing; answers 1 when it finds faults.",
        ("check",),
        verb_options.no_options,
        "maintenance:check",
    ),
    Verb(
        "backup",
        "backup",
        "back the library up, or list backups",
        "Back the library up into one file that is read again before it counts.",
        ("backup", "backup --list", "backup --to /media/stick/library.zip"),
        verb_options.backup_options,
        "backup_restore:backup",
        needs_library=False,
    ),
    Verb(
        "restore",
        "restore [BACKUP]",
        "bring a backup back, whole or in parts",
        "Let the library be as a backup has it; what was there is put aside first. With --only, "
        "bring back some papers and notes, which 'undo' takes back.",
        ("restore --dry-run", "restore --only 1706.03762", "restore /media/stick/library.zip"),
        verb_options.restore_options,
        "backup_restore:restore",
        needs_library=False,
    ),
    Verb(
        "undo",
        "undo",
        "take back the last change",
        "Take back the last change.",
        ("undo",),
        verb_options.no_options,
        "edit:undo",
        changes=True,
    ),
)
_OTHERS = (*COLLECTION_VERBS, *FACT_VERBS, *FOR_ME_VERBS, *DOCUMENT_VERBS, *NETWORK_VERBS)
VERBS = {verb.name: verb for verb in (*_VERBS, *_OTHERS)}
"""Every verb by its name."""


def listed(verb: Verb) -> str:
    """A verb's line in the list of verbs."""
    return f"  {verb.usage:22}{verb.short}".rstrip()
