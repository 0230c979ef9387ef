"""What a list says of papers that a site told of: a row of numbers and names for each.

Why numbers come from captures: the last one has all of them, and it is found by its key
alone. Rows are read while the window paints, a page in a millisecond or two. Papers that
became one with others are few, and take the longer way.
"""

import sqlite3
from collections.abc import Sequence

from paperdesk.library.db.paper_rows import placeholders
from paperdesk.library.follows.community_table import captures
from paperdesk.model.community import LATELY, CommunityGlance, gained, rise

_SEEN = """
    SELECT p.key, coalesce(last.upvotes, p.upvotes), last.stars, last.comments,
        p.organisation, p.submitter,
        (SELECT first.upvotes FROM captures AS first
            WHERE first.key = last.key AND first.upvotes IS NOT NULL
            AND first.at >= strftime('%Y-%m-%dT%H:%M:%SZ', last.at, ?)
            ORDER BY first.at LIMIT 1),
        iif(json_valid(told.record), told.record ->> 'thumbnail', NULL)
    FROM papers AS p
    LEFT JOIN community AS told ON told.key = p.key
    LEFT JOIN captures AS last ON last.key = p.key
        AND last.at = (SELECT max(at) FROM captures AS c WHERE c.key = p.key)
    WHERE p.key IN ({among}) AND p.upvotes IS NOT NULL
"""


def glances(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, CommunityGlance]:
    """Those of at most a page of papers; papers of which no site told are left out.

    A paper that became one with others has the latest numbers of any of them.
    """
    found: dict[int, CommunityGlance] = {}
    for (
        key,
        upvotes,
        stars,
        comments,
        organisation,
        submitter,
        first,
        picture,
    ) in connection.execute(
        _SEEN.format(among=placeholders(keys)), [f"-{LATELY.days} days", *keys]
    ):
        more = 0 if first is None else rise(first, upvotes)
        found[key] = CommunityGlance(
            upvotes, stars, comments, organisation, submitter, more, picture or ""
        )
    joined = connection.execute(
        f"SELECT DISTINCT paper FROM joined_papers WHERE paper IN ({placeholders(keys)})",
        list(keys),
    )
    for key, seen in captures(connection, [row[0] for row in joined]).items():
        last, was = seen[-1], found.get(key, CommunityGlance())
        found[key] = CommunityGlance(
            was.upvotes if last.upvotes is None else last.upvotes,
            last.stars,
            last.comments,
            was.organisation,
            was.submitter,
            gained(seen),
            was.thumbnail,
        )
    return found
