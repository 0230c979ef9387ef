"""What long work says of itself: its steps, and why it ended before it was done."""

WORK = {
    "step.preparing": "Preparing",
    "step.copying": "Copying files",
    "step.writing": "Writing",
    "step.paused": "Paused",
    "step.saving_space": "Saving space",
    "step.looking": "Looking into {path}",
    "step.reading": "Reading {path}",
    "step.comparing": "Comparing {path} with the library",
    "step.reading_papers": "Reading titles",
    "step.comparing_papers": "Comparing papers",
    "step.backing_up": "Backing up",
    "step.unpacking": "Unpacking",
    "step.indexing": "Indexing",
    "step.merging": "Merging",
    "step.mapping": "Drawing the map",
    "step.rendering": "Rendering a note",
    "step.formulas": "Setting formulas",
    "step.spelling": "Checking spelling",
    "step.looking_at": "Looking at {part}",
    "work.stopped": "Stopped. Nothing of it was kept.",
    "work.not_started": "The process for this work cannot be started: {reason}.",
    "work.ended": "The process doing this work ended unexpectedly. What was saved before is safe; "
    "try once more. The log tells what happened.",
    "work.ended_often": "The process doing this work ended again and again. Try once more, or drop "
    "it. The log tells what happened.",
    "work.too_long": "This took longer than {n} seconds and was stopped. Nothing was changed.",
    "work.too_much_memory": "The work needed more memory than it may take. Your library is as it "
    "was.",
}
"""Steps beside a progress bar, and ends of work in a process of its own."""
