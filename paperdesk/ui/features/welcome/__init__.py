"""The screen of a library without papers: three ways to begin.

May import kit of the window.
"""
