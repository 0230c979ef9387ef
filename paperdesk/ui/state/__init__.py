"""What the window shows, and what changed: one owner of each, with no widget and no library.

:class:`~paperdesk.ui.state.browse_state.BrowseState` holds scope, query, order,
results, selection and paper; :class:`~paperdesk.ui.state.library_changes.LibraryChanges`
is the one signal of changes. Why apart from the features: they all read and
write it, and must not know one another.

May import model and text, and of Qt its core alone; library only as a type.
"""
