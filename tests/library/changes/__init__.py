"""Tests of the undo log and its operations."""
