"""Tests of the packed index."""
