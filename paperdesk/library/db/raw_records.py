"""Raw records: what a source wrote of a paper, kept as what its paper does not hold already.

A record says most of what the paper's own fields say: title, abstract, names. So each text of a
field that stands in it is replaced by two signs, one that no record has and the letter of the
field, and what is left is deflated (RFC 1951) against a fixed dictionary of the words around
fields. A text that its reader has tidied, and which so does not stand in it word by word, goes
into the dictionary instead. Of 100,000 records of arXiv 3 MB are left, of 71 that zlib alone made
of them, in less time.

So a packed record is read with its paper, and packed anew when the paper changes
(:func:`repacked`). It comes back byte by byte; a sum (CRC-32) of the record itself tells when it
is read whether paper and record fit.

Both forms are read: a stream of zlib stands alone, as all did before, and as a record does whose
signs are too strange for this. The first byte tells which it is.
"""

import re
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring, encode_basestring_ascii
from operator import attrgetter

from paperdesk.library.db.paper_rows import read_papers
from paperdesk.model import Paper

_TOKENS, _TEXTS = b"\1", b"\2"
"""First bytes of records that lean on their paper: with the fixed dictionary, and with the texts
that do not stand in them word by word behind it."""
_SHORT = {ord(sign): number for number, sign in enumerate("①②③④⑤⑥", 1)}
_SHORT |= {ord(letter): number for number, letter in enumerate("αβγδεζηθικλμνξοπρσ", 14)}
_SHORT |= {ord("τ"): 7}
"""Signs and letters as they are written here, and the control characters they are. ①, ④: a text
as it is; ②, ⑤: as a string of JSON; ③, ⑥: as one in ASCII. ④ to ⑥ stand before those of lists."""
_STRANGE = bytes(sorted(_SHORT.values()))
_TOKEN = re.compile("([\1-\6][\7\16-\37])")
_LEAST, _LONG, _SMALL = 4, 40, 4_000
_FIELDS = (
    *(("α", "abstract"), ("β", "title"), ("γ", "summary"), ("δ", "comment"), ("ε", "venue")),
    *(("ζ", "pdf_url"), ("η", "url"), ("θ", "code_url"), ("ι", "project_url"), ("κ", "doi")),
    *(("λ", "arxiv_id"), ("μ", "published"), ("ν", "updated"), ("ξ", "submitter")),
    *(("ο", "organisation"), ("π", "license"), ("ρ", "report_number"), ("σ", "publisher")),
    ("τ", "primary_category"),
)
"""Letters and names of the fields, in the order in which they are looked for: an address before
the number in it. A letter is never given to another field."""
_NAMES = ("α", '", "'), ("β", '","'), ("γ", " and "), ("δ", ", ")
_CATEGORIES = ("ε", '", "'), ("ζ", '","'), ("η", " ")
_FIELD_OF, _BETWEEN_NAMES, _BETWEEN_CATEGORIES = (
    {letter.translate(_SHORT): said for letter, said in group}
    for group in (_FIELDS, _NAMES, _CATEGORIES)
)
_TOKENS_OF_FIELDS = ["\1" + letter for letter in _FIELD_OF]
_values = attrgetter(*(name for _, name in _FIELDS))
_WORDS = (
    (
        '{"id":"0704.0001","submitter":"①ξ","authors":"④δ","title":"②β","comments":"②δ","journa'
        'l-ref":"②ε","doi":"①κ","report-no":"①ρ","categories":"④η","license":"①π","abstract":" '
        ' ②α\\n","versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"versio'
        'n":"v2","created":"Tue, 24 Jul 2008 20:10:27 GMT"}],"update_date":"2015-05-13","author'
        's_parsed":[["","",""],["","J. M.",""]]} Wed, Thu, Fri, Jan Feb Mar May Jun Aug Sep Oct'
        ' Nov Dec "publisher": "①σ", "organization": {"name": "①ο"}, "upvotes": 12, "numComment'
        's": 3, "githubRepo": "①θ", "projectPage": "①ι", "ai_summary": "①γ", "submittedBy": {"f'
        'ullname": "①ξ"}, "publishedAt": "①μT00:00:00.000Z", "keywords": ["", ""], "volume": "1'
        '", "number": "2", "pages": "1-10", "year": "2019", "booktitle": "①ε", "issn": "", "isb'
        'n": "", "type": "article-journal", "container-title": "①ε", "issued": {"date-parts": ['
        '[2020, 1, 1]]}, "author": [{"family": "", "given": ""}, {"family": "", "given": ""}], '
        '"DOI": "①κ", "URL": "①η", "language": "en", "source": "arXiv", @inproceedings{,\n  aut'
        "hor = {④γ},\n  title = {{①β}},\n  booktitle = {①ε},\n  volume = {1},\n  number = {2},"
        "\n  pages = {1--10},\n  year = {2018},\n  month = jan,\n  publisher = {①σ},\n  doi = {"
        "①κ},\n  eprint = {①λ},\n  archiveprefix = {arXiv},\n  primaryclass = {①τ},\n  keywords"
        ' = {},\n  abstract = {①α},\n  url = {①η}\n}\n@article{,\n  journal = {①ε},\n{"id": "ar'
        'xiv:①λ", "title": "②β", "abstract": "②α", "authors": ["④α"], "date": "①μ", "updated": '
        '"①ν", "categories": ["④ε", "①τ"], "primary_category": "①τ", "url": "①η", "pdf_url": "①'
        'ζ", "doi": "①κ", "arxiv_id": "①λ", "journal_ref": "②ε", "comments": "②δ"}{"id": "arxiv'
        ':①λ", "title": "①β", "abstract": "①α", "authors": ["⑥α"], "date": "①μ", "updated": "①μ'
        '", "categories": ["①τ"], "primary_category": "①τ", "url": "①η", "pdf_url": "①ζ", "arxi'
        'v_id": "①λ", "journal_ref": "①ε", "comments": "①δ"}'
    )
    .translate(_SHORT)
    .encode()
)
"""The fixed dictionary. It can never be another one; a better one gets a first byte of its own."""
_BIBTEX = _WORDS.index(b"@inproceedings")
"""Where what is like BibTeX begins in it. Who packs needs to have looked through no more than the
end of a dictionary, as what is found in it is told by how far back it stands."""
_PRIMED = zlib.compressobj(3, zlib.DEFLATED, -12, 4, 0, _WORDS)
"""What has looked through it already; copied for each record."""


def pack_raw(record: str, paper: Paper) -> bytes:
    """The record without what its paper says as well."""
    values, names = _values(paper), paper.author_names
    try:
        data = record.encode()
        said = "".join((*values, *names, *paper.categories)).encode()
    except UnicodeEncodeError:  # a row of the database does not hold halves of characters
        return _alone(record)
    if _has_signs(data) or _has_signs(said):
        return _alone(record)
    left, missed = _without_fields(record, values)
    left = _without_list(left, _BETWEEN_NAMES, names)
    left = _without_list(left, _BETWEEN_CATEGORIES, paper.categories)
    if len(left) == len(record) and not missed:
        return _alone(record)
    if not missed and len(left) < _SMALL:
        first, packer = _TOKENS, _PRIMED.copy()
    else:
        first, words = _TEXTS, _WORDS[_BIBTEX:] if record[:1] == "@" else _WORDS
        words += _long_texts(values, names)
        packer = zlib.compressobj(3, zlib.DEFLATED, -14, 7, 0, words)
    sum_of = zlib.crc32(data).to_bytes(4, "big")
    return b"".join((first, sum_of, packer.compress(left.encode()), packer.flush()))


def unpack_raw(packed: bytes, paper: Paper) -> str:
    """Read back what :func:`pack_raw` made with this paper, or what an earlier version made.

    Raises zlib.error where the two do not fit, or the disk has changed one of them.
    """
    if not leans(packed):
        return zlib.decompress(packed).decode("utf-8", "surrogatepass")
    words = _WORDS
    if packed[:1] == _TEXTS:
        words += _long_texts(_values(paper), paper.author_names)
    reader = zlib.decompressobj(-15, words)
    try:
        record = _expanded((reader.decompress(packed[5:]) + reader.flush()).decode(), paper)
    except (UnicodeDecodeError, KeyError) as error:
        raise zlib.error("the record does not fit its paper") from error
    if not reader.eof or zlib.crc32(record.encode()) != int.from_bytes(packed[1:5], "big"):
        raise zlib.error("the record does not fit its paper")
    return record


def repacked(packed: bytes, before: Paper, after: Paper) -> bytes:
    """What was packed with one paper, packed with another, or with what became of it."""
    if leans(packed) and _said(before) == _said(after):
        return packed
    return pack_raw(unpack_raw(packed, before), after) if packed else packed


def leans(packed: bytes) -> bool:
    """Whether a packed record is read with its paper."""
    return packed[:1] in (_TOKENS, _TEXTS)


def read_raw(connection: sqlite3.Connection, key: int, paper: Paper) -> str:
    """The record of a paper of the library, as its source wrote it; ``""`` where there is none."""
    row = connection.execute("SELECT record FROM raws WHERE key = ?", (key,)).fetchone()
    return unpack_raw(row[0], paper) if row else ""


def follow(connection: sqlite3.Connection, key: int, before: Paper, after: Paper) -> None:
    """Have the record of a paper follow its fields, in the transaction that changes them."""
    row = connection.execute("SELECT record FROM raws WHERE key = ?", (key,)).fetchone()
    if row is None or not leans(row[0]):
        return
    try:
        now = repacked(row[0], before, after)
    except zlib.error:  # the disk has changed it; ``check`` tells of that
        return
    if now != row[0]:
        connection.execute("UPDATE raws SET record = ? WHERE key = ?", (now, key))


def add(connection: sqlite3.Connection, key: int, packed: bytes, told: Paper) -> None:
    """Keep a record, packed with the paper that it tells of, for a paper that has none."""
    if connection.execute("SELECT 1 FROM raws WHERE key = ?", (key,)).fetchone():
        return
    for paper in read_papers(connection, (key,)).values():
        now = repacked(packed, told, paper)
        connection.execute("INSERT INTO raws (key, record) VALUES (?, ?)", (key, now))


def _alone(record: str) -> bytes:
    # A window of 16 kB, as records have one or two: made in two thirds of the time.
    packer = zlib.compressobj(1, zlib.DEFLATED, 14, 7)
    return packer.compress(record.encode("utf-8", "surrogatepass")) + packer.flush()


def _has_signs(data: bytes) -> bool:
    return len(data.translate(None, _STRANGE)) != len(data)


def _without_fields(record: str, values: Sequence[str]) -> tuple[str, bool]:
    """The record with signs and letters in the place of fields; whether it lacks a long one.

    Neither it nor they have any of the signs, so none that was put in is hit.
    """
    left, missed, may_be_quoted = record, False, record[:1] == "{"
    for token, text in zip(_TOKENS_OF_FIELDS, values, strict=True):
        if len(text) >= _LEAST:
            found = left.replace(text, token)
            if found is left:
                found = _without_quoted(left, 1, token[1], text) if may_be_quoted else left
                missed |= found is left and len(text) >= _LONG
            left = found
    return left, missed


def _without_list(left: str, between: Mapping[str, str], parts: Sequence[str]) -> str:
    """What is left of a record without a list."""
    if not parts or (parts[0] not in left and left[:1] != "{"):
        return left
    for letter, sign in between.items():
        text = sign.join(parts)
        if len(text) < _LEAST:
            break
        found = left.replace(text, "\4" + letter)
        if len(found) == len(left):
            found = _without_quoted(left, 4, letter, text)
        if found is not left or len(parts) == 1:
            return found
    return left


def _without_quoted(left: str, sign: int, letter: str, text: str) -> str:
    """What is left of a record without a text as JSON writes it; the same where it has none."""
    if left[:1] != "{":
        return left
    if (quoted := encode_basestring(text)[1:-1]) != text:
        found = left.replace(quoted, chr(sign + 1) + letter)
        if len(found) != len(left):
            return found
    if not text.isascii():
        found = left.replace(encode_basestring_ascii(text)[1:-1], chr(sign + 2) + letter)
        if len(found) != len(left):
            return found
    return left


def _said(paper: Paper) -> tuple[object, ...]:
    """All that a record may lean on."""
    return *_values(paper), paper.author_names, paper.categories


def _text_of(sign: int, letter: str, paper: Paper) -> str:
    """The text that a letter stands for, as it is written in the record.

    Raises KeyError where it stands for none.
    """
    if sign < 4:
        text = str(getattr(paper, _FIELD_OF[letter]))
    elif letter in _BETWEEN_NAMES:
        text = _BETWEEN_NAMES[letter].join(paper.author_names)
    else:
        text = _BETWEEN_CATEGORIES[letter].join(paper.categories)
    if sign in (1, 4):
        return text
    written = encode_basestring if sign in (2, 5) else encode_basestring_ascii
    return written(text)[1:-1]


def _expanded(left: str, paper: Paper) -> str:
    """The record, with the texts of its paper where their letters stand."""
    pieces = _TOKEN.split(left)
    for at in range(1, len(pieces), 2):
        token = pieces[at]
        pieces[at] = _text_of(ord(token[0]), token[1], paper)
    return "".join(pieces)


def _long_texts(values: Sequence[str], names: Sequence[str]) -> bytes:
    """What may stand in a record in other clothes, the longest last, where it costs least."""
    long = [text for text in (*values, ", ".join(names)) if len(text) >= _LONG]
    long.sort(key=len)
    return "\n".join(long).encode()
