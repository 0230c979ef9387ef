"""The window as one sees it: thirteen states, each in both themes, beside the pictures we stored.

``packaging/dev screens`` makes the pictures, ``packaging/dev screens --keep``
stores them anew after the look was changed on purpose.
"""
