"""How the reader likes the window: a table of settings, and the dialog made from it."""
