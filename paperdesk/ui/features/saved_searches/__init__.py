"""The dialog in which a search is kept, and told what to do with papers that arrive."""

from paperdesk.ui.features.saved_searches.search_dialog import SearchDialog

__all__ = ["SearchDialog"]
