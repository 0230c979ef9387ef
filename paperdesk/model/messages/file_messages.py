"""What is said of files that papers come from or go to, as a whole and record by record."""

PLACES = {
    "place.by_hand": "the form",
    "place.line": "line {n}",
    "place.record": "record {n}",
    "place.entry": "entry {n}, line {line}",
    "problem.at": "{place}: {problem}",
}
"""Where in a file something stands."""

PROBLEMS = {
    "problem.no_title": "no title; a paper needs at least that",
    "problem.title_supplied": "no title; it is called {title}",
    "problem.no_entry": "there is no entry in it",
    "problem.stray_lines": "lines that belong to no entry are left out",
    "problem.many_lines": "more than {n} lines; what follows them is left out",
    "problem.file_outside": "the file {path} does not lie beside the entries, and is not taken",
    "problem.torn_entry": "this entry is not closed, or not as BibTeX wants it, and is left out: "
    "{words}",
    "problem.words_behind_entry": "words behind the end of an entry are left out; a brace too many "
    "may have closed it: {words}",
    "problem.block_too_long": "this entry is longer than any can be, and is left out",
    "problem.key_twice": "the key {key} stands already in line {n}; both entries are kept",
    "problem.field_twice": "the field {field} stands there twice; not taken was: {value}",
    "problem.serving_entry": "an entry of the type {kind} serves other entries; it is kept as a "
    "paper, so that nothing is lost",
    "problem.no_parent": "the entry {key}, from which this one inherits, is not in the file",
    "problem.no_abbreviation": "the abbreviation {name} is not defined; its name was kept",
    "problem.value_cut": "a value joined of abbreviations is longer than {n} characters, and was "
    "cut",
    "problem.many_entries": "more than {n} entries; what follows them is left out",
    "problem.many_torn": "more than {n} entries cannot be read; what follows them is left out",
    "problem.loose_note": "a note that belongs to no entry is left out: {note}",
    "problem.xml_broken": "this is broken XML ({reason}), and left out",
    "problem.xml_cut": "the file ends within this entry",
    "problem.xml_too_deep": "this XML is nested too deeply, and left out",
    "problem.xml_too_large": "this entry is too large, and left out",
    "problem.xml_breaks": "there are too many broken places; what follows is left out",
    "problem.file_hidden": "the file {path} is hidden, and is not taken",
    "problem.file_irregular": "{path} is no file that can be taken",
    "problem.file_too_large": "the file {path} is larger than 2 GB, and is not taken",
    "problem.file_unreadable": "the file {path} could not be read: {reason}",
    "problem.file_missing": "there is no file {path}",
    "problem.files_missing": "further files that entries name and that are not there: {n}",
    "problem.more_doubtful": "further records that may be of a paper of the same title: {n}",
    "problem.only_a_title": "nothing but a title was recognised in this line",
    "problem.no_title_column": "no column is known to hold the titles",
    "problem.quote_open": "a quotation mark is not closed; the row ends with its line",
    "problem.too_many_cells": "more cells than columns; those that are too many are left out",
    "problem.no_yaml": "this is not YAML ({reason})",
    "problem.yaml_too_much": "this YAML holds too much, or is nested too deeply",
    "problem.yaml_alias": "this YAML names another part of itself, which is not followed",
    "problem.no_object": "this is no JSON object; a paper is written {...}",
    "problem.answer_is_error": "the service answered with an error: {reason}",
    "problem.answer_of_others": "this answer is about '{kind}', and holds no papers",
    "problem.no_record": "there is no record in it",
    "problem.record_no_json": "this record is not JSON ({reason})",
    "problem.record_not_whole": "this record is no whole JSON object",
    "problem.record_open": "this record is not closed; a bracket or quotation mark is missing",
    "problem.loose_text": "text that belongs to no record",
    "problem.list_open": "the file ends before its list does; it may be cut short",
    "problem.packing_damaged": "the file is damaged in its packing; what follows is lost",
    "problem.packing_cut": "the file is cut short: its packing has no end; what follows is lost",
    "problem.only_first": "this preview looked at {papers} and no further; the import takes all",
    "problem.line_too_long": "this line is longer than 4 MB",
    "problem.date_without_year": "the date '{date}' names no year that is certain, so none was "
    "kept",
    "problem.date_in_part": "of the date '{date}' only {kept} is certain, and was kept",
    "problem.date_impossible": "the date '{date}' does not exist; {kept} was kept",
    "problem.no_json": "this is not JSON ({reason}, character {n})",
    "problem.too_deep": "this JSON is nested too deeply",
    "problem.long_number": "a number in this JSON is too long",
    "problem.no_abstract": "a title without an abstract: {title}",
    "problem.text_without_title": "text without a title: {title}",
    "problem.said_twice": "said twice, first in line {n}: {title}",
}
"""What could not be read in a file, or not as it stands."""

REFUSED = {
    "file.is_other": "{name} is {kind}. {readable}",
    "file.is_binary": "{name} is a binary file of a kind unknown here. {readable}",
    "file.is_empty": "{name} is empty: it holds no paper.",
    "file.is_irregular": "{name} is no regular file. Only files can be imported.",
    "file.is_folder": "{name} is a folder. Choose the files in it.",
    "file.missing": "There is no file {path}.",
    "file.none_in_folder": "There is no file in {folder} that PaperDesk can read.",
    "file.holds_too_much": "{name} holds more than 2 GB; only JSON Lines are read beyond that "
    "size. Split it into smaller files.",
    "file.page_too_large": "{name} is larger than 64 MB, more than a page or an answer can be. "
    "Papers in such number can be read as JSON Lines.",
    "file.json_too_large": "{name} is JSON over many lines, of more than 64 MB. Write one object "
    "a line (JSON Lines, UTF-8): such a file can be of any size.",
    "file.packing_damaged": "{name} is damaged in its packing. Get the file again.",
    "file.packing_cut": "{name} is cut short: its packing has no end. Get the file again.",
    "file.all_damaged": "{name} is damaged in its packing; nothing in it can be read.",
    "file.all_cut": "{name} is cut short: its packing has no end; nothing in it can be read.",
    "file.own_list": "{name} is a list that PaperDesk wrote for reading. To take papers with you, "
    "export them as JSON Lines: that has all your words, too.",
    "file.no_paper_in_text": "{name} is text, but no paper was found in it: no title above an "
    "abstract. {readable}",
    "file.no_paper_in_json": "{name} is JSON, but holds no paper that can be read ({problem}). "
    "PaperDesk expects one object a line with at least a title.",
    "file.no_paper_in_entries": "{name} holds no paper that can be read ({problem}).",
    "file.xml_entities": "{name} declares entities or rules of its own, by which a few lines can "
    "fill the whole memory. Such XML is not read.",
    "file.no_paper_in_answer": "{name} is JSON, but holds no paper that can be read ({problem}). "
    "PaperDesk expects an answer of the Hugging Face papers API.",
    "file.answer_broken": "{name} begins as an answer of the Hugging Face papers API, but cannot "
    "be read: {problem}.",
    "file.answer_is_error": "{name} is an error that the service answered: {reason}",
    "file.unreadable_import": "{name} cannot be read: {reason}. Nothing was imported from it.",
    "file.unreadable": "{path} cannot be read: {reason}.",
    "export.not_followed": "the export that follows is not up to date: {reason}",
    "export.no_such": "no export follows in {path}",
    "export.no_file": "an export that follows needs a file: -o FILE",
    "export.key_pattern": "the pattern of citation keys has a part that means nothing: {part}",
    "file.unwritable": "{path} cannot be written: {reason}. Nothing was changed.",
    "file.note_no_text": "{name} is not UTF-8 text. The note is as it was.",
    "file.note_unreadable": "{name} cannot be read: {reason}. The note is as it was.",
    "file.readable": "PaperDesk reads BibTeX, RIS, EndNote, PubMed, CSL-JSON, Zotero's exports, "
    "tables, saved pages and more: “paperdesk formats” and the help on importing name them all.",
}
"""Why a file cannot be read or written."""

FEEDS = {
    "feed.is_none": "{name} is no feed that can be read.",
    "feed.broken": "{name} begins as a feed, but cannot be read: {problem}.",
    "feed.too_large": "{name} is larger than a feed can be (16 MB, 20,000 entries).",
    "opml.is_none": "{name} is no list of subscriptions (OPML).",
    "opml.empty": "{name} is a list of subscriptions (OPML) without a feed in it.",
    "opml.too_large": "{name} is larger than 16 MB, more than a list of subscriptions can be.",
}
"""What is said of feeds, of lists of them, and of pages that tell of a paper in their head."""

KINDS = {
    "kind.pdf": "a PDF document",
    "kind.zip": "a ZIP archive or an Office document",
    "kind.empty_zip": "an empty ZIP archive",
    "kind.bzip2": "a bzip2 archive",
    "kind.zstandard": "a Zstandard archive",
    "kind.7zip": "a 7-Zip archive",
    "kind.rar": "a RAR archive",
    "kind.inner_gzip": "a gzip archive inside an archive",
    "kind.inner_xz": "an xz archive inside an archive",
    "kind.png": "a PNG picture",
    "kind.jpeg": "a JPEG picture",
    "kind.gif": "a GIF picture",
    "kind.sqlite": "an SQLite database",
    "kind.program": "a program",
    "kind.windows_program": "a Windows program",
    "kind.postscript": "a PostScript document",
    "kind.rtf": "an RTF document",
    "kind.html": "an HTML page (save it as text)",
    "kind.xml": "an XML document",
    "kind.latex": "a LaTeX source",
}
"""What a file is instead."""

FILES = {**PLACES, **PROBLEMS, **REFUSED, **FEEDS, **KINDS}
"""All that is said of files."""
