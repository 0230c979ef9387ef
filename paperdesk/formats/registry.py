"""Registry of file formats: what each is called, how it is recognised, who reads and writes it.

The one table that knows all formats. From it come the order in which a file is recognised,
the filter of the file dialog, the sentence of what can be read, what the command line exports
to, and the names a window shows. A new format is one module or folder and one line here.

Why functions are named by their path: the names are wanted at every start, and the modules
behind them cost 50 ms.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from paperdesk.model import Entry, Item
from paperdesk.model.messages import Message

Sniff = Callable[[str], bool]
"""Whether a file is of a format, told from its first characters: 64 KB decoded, no blanks first."""

Read = Callable[[Iterable[bytes], str], Iterator[Item]]
"""``read(chunks, name)``: what stands in a file, in its order; see :func:`~paperdesk.formats.read`.

``chunks`` are unpacked bytes and may raise TornError. Raises BadFileError."""

Write = Callable[[Iterable[tuple[Entry, str]]], Iterator[str]]
"""``write(entries)``: lines without their ends, of papers with their notes."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. ``name`` is kept in libraries and printed for programs: it never changes.

    ``title`` is what a reader calls it, in English; ``suffixes`` are those that files usually
    have, which decide nothing. ``read`` or ``write`` is None where the format is not read or not
    written. One that is read and has no ``sniff`` is that of text which is nothing else. One that
    is ``keyed`` names papers by their citation keys; one that is ``personal`` holds the reader's
    tags, states and notes also where nobody asked for them.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Sniff | None = None
    read: Read | None = None
    write: Write | None = None
    keyed: bool = False
    personal: bool = False


def _late(path: str) -> Callable[..., Any]:
    """A function of this room (``module:name``) that is imported when it is first called."""
    module, _, name = path.partition(":")

    def call(*args: Any) -> Any:
        return getattr(import_module(f"paperdesk.formats.{module}"), name)(*args)

    return call


def _looked(looks: Sniff, path: str) -> Sniff:
    """A sniff that is asked only of a text that ``looks`` as every file that it knows does: its
    module is imported for no other."""
    sniff = _late(path)
    return lambda head: looks(head) and sniff(head)


def _begins(*signs: str) -> Sniff:
    return lambda head: head.startswith(signs)


def _has(*marks: str) -> Sniff:
    return lambda head: any(map(head.__contains__, marks))


_MARKUP = _begins("<")
_JSON = _begins("{", "[", '"', "#", "/")  # or a comment
_RIS = _has(*(tag + blank for tag in ("TY", "T1", "TI", "AU", "A1") for blank in " \t"))


def _papers_page(head: str) -> bool:
    """HTML, or text with links as there are on that page."""
    return _MARKUP(head) or "/papers/" in head


def _read_only(
    name: str,
    title: str,
    suffixes: tuple[str, ...],
    module: str,
    looks: Sniff | None = None,
) -> Format:
    """A format that is not written; its module has both functions."""
    path = f"{module}:sniff"
    sniff = _looked(looks, path) if looks else _late(path)
    return Format(name, title, suffixes, sniff, _late(f"{module}:read"))


def _markup(name: str, title: str, suffixes: tuple[str, ...], module: str) -> Format:
    """The same of XML or HTML."""
    return _read_only(name, title, suffixes, module, _MARKUP)


def _service(name: str, title: str, sniff: str) -> Format:
    """What a service answers, which is JSON of its own."""
    looked = _looked(_JSON, f"json_kinds:{sniff}")
    return Format(name, title, (".json",), looked, _late("jsonl:read"))


TABLE = "csv"
"""The name of the format whose columns a reader may map."""

FORMATS: tuple[Format, ...] = (
    Format(
        "papers-page",
        "saved papers page",
        (".txt",),
        read=_late("hf_papers_page.page_parser:read"),
    ),
    _read_only(
        "papers-page-html",
        "saved papers page (HTML or Markdown)",
        (".html", ".htm", ".md"),
        "hf_papers_page.saved_page",
        _papers_page,
    ),
    _markup("citation-page", "publisher's page", (".html", ".htm"), "citation_meta"),
    _service("crossref", "Crossref", "is_crossref"),
    _service("datacite", "DataCite", "is_datacite"),
    _service("openalex", "OpenAlex", "is_openalex"),
    _service("semantic-scholar", "Semantic Scholar", "is_semantic_scholar"),
    Format(
        "csl-json",
        "CSL-JSON",
        (".json",),
        sniff=_looked(_JSON, "json_kinds:is_csl_json"),
        read=_late("jsonl:read"),
        write=_late("csl_writer:write"),
        keyed=True,
    ),
    _read_only("zotero-json", "Zotero JSON", (".json",), "zotero_json", _JSON),
    _read_only("hf-json", "Hugging Face papers", (".json",), "hf_json", _JSON),
    _read_only("nbib", "MEDLINE", (".nbib",), "nbib", _has("PMID-", "PMCR-", "PMC -")),
    Format(
        "ris",
        "RIS",
        (".ris",),
        sniff=_looked(_RIS, "ris:sniff"),
        read=_late("ris:read"),
        write=_late("ris_writer:write"),
    ),
    _read_only("refer", "EndNote (Refer)", (".enw",), "refer", _has("%0 ")),
    _read_only("web-of-science", "Web of Science", (".ciw",), "web_of_science", _has("PT ")),
    _markup("arxiv-atom", "arXiv Atom", (".xml", ".atom"), "arxiv_atom"),
    _markup("arxiv-rss", "arXiv RSS", (".xml", ".rss"), "arxiv_rss"),
    Format(
        "bibtex",
        "BibTeX",
        (".bib",),
        sniff=_late("bibtex.bib_reader:sniff"),
        read=_late("bibtex.bib_reader:read"),
        write=_late("bibtex.bibtex_writer:write_bibtex"),
        keyed=True,
    ),
    _markup("endnote-xml", "EndNote XML", (".xml",), "endnote_xml"),
    _markup("pubmed-xml", "PubMed XML", (".xml",), "pubmed_xml"),
    _markup("zotero-rdf", "Zotero RDF", (".rdf",), "zotero_rdf"),
    _markup("acl-anthology", "ACL Anthology", (".xml",), "acl_anthology"),
    _read_only("feed", "feed", (".rss", ".xml"), "feed_reader"),
    _markup("word-sources", "Word sources", (".xml",), "word_sources"),
    _markup("jats", "JATS", (".xml", ".nxml"), "jats"),
    _markup("mods", "MODS", (".xml", ".mods"), "mods"),
    _read_only("yaml", "YAML", (".yaml", ".yml"), "yaml_records"),
    Format(
        TABLE,
        "CSV",
        (".csv", ".tsv"),
        sniff=_late("csv_table:sniff"),
        read=_late("csv_table:read"),
        write=_late("csv_writer:write"),
        keyed=True,
    ),
    _read_only("reference-list", "list of references", (".txt",), "reference_list"),
    Format(
        "jsonl",
        "JSON Lines",
        (".jsonl",),
        sniff=_late("json_records:begins_json"),
        read=_late("jsonl:read"),
        write=_late("writers:write_jsonl"),
        personal=True,
    ),
    Format(
        "biblatex",
        "BibLaTeX",
        (".bib",),
        write=_late("bibtex.bibtex_writer:write_biblatex"),
        keyed=True,
    ),
    Format("html", "HTML", (".html",), write=_late("html_writer:write")),
    Format("atom", "Atom", (".atom",), write=_late("feed_writer:write_atom")),
    Format("rss", "RSS", (".rss",), write=_late("feed_writer:write_rss")),
    Format("markdown", "Markdown", (".md",), write=_late("writers:write_markdown"), personal=True),
)
"""All formats, in the order in which a file is tried for them and they are told of."""

BY_NAME = {form.name: form for form in FORMATS}

BY_LINE = "jsonl"
"""The format whose files may be of any size, as they are read line by line."""

PACKED = (".gz", ".xz", ".zip")
"""Suffixes of packed files, in which every format is read."""


def readable() -> tuple[Format, ...]:
    """The formats that papers are read from."""
    return tuple(form for form in FORMATS if form.read)


def writable() -> tuple[Format, ...]:
    """The formats that papers are written to."""
    return tuple(form for form in FORMATS if form.write)


def file_patterns() -> str:
    """The patterns of files that may be read, as a file dialog takes them: ``*.txt *.json``."""
    suffixes = [suffix for form in readable() for suffix in form.suffixes]
    return " ".join(f"*{suffix}" for suffix in dict.fromkeys((*suffixes, *PACKED)))


CAN_READ = Message("file.readable")
"""The sentence of what can be read."""
