"""Index store: the directory, its lock and seal, snapshots of it, merges in idle time.

``directory`` is the folder, ``integrity`` its signed manifest, ``durable_storage`` writes that
survive a power cut, ``snapshot`` one committed state and ``reader_pool`` those that are open,
``background_merge`` makes one segment of many, ``corruption`` tells damage from mistakes.

May import codec, indexing and reader of search.
"""
