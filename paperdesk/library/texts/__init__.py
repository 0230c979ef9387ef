"""Texts of attached files: what stands on their pages, by the content of the file.

They lie in a database of the cache folder, since all of them can be read from the files once
more; a backup has none of them. The index takes its pages from here, and what is shown of a hit.

May import db and attachments of the library.
"""
