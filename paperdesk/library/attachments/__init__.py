"""Attachments: files that belong to a paper, copied into the library's folder.

- ``files_beside`` finds the files that entries name beside themselves, and refuses those that
  lie elsewhere.
"""
