"""Commands attach and formats."""

from argparse import Namespace

from paperdesk.cli.output import Output, one_line
from paperdesk.formats import registry
from paperdesk.library import Library
from paperdesk.paths import Places


def attach(library: Library, args: Namespace, output: Output) -> int:
    """``attach ID FILE...``."""
    key = library.key(args.id)
    done = [library.attach(key, path) for path in args.files]
    if output.json:
        changed = sum(act.journal is not None for act in done)
        output.answer({"done": [act.text for act in done], "attached": changed})
    for act, path in zip(done, args.files, strict=True):
        is_new = act.journal is not None
        output.say(one_line(act.text if is_new else f"The paper has {path.name} already."))
    return 0


def formats(_places: Places, _args: Namespace, output: Output) -> int:
    """``formats``: those that are read, and those that are written."""
    known = registry.FORMATS
    if output.json:
        values = [
            {
                "name": form.name,
                "title": form.title,
                "suffixes": list(form.suffixes),
                "read": form.read is not None,
                "written": form.write is not None,
            }
            for form in known
        ]
        output.answer({"formats": values})
    for form in known:
        ways = [way for way, does in (("read", form.read), ("written", form.write)) if does]
        about = f"{form.title} ({', '.join(form.suffixes)})"
        output.say(f"{output.bold(form.name.ljust(14))} {about.ljust(44)} {', '.join(ways)}")
    return 0
