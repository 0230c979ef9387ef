"""Why a library was not backed up, restored, moved or found, and settings not saved."""

ARCHIVES = {
    "backup.damaged": "{name} is damaged, cut short or was changed since it was made, so nothing "
    "is taken from it. Nothing was changed; choose another backup.",
    "backup.foreign": "{name} is no backup of PaperDesk. Nothing was changed.",
    "backup.newer": "{name} was made by a newer version of PaperDesk, and can be restored by that "
    "one. Nothing was changed.",
    "backup.strange": "{name} holds what no backup of PaperDesk holds ({reason}), so nothing is "
    "taken from it. Nothing was changed.",
    "backup.empty": "{name} is empty; there is no backup in it. Nothing was changed.",
    "backup.other_tables": "{name} of the backup has other tables than this version of PaperDesk. "
    "Nothing was changed.",
    "backup.too_many": "There are too many backups of one moment in {folder}.",
    "backup.exists": "{path} is there already. Name another file; nothing was changed.",
    "backup.unknown": "There is no backup called '{name}'. Nothing was changed.",
    "backup.none": "There is no backup in {folder} yet. Nothing was changed.",
    "backup.no_room_to_unpack": "There is no room to unpack the backup: {n} MB are needed in "
    "{folder}, and {free} MB are free. Nothing was changed.",
    "backup.no_room": "There is no room for a backup: {n} MB are needed in {folder}, and {free} "
    "MB are free. Your library is as it was, and earlier backups are kept; free some space, or "
    "choose another folder for backups.",
    "backup.library_damaged": "The library's database is damaged, so no backup of it was made; "
    "earlier ones are kept. 'paperdesk check' tells more, and 'paperdesk restore' brings the "
    "newest backup back.",
}
"""Backups and what is taken from them."""

FOLDERS = {
    "move.inside_itself": "{path} is inside the library's own folder; choose another.",
    "move.not_empty": "{path} is not empty. Choose an empty folder; nothing was changed.",
    "move.changed_meanwhile": "Another program changed files of the library while it was copied. "
    "It stays where it was, whole; try again.",
    "move.failed": "The library could not be copied to {path}: {reason}. It stays where it was, "
    "whole; what was copied has been removed again.",
    "move.already_open": "The library in {path} is the one that is open.",
    "move.no_library": "There is no library in {path}, and other files are. Choose the folder of "
    "a library, or an empty one to begin a new library in.",
    "settings.choice_unsaved": "It could not be remembered where the library is: {reason}. The "
    "library in use stays the one it was.",
    "settings.choice_unreadable": "The file {path} says where your library is, and it cannot be "
    "read. Nothing was changed; choose the folder of the library again, or start with --home "
    "FOLDER.",
    "settings.library_away": "Your library is not in {path} now. If it is on a drive or a share, "
    "connect it and try again. Nothing was changed.",
    "settings.folder_unmakeable": "The folder {path} cannot be made: {reason}. Nothing was "
    "changed; choose another with --home DIR.",
    "settings.unsaved": "The settings could not be saved: {reason}. Papers and notes are not "
    "touched by this; the old settings stay.",
}
"""Where the library is, and the settings that say so."""

BACKUPS = {**ARCHIVES, **FOLDERS}
"""All that is said of backups and folders."""
