"""The English form of every message, by its key.

A form has a place ``{name}`` for each value of its message. One whose words depend on a
number is a :class:`Plural`. A new message is a line in the table of its subject; tests hold
that whoever says it gives exactly its values, and that German and Arabic have it.
"""

from collections.abc import Mapping

from paperdesk.model.messages.action_messages import ACTIONS
from paperdesk.model.messages.arrival_messages import ARRIVALS
from paperdesk.model.messages.backup_messages import BACKUPS
from paperdesk.model.messages.citation_messages import CITATIONS
from paperdesk.model.messages.digest_messages import DIGESTS
from paperdesk.model.messages.document_messages import DOCUMENTS
from paperdesk.model.messages.file_messages import FILES
from paperdesk.model.messages.library_messages import LIBRARY
from paperdesk.model.messages.network_messages import NETWORK
from paperdesk.model.messages.plural import Plural
from paperdesk.model.messages.query_messages import QUERIES
from paperdesk.model.messages.source_messages import SOURCES
from paperdesk.model.messages.work_messages import WORK

FORMS: Mapping[str, str | Plural] = {
    "verbatim": "{text}",
    "list.comma": ", ",
    **ACTIONS,
    **QUERIES,
    **FILES,
    **LIBRARY,
    **BACKUPS,
    **WORK,
    **CITATIONS,
    **DIGESTS,
    **DOCUMENTS,
    **NETWORK,
    **ARRIVALS,
    **SOURCES,
}
"""Forms by key."""
