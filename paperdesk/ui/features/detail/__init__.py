"""The detail pane: one paper, several papers, or nothing, with calm words for each.

A view: it is told facts (methods with frozen values) and emits requests (signals
with plain values); it never asks the library or a lane.

:class:`DetailPane` is told

- ``show_paper(entry, hit=None, query=None)``: one paper; marks come from both;
- ``show_many(keys, tags)``: several papers are selected;
- ``show_none()``, ``show_not_found(words)``, ``show_empty()``: nothing is selected,
  a search found nothing, the library has no papers;
- ``set_known_tags(tags)``, ``set_batches(batches)``: for colours, completion and names;
- ``add_tab(name, title, widget)``, ``set_tab(name)``: 'abstract' is there already, the
  notes come in as ``add_tab("notes", ...)``; ``focus_reading()``: the keyboard goes to the
  tab's widget; ``ask_tag()``: key T; ``next_mark(step)``: keys n and N;

and emits ``search_requested(query)``, ``open_requested(url)``, ``tag_requested(keys, name)``,
``untag_requested(keys, name)``, ``star_requested(keys, on)``, ``state_requested(keys, state)``,
``rating_requested(keys, stars)``,
``forget_requested(keys)``, ``import_requested()``, ``tab_changed(name)`` and
``leave_requested()`` (Esc: back to the list). ``keys`` is always a tuple of paper keys.

May import Qt, model, text, and the shared widgets of ``paperdesk.ui``; never
another feature of the window.
"""

from paperdesk.ui.features.detail.pane import DetailPane

__all__ = ["DetailPane"]
