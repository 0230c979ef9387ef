"""Tests of duplicates in the window."""
