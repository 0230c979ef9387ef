"""Printing: a paper with its notes on sheets, by a printer or as PDF.

May import kit, services and state of the window.
"""
