"""Tests of the room library/attachments."""
