"""The languages of the window: their files, and that nothing is left in English."""
