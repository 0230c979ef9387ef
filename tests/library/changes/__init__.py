"""The undo log."""
