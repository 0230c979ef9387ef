"""The table of features: one line each. The only place that names them all.

Early ones stand first: what the first paint needs is built in this order.
"""

from typing import Any

from paperdesk.ui.features import (
    backups,
    citations,
    collections,
    detail,
    digests,
    documents,
    duplicates,
    export,
    fact_completions,
    facts,
    fetches,
    follows,
    for_me,
    identifiers,
    imports,
    list,
    map,
    network,
    note_history,
    notes,
    open_papers,
    palette,
    paper_menu,
    paper_news,
    preferences,
    print,
    reader,
    related,
    saved_searches,
    search,
    side_bar,
    subscriptions,
    tags,
    triage,
    undo,
    welcome,
)
from paperdesk.ui.services.action_table import ACTIONS, register
from paperdesk.ui.services.feature import Feature
from paperdesk.ui.shell import window_actions

__all__ = ["ACTIONS", "FEATURES"]

FEATURES: tuple[Feature[Any], ...] = (
    list.FEATURE,
    side_bar.FEATURE,
    search.FEATURE,
    detail.FEATURE,
    notes.FEATURE,
    tags.FEATURE,
    collections.FEATURE,
    triage.FEATURE,
    undo.FEATURE,
    note_history.FEATURE,
    citations.FEATURE,
    imports.FEATURE,
    documents.FEATURE,
    identifiers.FEATURE,
    fetches.FEATURE,
    fact_completions.FEATURE,
    facts.FEATURE,
    paper_news.FEATURE,
    follows.FEATURE,
    network.FEATURE,
    saved_searches.FEATURE,
    related.FEATURE,
    for_me.FEATURE,
    map.FEATURE,
    reader.FEATURE,
    open_papers.FEATURE,
    palette.FEATURE,
    paper_menu.FEATURE,
    print.FEATURE,
    preferences.FEATURE,
    duplicates.FEATURE,
    export.FEATURE,
    subscriptions.FEATURE,
    digests.FEATURE,
    backups.FEATURE,
    welcome.FEATURE,
    window_actions.FEATURE,
)

for feature in FEATURES:
    register(feature.actions)
