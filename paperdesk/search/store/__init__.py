"""Index store: the directory, its lock and seal, snapshots of it, merges in idle time.

``directory`` is the folder, ``integrity`` its signed manifest, ``durable_storage`` writes that
survive a power cut, ``reader_pool`` opens committed states and looks into what fails there,
``background_merge`` makes one segment of many, ``corruption`` tells damage from mistakes.

May import schema, codec, indexing, reader and query of search.
"""
