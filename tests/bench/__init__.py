"""Measurements: ``packaging/dev bench NAME``. Each prints a table with its peer, from one run."""
