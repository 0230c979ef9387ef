"""The message catalogue: every sentence that the rooms below the window say to the reader.

A sentence is a :class:`~paperdesk.model.messages.message.Message`: a key and the values
that go into it. The tables here give its English by that key; the window says it in the
reader's language by the same key.

Why the tables lie here and not beside the rooms that say them: a message is read where its
room is not loaded, in a window that heard it from a worker or found it in the undo log. Each
table is one room's, or one subject's.

May import: nothing but the standard library.
"""

from paperdesk.model.messages.message import Message, MessageValue, verbatim

__all__ = ["Message", "MessageValue", "verbatim"]
