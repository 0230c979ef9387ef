"""Codec of the packed index: the layout of segments as arrays in mapped files.

Why: Whoosh walks postings one by one in Python, which takes a quarter of a
second for three common words in 100,000 papers. The same postings as mapped
numpy arrays take a millisecond, are half the size, and are still an ordinary
Whoosh index: ``whoosh.index.open_dir`` opens it, Whoosh's queries find the
same papers, its writer adds and merges segments, and optimising with its
standard codec exports a plain index.

A segment is two files beside Whoosh's table of contents (``NAME`` is the
segment's, such as ``MAIN_0x9z2k41m7c3d8qpa``)::

    NAME.pdd   per document: field lengths, stored fields, columns  (document_writer)
    NAME.pdt   per field: terms, doc ids, frequencies, positions    (postings)

Both are array files (array_file): 24 bytes of header, arrays at multiples of 64
bytes, a JSON directory with its CRC32 at the end; little-endian throughout. To
read one, take from the directory the array's dtype, offset and count:

    header     8-byte magic ``PDSEG\\0\\0\\3``, u64 offset and u64 length of the directory
    directory  ``{"arrays": {name: [dtype, offset, count, crc32]}, "meta": {...}}``, u32 CRC32

The arrays of ``.pdd``; meta ``{"papers": n, "totals": {FIELD: words}, "numbers": {...}}``:

    length/FIELD  u1|u2|u4  words of the field in each document
    stored.at     u4|u8     n + 1 offsets into ``stored``, where any document has stored fields
    stored        u1        each document's stored fields, a JSON object or nothing
    column/FIELD  u1        the bytes of an ordinary Whoosh column
    number/FIELD  u1|u2|u4|u8  of a column of whole numbers these, in place of its bytes, less
                            what the meta says

The arrays of ``.pdt``, for each field; meta ``{"papers": n, "fields": [names]}``.
Terms are numbered in the order of their bytes; the postings of one stand behind
those of the one before it:

    FIELD/blob, size   u1, u1  the terms' bytes, one after another; how many each has
    FIELD/count        u1      how many postings each term has
    FIELD/doc          u2      low 16 bits of each posting's doc id, rising within a term
    FIELD/tf.2         u1      how often the term stands in that document, less 1: two bits each,
                               four in a byte, the lowest first (patched_small)
    FIELD/places       u1      how many positions each term has, if they are kept and not one each
    FIELD/pos          u1      positions, ``tf`` of them for each posting, rising
    FIELD/pos.skip     u4      of long texts, how far each 32 positions are (position_skips)
    FIELD/w            f4      each posting's weight, where one differs from its ``tf``
    FIELD/X.at, X.high u4, u1  where a number of X (count, places, pos) exceeds a byte,
                               and what stands above it
    FIELD/X.at, X.number
                       u4, u1  where one of X (tf.2, tf.4) exceeds its bits, and it
    FIELD/dense.term, dense.first, dense.count, dense.low
                       u4, u4, u1, u1
                               common terms, whose postings are not in doc (dense_terms)
    FIELD/often.term, often.first, tf.4
                       u4, u4, u1
                               terms whose frequencies are not in tf.2 (posting_lists)
    FIELD/X.sum        u4      how many the ranges before each 64th have (size, count, places)
    FIELD/family.blob, family.size, family.count, family.term
                       u1, u1, u1, u4
                               words that share a stem, where the analyser says so (stem_groups)
    FIELD/split.term, split.first, split.at, high
                       u4, u4, u4, u1
                               in a segment of more than 65,536 documents, the blocks
                               of the postings in doc (doc_ids)

Here lies the format, from the bytes upwards: ``array_file``, ``array_ops``, ``patched_bytes``,
``dense_terms``, ``doc_ids``, ``patched_small``, ``posting_lists``, ``postings``, ``stem_groups``,
``document_writer``, ``document_reader``, ``segment`` and ``segment_files``. Beside this folder,
``indexing`` makes segments, ``reader`` opens them and ``whoosh_compat`` shows them to Whoosh.

May import nothing of search but what stands here.
"""
