"""What the library refuses or cannot do: papers, tags, notes, the database and the index."""

PAPERS = {
    "paper.gone": "That paper is no longer in the library.",
    "paper.unknown": "No paper here is called '{name}'.",
    "paper.ambiguous": "'{name}' may mean {names}; write more of it.",
    "paper.ambiguous_among_more": "'{name}' may mean {names} and {n} more; write more of it.",
    "paper.unnamed": "Say which paper: its id, such as arxiv:1706.03762, or its beginning.",
    "facts.unknown": "'{name}' is no field that can be written; there are {names}.",
    "facts.unsaid": "Say which field and what it says, such as --set venue=Nature.",
    "facts.here": "This paper is here already: '{title}'.",
    "facts.may_be_here": "A paper of this title is here, '{title}'. Add it all the same if it is "
    "another one.",
    "facts.here_in_trash": "This paper lies in the trash: '{title}'. Take it back from there.",
    "facts.ids_or_fields": "Say either what names papers, or the fields of one with --set.",
    "facts.title_of_nobody": "No source says a title of this paper; yours stays.",
    "facts.no_title": "A paper needs a title.",
    "facts.no_date": "'{text}' is no date; write 2026, 2026-04 or 2026-04-04, "
    "or a range such as 2026/2027-03.",
    "facts.no_type": "'{text}' is no type of publication; there are {names}.",
    "facts.no_address": "'{text}' is no address; write it like https://example.org/paper.",
    "facts.no_doi": "'{text}' is no DOI; write it like 10.1000/xyz123.",
    "facts.no_arxiv_id": "'{text}' is no arXiv id; write it like 1706.03762.",
    "duplicates.one_paper": "Both ids are of one paper.",
    "duplicates.two_ids": "Say which two papers: two ids.",
    "forme.too_few": "Too few papers are judged to learn from: {kept} kept, {out} "
    "dismissed. Keep two at least and dismiss one; until then the newest come first.",
    "wish.no_word": "Say which word you want more or less of.",
    "wish.too_long": "A word may have {most} characters here; this one has {n}.",
    "tag.unknown": "There is no tag called '{name}'.",
    "tag.within_itself": "'{new}' lies within '{old}', so that cannot be its new name.",
    "tag.no_colour": "'{colour}' is not a colour; write it like #3466c9.",
    "tag.unnamed": "A tag needs a name, such as 'to discuss' or 'rl/offline'.",
    "collection.unknown": "There is no collection called '{name}'.",
    "collection.there": "There is a collection '{name}' already.",
    "collection.lacks_words": "Say which papers, by their ids, or which name.",
    "collection.unnamed": "A collection needs a name, such as 'Thesis' or 'Thesis/Methods'.",
    "collection.too_long": "A collection's name may have {most} characters; this one has {n}.",
    "collection.too_deep": "Collections may lie within one another {most} deep, and no deeper.",
    "collection.within_itself": "'{name}' cannot lie within itself.",
    "tag.too_long": "A tag may have {most} characters; this one has {n}.",
    "search.unnamed": "A saved search needs a name.",
    "search.name_too_long": "A name may have {most} characters; this one has {n}.",
    "search.empty": "There is nothing to search for in that query.",
    "follow.unknown": "There is no followed source with the number {number}.",
    "follow.untitled": "A followed source needs a name.",
    "search.unknown": "There is no saved search called '{name}'.",
    "search.exists": "There is a saved search called '{name}' already.",
    "scope.unknown": "There is no place called '{name}' in a library.",
    "scope.no_batch": "'{name}' is not the number of a batch.",
}
"""Papers, tags and saved searches."""

FILES = {
    "files.no_room": "The files need {n} MB on the disk of the library, and {free} MB are free. "
    "Nothing was changed; free some space, or import without files.",
    "files.none_named": "'{word}' names no file.",
    "files.no_such": "There is no file or folder {path}.",
    "files.twice": "The same file stands in this list already.",
    "files.ends_its_reader": "{name} ends the process that reads it; it may be damaged.",
    "files.unread": "{name} could not be read: {reason}",
    "files.unreadable": "The file {name} was not attached: {reason}.",
}
"""Files of papers."""

NOTES = {
    "template.unknown": "There is no template called '{name}'.",
    "template.folder_unreadable": "The folder of templates cannot be read: {reason}.",
    "template.unreadable": "The template '{name}' cannot be read: {reason}.",
    "note.no_free_name": "No free file name was found for this note.",
    "note.taken_away": "The note file {name} was taken away while it was written.",
    "note.file_too_large": "The note file {name} is larger than 4 MB and was left alone.",
    "note.no_text": "The note file {name} cannot be read as text and was left alone. Save it as "
    "UTF-8 in the program that wrote it.",
    "note.trash_full": "The trash folder has too many copies of {name}; look through them.",
    "note.too_large": "A note may have 4 MB; this one is larger. What was saved of it before is "
    "unchanged.",
    "note.link_leads_out": "The note file {name} is a link that leads out of the notes folder; it "
    "was left alone. Put a plain file in its place.",
    "note.no_file": "{name} in the notes folder is not a file.",
    "note.former_gone": "The former note {name} is not in the trash folder any more.",
    "note.former_unreadable": "The former note {name} cannot be read as text.",
    "note.former_number": "There is no former note {number}; --versions lists {n}.",
    "note.no_paper_named": "Say which paper: an ID is needed here.",
    "note.no_conflict": "There is no conflict copy called '{name}' of this note.",
    "note.too_many_conflicts": "There are too many conflict copies of {name}; look through them.",
    "note.folder_away": "The notes folder is not there ({path}). If it lies on a drive or a "
    "share, connect it; nothing was changed.",
    "picture.unreadable": "{name} could not be read: {reason}.",
    "picture.refused": "{name} was not put into the note: it is no PNG, JPEG or GIF picture, or a "
    "very large one.",
    "picture.wrong_kind": "Only PNG, JPEG and GIF pictures can be put into a note.",
    "picture.too_large": "The picture is larger than 20 MB, which a note cannot have.",
    "picture.folder_is_link": "{path} is a link to another place; no picture was put there.",
    "picture.missing": "The picture {name} is not there, or it is none.",
}
"""Notes, their pictures and templates."""

DATABASE = {
    "library.stopped": "Stopped. Nothing was changed.",
    "library.broken_off": "The question was broken off.",
    "library.foreign": "{path} is a database of another program. It was left as it is; start with "
    "--home and another folder.",
    "library.upgrade_unchecked": "A backup was made before the library is upgraded, but it did "
    "not check ({reason}). Nothing was changed; run 'paperdesk check'.",
    "library.upgrade_unwritable": "This library was written by an earlier version of PaperDesk and "
    "has to be upgraded once, but nothing can be written in {path}. Nothing was changed. Give "
    "yourself the right to write there, or copy the folder and open the copy.",
    "library.unmakeable": "A library cannot be made in {path}: {why}",
    "library.newer": "This library was written by a newer version of PaperDesk. It is opened for "
    "reading only, so that nothing of it is lost; use the newer version to change it.",
    "library.disk_full": "The disk is full, so the last change could not be kept. Everything kept "
    "before is safe; free some space and do it again.",
    "library.read_only": "The library's folder cannot be written to, so nothing was changed. Give "
    "yourself the right to write there, or start with --home and another folder.",
    "library.damaged": "The library's database is damaged, and nothing was changed. It is left as "
    "it is; your notes are plain files and are not concerned. 'paperdesk restore' puts it aside "
    "and brings the newest backup back.",
    "library.damaged_at": "The library's database is damaged, and nothing was changed. It is left "
    "as it is; your notes are plain files and are not concerned. 'paperdesk restore' puts it "
    "aside and brings the newest backup back. ({path})",
    "library.busy": "Another program holds the library. Nothing was changed; try again when it is "
    "done.",
    "library.import_given_up": "The import stood still for too long and was given up. Nothing "
    "of it came in; import the files again.",
    "library.held": "{who} is writing to the library and has not finished. Nothing was changed; "
    "try again when it is done.",
    "library.process": "{role} (process {n})",
    "library.another_program": "Another program",
    "library.disk_failed": "The disk failed while the library was used ({reason}). The last "
    "change was not kept; what was kept before is safe. Look at the disk before you go on.",
    "library.database_failed": "The library's database did not do that ({reason}). Nothing was "
    "changed.",
    "library.file_refused": "A file of the library cannot be written or read. Nothing was changed.",
    "library.file_refused_at": "A file of the library cannot be written or read ({path}). Nothing "
    "was changed.",
    "library.disk_refused": "The disk did not do that: {reason}. What was kept before is safe.",
    "library.unopened": "The library could not be opened.",
    "library.closed": "The library is closed.",
}
"""The database and the disk under it."""

INDEX = {
    "index.indexing": "Another process is indexing; wait until it is done.",
    "index.written": "Another PaperDesk is writing the search index. Nothing is lost: what waits "
    "is indexed when it has finished.",
    "index.damaged": "The search index was damaged and has been thrown away. Papers and notes are "
    "safe; it is filled again from them.",
    "index.refused": "The search index could not be {done}: {reason}. Papers and notes are safe; "
    "the index is brought up to date as soon as the disk allows.",
    "index.closed": "The search index is closed.",
}
"""The search index."""

LIBRARY = {**PAPERS, **FILES, **NOTES, **DATABASE, **INDEX}
"""All that the library says."""
