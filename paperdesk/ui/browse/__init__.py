"""The list of papers: search field, order, rows, and what it says when it is empty."""

from paperdesk.ui.browse.pane import ListPane

__all__ = ["ListPane"]
