"""Preview of a follow: what a source would bring now, before the reader follows it.

Why the source is asked for it: what one agrees to is then what one has seen; and since the
answers are kept, the refresh that comes next is told that nothing changed.
"""

from typing import Any

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.model.follows import SourceQuery
from paperdesk.model.progress import Progress
from paperdesk.paths import Places
from paperdesk.sources import source_table
from paperdesk.sources.http import HttpClient
from paperdesk.tasks.import_jobs import files_as_values

Values = dict[str, Any]

_LISTS = 3
"""Lists of an answer that are looked at: enough to know a source by."""


def preview_follow(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "query": fields of a SourceQuery}``
    -> ``{"files": accounts as of an import's preview, "remarks": messages}``.

    Raises what a source raises. Nothing is written but the cache of answers.
    """
    places = Places.from_dict(args["home"])
    kept = settings.load(places)
    query = SourceQuery(**args["query"])
    with (
        Library.open(places) as library,
        HttpClient(
            places, progress=progress, offline=kept.network == "off", mailto=kept.contact
        ) as http,
    ):
        lists = []
        for answered in source_table.ask(http, query):
            lists.append(answered)
            if len(lists) == _LISTS:
                break
        found = library.preview([one.file for one in lists], progress=progress)
    remarks = [one.remark for one in lists if one.remark is not None]
    return {"files": files_as_values(found.files), "remarks": remarks}
