"""What was done: the reader's acts, and the rules' and other programs'."""

from collections.abc import Mapping

from paperdesk.model.messages.plural import Plural

ACTIONS: Mapping[str, str | Plural] = {
    "papers": Plural("{n} paper", "{n} papers", "%Ln paper(s)"),
    "action.marked_new": "Marked {papers} as new",
    "action.marked_seen": "Marked {papers} as seen",
    "action.marked_read": "Marked {papers} as read",
    "action.put_aside": "Put {papers} aside for later",
    "action.dismissed": "Dismissed {papers}",
    "action.saw": "Saw {papers}",
    "action.starred": "Starred {papers}",
    "action.unstarred": "Took the star off {papers}",
    "action.rated": Plural(
        "Rated {papers} with {n} star",
        "Rated {papers} with {n} stars",
        "Rated {papers} with %Ln star(s)",
    ),
    "action.unrated": "Took the rating off {papers}",
    "action.tagged": "Tagged {papers} '{tag}'",
    "action.untagged": "Took '{tag}' off {papers}",
    "action.tag_renamed": "Renamed the tag '{old}' to '{new}'",
    "action.tag_merged": "Merged the tag '{old}' into '{new}'",
    "action.tag_has_name": "'{name}' has that name",
    "action.tag_coloured": "Coloured the tag '{tag}'",
    "action.collected": "Put {papers} into '{name}'",
    "action.uncollected": "Took {papers} out of '{name}'",
    "action.collection_made": "Made the collection '{name}'",
    "action.collection_renamed": "Renamed the collection '{old}' to '{new}'",
    "action.collection_moved": "Moved the collection '{name}'",
    "action.collection_deleted": "Deleted the collection '{name}'; its papers stay",
    "action.trashed": "Put {papers} into the trash",
    "action.untrashed": "Took {papers} out of the trash",
    "action.imported": "Imported {papers}",
    "action.filled_in": "Filled in {papers} from a file",
    "action.changed_outside": "Changed {papers} in another program",
    "action.note_changed_outside": "Changed the note on {title} in another program",
    "action.note_removed_outside": "Removed the note on {title} in another program",
    "action.note_kept_beside": "Kept your text beside the note on {title}",
    "action.note_kept": "Kept the note on {title}",
    "action.note_written": "Wrote the note on {title}",
    "action.note_brought_back": "Brought back a former note on {title}",
    "action.note_removed": "Removed the note on {title}",
    "action.file_trashed": "Put '{name}' into the trash",
    "action.file_attached": "Attached the file '{name}'",
    "action.file_linked": "Linked the file '{name}'",
    "action.files_brought": Plural(
        "Attached {n} file", "Attached {n} files", "Attached %Ln file(s)"
    ),
    "action.file_detached": "Took the file '{name}' off its paper",
    "action.search_saved": "Saved the search '{name}'",
    "action.search_forgotten": "Forgot the search '{name}'",
    "action.search_watches": "Set what the search '{name}' watches for",
    "action.muted": "Muted {papers} by '{name}'",
    "action.restored": "Restored {papers} from a backup",
    "action.followed": "Followed '{title}'",
    "action.followed_many": Plural(
        "Followed {n} source", "Followed {n} sources", "Followed %Ln source(s)"
    ),
    "action.unfollowed": "Followed '{title}' no more",
    "action.completed": "Completed {papers}",
    "action.corrected": "Corrected what is said of {title}",
    "action.facts_back": "Gave {title} back what its sources say",
    "action.merged": "Merged two papers into {title}",
    "action.merged_many": "Merged {papers} with others",
    "action.told_apart": "Marked {papers} as not the same",
    "action.and_then": "{act}; {more}",
    "action.and": "{act}, {more}",
    "undo.took_back": "Took back: {what}",
    "undo.did_again": "Did again: {what}",
    "undo.kept_both": "What another program wrote in the note in between was kept in it.",
    "undo.overwritten_back": "What the other program had written there is among the earlier "
    "versions of the note.",
    "undo.note_stays": "A note that the import brought was changed since, so it was kept.",
}
"""Acts, in the words of a notice and of the undo log; what is said beside an undo."""
