"""The message catalogue: every sentence of the rooms below, with its places.

:mod:`~paperdesk.ui.i18n.message_translation` recognises them by it.
"""

from paperdesk.formats.registry import CAN_READ

JOINED = ("{act}; {more}", "{act}, {more}")
"""Two acts of one stroke."""

ACTS = (
    "Marked {papers} as new",
    "Marked {papers} as seen",
    "Marked {papers} as read",
    "Put {papers} aside for later",
    "Dismissed {papers}",
    "Starred {papers}",
    "Took the star off {papers}",
    "Rated {papers} with 1 star",
    *(f"Rated {{papers}} with {stars} stars" for stars in (2, 3, 4, 5)),
    "Took the rating off {papers}",
    "Tagged {papers} '{tag}'",
    "Took '{tag}' off {papers}",
    "Renamed the tag '{old}' to '{new}'",
    "Merged the tag '{old}' into '{new}'",
    "Coloured the tag '{tag}'",
    "Put {papers} into the trash",
    "Took {papers} out of the trash",
    "Imported {papers}",
    "Filled in {papers} from a file",
    "Changed {papers} in another program",
    "Changed the note on {title} in another program",
    "Removed the note on {title} in another program",
    "Kept your text beside the note on {title}",
    "Kept the note on {title}",
    "Wrote the note on {title}",
    "Removed the note on {title}",
    "Put '{name}' into the trash",
    "Saved the search '{name}'",
    "Renamed the search '{old}' to '{new}'",
    "Forgot the search '{name}'",
    "Set what the search '{name}' watches for",
    "Muted {papers} by '{name}'",
    "Restored {papers} from a backup",
    *JOINED,
    "Took back: {what}",
    "Did again: {what}",
)
"""What a notice says was done."""

STEPS = (
    "Preparing",
    "Writing",
    "Reading {path}",
    "Comparing {path} with the library",
    "Backing up",
    "Unpacking",
)
"""What stands beside the progress of an import, a backup or a restore."""

MET = (
    "What another program wrote in the note in between was kept in it.",
    "What the other program had written there is in the trash folder.",
    "A note that the import brought was changed since, so it was kept.",
)
"""What is said of words that were met when an act was taken back."""

REMARKS = (
    "Only the first {n} words were kept.",
    "Only the first {n} characters were read.",
    "There is no field named {name}.",
    "is: knows {names}.",
    "has: knows {names}.",
    "added: wants an age or a date, such as <7d or 2026-04.",
    "published: wants a date or a range, such as 2024..2026.",
    "upvotes: wants a number, such as >50.",
    "year: wants a year or a range, such as 2024..2026.",
    "rating: wants stars from 1 to 5, such as >3, or none.",
    "Of a phrase, the first {n} words were read.",
    "A word with * or ? in it needs two letters before them.",
    "The number after ~ is at most {n} here.",
    "Of a very long word, the first {n} characters were read.",
    "Searching for the {n} most telling words of this long text.",
    "Parentheses are read {n} deep, not deeper.",
)
"""What is remarked on a query."""

PROBLEMS = (
    "line {n}: {problem}",
    "record {n}: {problem}",
    "line {n}",
    "record {n}",
    "no title; a paper needs at least that",
    "this is no JSON object; a paper is written {...}",
    "this record is not JSON ({reason})",
    "this record is no whole JSON object",
    "this record is not closed; a bracket or quotation mark is missing",
    "text that belongs to no record",
    "the file ends before its list does; it may be cut short",
    "the file is damaged in its packing; what follows is lost",
    "the file is cut short: its packing has no end; what follows is lost",
    "the date '{date}' names no year that is certain, so none was kept",
    "of the date '{date}' only {kept} is certain, and was kept",
    "the date '{date}' does not exist; {kept} was kept",
    "this is not JSON ({reason}, character {n})",
    "this JSON is nested too deeply",
    "a number in this JSON is too long",
    "a title without an abstract: {title}",
    "text without a title: {title}",
    "said twice, first in line {n}: {title}",
)
"""What could not be read in a file."""

FILES = (
    "{name} is {kind}. {readable}",
    "{name} is a binary file of a kind unknown here. {readable}",
    "{name} is empty. {readable}",
    "{name} is no regular file. {readable}",
    "{name} is a folder. Choose the files in it.",
    "There is no file {path}.",
    "There is no file in {folder} that PaperDesk can read.",
    "{name} is larger than 2 GB; PaperDesk reads files up to that size. "
    "Split it into smaller files.",
    "{name} holds more than 2 GB; PaperDesk reads files up to that size. "
    "Split it into smaller files.",
    "{name} is larger than 64 MB, more than a page or an answer can be. "
    "Papers in such number can be read as JSON Lines.",
    "{name} is JSON over many lines, of more than 64 MB. Write one object a line (JSON Lines, "
    "UTF-8): such a file can be of any size.",
    "{name} is damaged in its packing. Get the file again.",
    "{name} is cut short: its packing has no end. Get the file again.",
    "{name} is damaged in its packing; nothing in it can be read.",
    "{name} is cut short: its packing has no end; nothing in it can be read.",
    "{name} is text, but no paper was found in it: no title above an abstract. {readable}",
    "{name} is JSON, but holds no paper that can be read ({problem}). PaperDesk expects one "
    "object a line with at least a title.",
    "{name} is JSON, but holds no paper that can be read ({problem}). PaperDesk expects an "
    "answer of the Hugging Face papers API.",
    "{name} begins as an answer of the Hugging Face papers API, but cannot be read: {problem}.",
    "{name} is an error that the service answered: {reason}",
    "{name} cannot be read: {reason}. Nothing was imported from it.",
    "{path} cannot be read: {reason}.",
    "{path} cannot be written: {reason}. Nothing was changed.",
    CAN_READ,
)
"""Why a file cannot be read or written."""

KINDS = (
    "a PDF document",
    "a ZIP archive or an Office document",
    "an empty ZIP archive",
    "a bzip2 archive",
    "a Zstandard archive",
    "a 7-Zip archive",
    "a RAR archive",
    "a gzip archive inside an archive",
    "an xz archive inside an archive",
    "a PNG picture",
    "a JPEG picture",
    "a GIF picture",
    "an SQLite database",
    "a program",
    "a Windows program",
    "a PostScript document",
    "an RTF document",
    "an HTML page (save it as text)",
    "an XML document",
    "a BibTeX file",
    "an RIS file",
    "a LaTeX source",
)
"""What a file is instead."""

ERRORS = (
    "There is no tag called '{name}'.",
    "'{new}' lies within '{old}', so that cannot be its new name.",
    "'{colour}' is not a colour; write it like #3466c9.",
    "A tag needs a name, such as 'to discuss' or 'rl/offline'.",
    "A tag may have {most} characters; this one has {n}.",
    "That paper is no longer in the library.",
    "No paper here is called '{name}'.",
    "'{name}' may mean {names}; write more of it.",
    "Say which paper: its id, such as arxiv:1706.03762, or its beginning.",
    "A saved search needs a name.",
    "A name may have {most} characters; this one has {n}.",
    "There is nothing to search for in that query.",
    "There is no saved search called '{name}'.",
    "There is a saved search called '{name}' already.",
    "There is no place called '{name}' in a library.",
    "'{name}' is not the number of a batch.",
    "There is no template called '{name}'.",
    "The folder of templates cannot be read: {reason}.",
    "The template '{name}' cannot be read: {reason}.",
    "No free file name was found for this note.",
    "The note file {name} was taken away while it was written.",
    "The note file {name} is larger than 4 MB and was left alone.",
    "The note file {name} cannot be read as text and was left alone. Save it as UTF-8 in the "
    "program that wrote it.",
    "The trash folder has too many copies of {name}; look through them.",
    "A note may have 4 MB; this one is larger. What was saved of it before is unchanged.",
    "The note file {name} is a link that leads out of the notes folder; it was left alone. "
    "Put a plain file in its place.",
    "{name} in the notes folder is not a file.",
    "There is no conflict copy called '{name}' of this note.",
    "There are too many conflict copies of {name}; look through them.",
    "The notes folder is not there ({path}). If it lies on a drive or a share, connect it; "
    "nothing was changed.",
    "{name} could not be read: {reason}.",
    "{name} was not put into the note: it is no PNG, JPEG or GIF picture, or a very large one.",
    "Only PNG, JPEG and GIF pictures can be put into a note.",
    "The picture is larger than 20 MB, which a note cannot have.",
    "{path} is a link to another place; no picture was put there.",
    "The picture {name} is not there, or it is none.",
    "Stopped. Nothing was changed.",
    "{path} is a database of another program. It was left as it is; start with --home and "
    "another folder.",
    "A backup was made before the library is upgraded, but it did not check ({reason}). "
    "Nothing was changed; run 'paperdesk check'.",
    "A library cannot be made in {path}: {why}",
    "This library was written by a newer version of PaperDesk. It is opened for reading only, "
    "so that nothing of it is lost; use the newer version to change it.",
    "The disk is full, so the last change could not be kept. Everything kept before is safe; "
    "free some space and do it again.",
    "The library's folder cannot be written to, so nothing was changed. Give yourself the right "
    "to write there, or start with --home and another folder.",
    "The library's database is damaged, and nothing was changed. It is left as it is; your "
    "notes are plain files and are not concerned. 'paperdesk restore' puts it aside and brings "
    "the newest backup back.",
    "The library's database is damaged, and nothing was changed. It is left as it is; your "
    "notes are plain files and are not concerned. 'paperdesk restore' puts it aside and brings "
    "the newest backup back. ({path})",
    "Another program holds the library. Nothing was changed; try again when it is done.",
    "{who} is writing to the library and has not finished. Nothing was changed; try again when "
    "it is done.",
    "Another process is indexing; wait until it is done.",
    "The disk failed while the library was used ({reason}). The last change was not kept; what "
    "was kept before is safe. Look at the disk before you go on.",
    "The library's database did not do that ({reason}). Nothing was changed.",
    "A file of the library cannot be written or read ({path}). Nothing was changed.",
    "A file of the library cannot be written or read. Nothing was changed.",
    "The disk did not do that: {reason}. What was kept before is safe.",
    "The library could not be opened.",
    "The library is closed.",
    "Another PaperDesk is writing the search index. Nothing is lost: what waits is indexed when "
    "it has finished.",
    "The search index was damaged and has been thrown away. Papers and notes are safe; it is "
    "filled again from them.",
    "The search index could not be {done}: {reason}. Papers and notes are safe; the index is "
    "brought up to date as soon as the disk allows.",
    "The search index is closed.",
    "The process doing this work ended unexpectedly. What was saved before is safe; try once "
    "more. The log tells what happened.",
    "This took longer than {n} seconds and was stopped. Nothing was changed.",
    "The work needed more memory than it may take. Your library is as it was.",
    "{path} is inside the library's own folder; choose another.",
    "{path} is not empty. Choose an empty folder; nothing was changed.",
    "Another program changed files of the library while it was copied. It stays where it was, "
    "whole; try again.",
    "The library could not be copied to {path}: {reason}. It stays where it was, whole; what was "
    "copied has been removed again.",
    "The library in {path} is the one that is open.",
    "There is no library in {path}, and other files are. Choose the folder of a library, or an "
    "empty one to begin a new library in.",
    "It could not be remembered where the library is: {reason}. The library in use stays the one "
    "it was.",
    "The file {path} says where your library is, and it cannot be read. Nothing was changed; "
    "choose the folder of the library again, or start with --home FOLDER.",
    "Your library is not in {path} now. If it is on a drive or a share, connect it and try "
    "again. Nothing was changed.",
    "The settings could not be saved: {reason}. Papers and notes are not touched by this; the "
    "old settings stay.",
)
"""What went wrong, as the reader is told."""

BACKUPS = (
    "{name} is damaged, cut short or was changed since it was made, so nothing is taken from it. "
    "Nothing was changed; choose another backup.",
    "{name} is no backup of PaperDesk. Nothing was changed.",
    "{name} was made by a newer version of PaperDesk, and can be restored by that one. Nothing "
    "was changed.",
    "{name} holds what no backup of PaperDesk holds ({reason}), so nothing is taken from it. "
    "Nothing was changed.",
    "{name} is empty; there is no backup in it. Nothing was changed.",
    "{name} of the backup has other tables than this version of PaperDesk. Nothing was changed.",
    "There are too many backups of one moment in {folder}.",
    "{path} is there already. Name another file; nothing was changed.",
    "There is no backup called '{name}'. Nothing was changed.",
    "There is no backup in {folder} yet. Nothing was changed.",
    "There is no room to unpack the backup: {n} MB are needed in {folder}, and {free} MB are "
    "free. Nothing was changed.",
    "There is no room for a backup: {n} MB are needed in {folder}, and {free} MB are free. Your "
    "library is as it was, and earlier backups are kept; free some space, or choose another "
    "folder for backups.",
    "The library's database is damaged, so no backup of it was made; earlier ones are kept. "
    "'paperdesk check' tells more, and 'paperdesk restore' brings the newest backup back.",
)
"""Why a backup was not made, or not taken."""

SENTENCES = ACTS + MET + STEPS + REMARKS + PROBLEMS + FILES + KINDS + ERRORS + BACKUPS
