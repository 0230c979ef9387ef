"""The tab 'Related': papers like the one shown, each with the words they share.

May import kit, services and state of the window.
"""
