"""Tests of the sources, against servers on this machine alone."""
