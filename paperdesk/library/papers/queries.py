"""Queries about papers: entries, documents, counts, batches, ids."""

import json
import sqlite3
from collections.abc import Collection, Sequence

from paperdesk.library.db import reading_columns
from paperdesk.library.db.lean_texts import AUTHORS_SQL, LEAD_SQL, TITLE_SQL, lead_of
from paperdesk.library.db.paper_rows import (
    as_paper,
    batches_of,
    placeholders,
    read_papers,
)
from paperdesk.library.db.raw_records import unpack_raw
from paperdesk.library.db.reading_columns import KEPT
from paperdesk.library.db.row_columns import COLUMNS, FIELDS, NAMES
from paperdesk.library.follows.community_glances import glances
from paperdesk.library.papers import citation_keys, own_fact_table
from paperdesk.library.papers.collection_table import paths_of
from paperdesk.library.papers.joined_papers import joined_records
from paperdesk.library.papers.same_titles import first_namesakes, namesakes
from paperdesk.library.papers.tag_table import tags_of
from paperdesk.model import Batch, Counts, Document, Entry, LibraryError, Row, State
from paperdesk.model.messages import Message
from paperdesk.model.reading_fields import as_attributes
from paperdesk.text import identifiers

_SHOWN_NAMES = 5
_LONGEST_IN_ROW = 1_000
"""Characters of a title or a name that a list is told: no row has room for more."""


def find_key(connection: sqlite3.Connection, text: str) -> int:
    """The paper that an alias, a citation key, or an unambiguous beginning of an alias means.

    Raises LibraryError when there is none or more than one; it names them.
    """
    prefix = plain_id(text)
    if not prefix:
        raise LibraryError(Message("paper.unnamed"))
    pairs = _aliases(prefix)
    exact = _keys_where(connection, "value = ?", [(k, (v,)) for k, v in pairs])
    if (
        not exact and (written := identifiers.beginning(text)) != prefix
    ):  # it may be kept in its clothes
        exact = _keys_where(connection, "value = ?", [(k, (v,)) for k, v in _aliases(written)])
    if not exact and (cited := citation_keys.holder(connection, text.strip().lstrip("@"))):
        exact = [cited]
    found = exact or _keys_where(
        connection,
        "value >= ? AND value < ?",
        [(k, (v, v + "\U0010ffff")) for k, v in (*pairs, ("id", f"local:{prefix}"))],
    )
    if len(found) == 1:
        return found[0]
    if not found:
        raise LibraryError(Message("paper.unknown", name=text))
    ids = [
        row[0]
        for row in connection.execute(
            f"SELECT id FROM papers WHERE key IN ({placeholders(found[:_SHOWN_NAMES])})",
            found[:_SHOWN_NAMES],
        )
    ]
    names, more = ", ".join(ids), len(found) - len(ids)
    if more:
        raise LibraryError(
            Message("paper.ambiguous_among_more", name=text, names=names, n=f"{more:,}")
        )
    raise LibraryError(Message("paper.ambiguous", name=text, names=names))


def read_entry(connection: sqlite3.Connection, key: int) -> Entry | None:
    """Everything known of one paper; None when it is not there."""
    row = connection.execute(
        f"SELECT {', '.join(COLUMNS)}, added, {reading_columns.COLUMNS}, "
        "EXISTS (SELECT 1 FROM notes WHERE notes.key = papers.key), "
        "(SELECT record FROM raws WHERE raws.key = papers.key), "
        "(SELECT text FROM citation_keys AS c WHERE c.key = papers.key) "
        "FROM papers JOIN reading USING (key) WHERE key = ? AND gone IS NOT 'withdrawn'",
        (key,),
    ).fetchone()
    if row is None:
        return None
    added, *said, noted, raw, cited = row[len(COLUMNS) :]
    own = own_fact_table.fields_of(connection, (key,)).get(key, ())
    paper = as_paper(row[: len(COLUMNS)])
    return Entry(
        key=key,
        paper=paper,
        tags=tags_of(connection, (key,)).get(key, ()),
        collections=paths_of(connection, (key,)).get(key, ()),
        noted=bool(noted),
        added=added,
        batches=tuple(
            connection.execute(
                "SELECT batch, rank FROM batch_papers WHERE key = ? AND NOT withdrawn "
                "ORDER BY batch",
                (key,),
            )
        ),
        aliases=aliases_of(connection, key),
        raw=unpack_raw(raw, paper) if raw else "",
        namesakes=namesakes(connection, key),
        citation_key=cited or "",
        joined=joined_records(connection, key),
        own_facts=tuple(name for name in FIELDS if name in own),
        **as_attributes(said),
    )


def aliases_of(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    """All ids that find a paper, its own first."""
    rows = connection.execute(
        "SELECT CASE kind WHEN 'id' THEN value ELSE kind || ':' || value END AS alias "
        "FROM aliases JOIN papers USING (key) WHERE key = ? AND kind <> 'title' "
        "GROUP BY alias ORDER BY alias <> id, alias",
        (key,),
    )
    return tuple(row[0] for row in rows)


def arxiv_ids(connection: sqlite3.Connection, keys: Collection[int] | None) -> dict[str, int]:
    """The arXiv id of each of these papers that has one, as a paper's field has it, with its
    key; of all that are not in the trash, where no keys are given."""
    among = "" if keys is None else "AND key IN (SELECT value FROM json_each(?))"
    rows = connection.execute(
        "SELECT arxiv_id, key FROM papers JOIN reading USING (key) "
        f"WHERE gone IS NULL AND arxiv_id <> '' {among} ORDER BY key DESC",
        () if keys is None else (json.dumps(list(keys)),),
    )
    return dict(rows.fetchall())


def documents(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Document]:
    """Documents of these papers for the index, in their order; missing ones are left out."""
    papers = read_papers(connection, keys)
    notes: dict[int, str] = {}
    for batch in batches_of(keys):
        notes.update(
            connection.execute(
                f"SELECT key, text FROM notes WHERE key IN ({placeholders(batch)})", batch
            )
        )
    return [Document(key, papers[key], notes.get(key, "")) for key in keys if key in papers]


def count(connection: sqlite3.Connection) -> Counts:
    """The numbers of the side bar.

    Why CROSS JOIN, here and elsewhere: SQLite takes the first table first then. Left to
    itself it goes through all papers, since it does not know how few have notes or tags.
    """
    by_state: dict[str, int] = {}
    starred = trash = 0
    for gone, state, star, papers in connection.execute(
        "SELECT gone, state, starred, count(*) FROM reading GROUP BY gone, state, starred"
    ):
        if gone is None:
            by_state[state] = by_state.get(state, 0) + papers
            starred += papers * star
        elif gone == "trash":
            trash += papers
    noted = connection.execute(
        "SELECT count(*) FROM notes CROSS JOIN reading USING (key) WHERE gone IS NULL"
    ).fetchone()[0]
    muted = connection.execute(
        "SELECT count(*) FROM muted CROSS JOIN reading USING (key) "
        "WHERE gone IS NULL AND state = 'new'"
    ).fetchone()[0]
    return Counts(
        all=sum(by_state.values()) - by_state.get("dismissed", 0),
        new=by_state.get("new", 0) - muted,
        later=by_state.get("later", 0),
        starred=starred,
        read=by_state.get("read", 0),
        dismissed=by_state.get("dismissed", 0),
        noted=noted,
        trash=trash,
        muted=muted,
    )


def batches(
    connection: sqlite3.Connection, where: str = "1", values: Sequence[object] = ()
) -> tuple[Batch, ...]:
    """The batches that still have papers, newest first; of ``b`` those for which SQL holds."""
    rows = connection.execute(
        "SELECT b.key, source, date, title, curators, arrived, origin, papers, seen, kept, "
        "listing FROM "
        "(SELECT batch, count(*) AS papers, sum(state <> 'new') AS seen, "
        f"sum(CASE WHEN state = '{State.DISMISSED}' THEN 0 WHEN {KEPT} THEN 1 "
        "ELSE EXISTS (SELECT 1 FROM paper_tags AS t WHERE t.key = p.key) "
        "OR EXISTS (SELECT 1 FROM collected AS c WHERE c.key = p.key) "
        "OR EXISTS (SELECT 1 FROM notes AS n WHERE n.key = p.key) END) AS kept "
        "FROM batch_papers AS p CROSS JOIN reading AS r ON r.key = p.key "
        "WHERE NOT withdrawn AND gone IS NULL GROUP BY batch) "
        f"JOIN batches AS b ON b.key = batch WHERE {where} ORDER BY batch DESC",
        values,
    )
    return tuple(Batch(*row) for row in rows)


def read_rows(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row | None]:
    """The rows of a list with these keys, in their order; None where a paper is gone."""
    tags, sites = tags_of(connection, keys), glances(connection, keys)
    others = first_namesakes(connection, keys)
    found: dict[int, Row] = {}
    for key, *shown, noted, filed, muted, first, people in connection.execute(
        f"SELECT key, id, {TITLE_SQL}, {AUTHORS_SQL}, year, {LEAD_SQL}, category, "
        f"{reading_columns.COLUMNS}, EXISTS (SELECT 1 FROM notes WHERE notes.key = shown.key), "
        "EXISTS (SELECT 1 FROM attachments AS a WHERE a.key = shown.key AND NOT a.gone), "
        "(SELECT name FROM muted JOIN searches ON number = search WHERE muted.key = shown.key), "
        "(SELECT min(b.batch) FROM batch_papers AS b WHERE b.key = shown.key AND NOT withdrawn), "
        f"iif(json_array_length({AUTHORS_SQL}) < {NAMES}, 0, json_array_length(papers.authors)) "
        "FROM shown JOIN papers USING (key) JOIN reading USING (key) "
        f"WHERE key IN ({placeholders(keys)}) AND gone IS NOT 'withdrawn'",
        list(keys),
    ):
        id_, title, authors, year, lead, category, *said = shown
        own = as_attributes(said)
        found[key] = Row(
            key=key,
            id=id_,
            title=title[:_LONGEST_IN_ROW],
            authors=tuple(name[:_LONGEST_IN_ROW] for name in json.loads(authors)),
            year=year,
            lead=lead_of(lead),
            tags=tags.get(key, ()),
            noted=bool(noted),
            category=category,
            first_batch=first or 0,
            muted_by=muted if muted and own["state"] is State.NEW else "",
            namesake=others.get(key),
            community=sites.get(key),
            has_file=bool(filed),
            **own,
            author_total=people,
        )
    return [found.get(key) for key in keys]


def plain_id(text: str) -> str:
    """An id or an address in any clothes, or its beginning, in the form that aliases have."""
    if found := identifiers.identifier(text):
        return f"{found.kind}:{found.value}"
    return identifiers.beginning(text)


def _aliases(prefix: str) -> list[tuple[str, str]]:
    """(kind, value) of the aliases that may be meant."""
    kind, _, value = prefix.partition(":")
    aliases = [(kind, value)] if kind in ("arxiv", "doi") else [("arxiv", prefix), ("doi", prefix)]
    return [("id", prefix), *aliases]


def _keys_where(
    connection: sqlite3.Connection, where: str, aliases: list[tuple[str, tuple[str, ...]]]
) -> list[int]:
    found: dict[int, None] = {}
    for kind, values in aliases:
        for (key,) in connection.execute(
            "SELECT key FROM aliases JOIN reading USING (key) "
            f"WHERE kind = ? AND {where} AND gone IS NOT 'withdrawn' LIMIT 1000",
            (kind, *values),
        ):
            found[key] = None
    return list(found)
