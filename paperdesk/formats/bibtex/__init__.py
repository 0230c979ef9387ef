"""BibTeX and BibLaTeX, the bibliographies of TeX: entries, their values, people and groups.

``bib_reader`` reads a file: ``bib_blocks`` cuts it, ``abbreviations`` joins values,
``bib_entry`` inherits what stands in other entries, and ``bib_record`` makes a record of one.
``bibtex_writer`` writes one, in both dialects: ``tex_escape`` texts, ``capitals`` titles,
``bibtex_names`` people, ``entry_types`` types. ``torn_blocks`` is the only importer of
bibtexparser. Sources: *BibTeXing* and *Tame the BeaST* (grammar, names), the manual of
biblatex 3.20 (types, fields, dates, inheritance), the documentation of JabRef, Zotero's
Better BibTeX, Mendeley and calibre (fields of theirs).
"""
