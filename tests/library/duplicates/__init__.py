"""Tests of duplicates in the library."""
