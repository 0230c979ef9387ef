"""Tests of citations: against citeproc-js, whose answers lie beside them, and by hand."""
