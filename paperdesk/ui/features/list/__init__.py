"""The list of papers: search field, order, rows, and what it says when it is empty."""

from paperdesk.ui.features.list.pane import ListPane

__all__ = ["ListPane"]
