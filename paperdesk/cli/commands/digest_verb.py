"""Command digest: digests are set up, shown, sent, and made when they are due."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from getpass import getpass

from paperdesk.cli.commands.edit import said
from paperdesk.cli.digest_options import RHYTHMS
from paperdesk.cli.output import Output, one_line
from paperdesk.formats.digest import check_route
from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.messages import Message
from paperdesk.sources.secrets import forget_secret, keep_secret, keyring_name
from paperdesk.tasks.digest_calendar import beginning, is_due, local_now
from paperdesk.tasks.digest_jobs import DigestOutcome, send, shown


def digest(library: Library, args: Namespace, output: Output) -> int:
    """``digest [list|show NAME|send NAME|add NAME|remove NAME|password NAME]``."""
    if args.act == "list":
        return _list(library, output)
    if args.act == "due":
        due = [one for one in library.digests() if is_due(one, local_now())]
        return _told(_sent(library, due, args), output)
    if args.act == "add":
        return said(output, library.save_digest(_new(library, args)))
    chosen = library.digest(args.name)
    if args.act == "remove":
        return said(output, library.forget_digest(chosen.number))
    if args.act == "send":
        return _told(_sent(library, [chosen], args), output)
    if args.act == "password":
        return _password(chosen, args, output)
    return _show(library, chosen, args.format or "text", output)


def _list(library: Library, output: Output) -> int:
    digests = library.digests()
    if output.json:
        output.answer({"digests": [_values(one) for one in digests]})
        return 0
    for one in digests:
        due = "  (due)" if is_due(one, local_now()) else ""
        output.say(f"{output.bold(one_line(one.title))}  {one.rhythm}{due}")
        goes = ", ".join(one.mail.recipients) if one.mail else one.folder
        output.say(output.dim(f"  {one.number}: {_of(one)}, to {one_line(goes)}"))
        if one.problem is not None:
            output.say(f"  {one_line(one.problem)}")
    if not digests:
        output.say("There is no digest.")
    return 0


def _values(one: Digest) -> dict[str, object]:
    return {
        "number": one.number,
        "title": one.title,
        "of": str(one.of),
        "value": one.value,
        "rhythm": str(one.rhythm),
        "due": is_due(one, local_now()),
        "folder": one.folder,
        "format": str(one.form),
        "to": list(one.mail.recipients) if one.mail else [],
        "server": f"{one.mail.host}:{one.mail.at_port}" if one.mail else "",
        "sent": one.sent,
        "problem": one.problem,
    }


def _of(one: Digest) -> str:
    if not one.value:
        return {"follow": "all you follow", "watch": "all searches that watch"}.get(one.of, "")
    return f"{one.of} {one_line(one.value)}"


def _show(library: Library, chosen: Digest, form: str, output: Output) -> int:
    issue, page = shown(library, chosen, local_now(), form)
    if output.json:
        papers = [one.paper.id for one in issue.papers]
        output.answer({"papers": papers, "further": issue.further, "page": page})
    else:
        output.say(page.rstrip("\n"))
    return 0


def _sent(library: Library, digests: Sequence[Digest], args: Namespace) -> list[DigestOutcome]:
    """How these digests fared; a password on standard input is for all of them."""
    password = _first_line() if args.password_stdin and digests else None
    return [_made(library, one, password, waits=args.act == "send") for one in digests]


def _made(library: Library, one: Digest, password: str | None, *, waits: bool) -> DigestOutcome:
    outcome = send(library, one, local_now(), password, waits=waits)
    if outcome.wants_password and one.mail is not None and sys.stdin.isatty():
        outcome = send(library, one, local_now(), _asked(one.mail))
    return outcome


def _first_line() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _asked(route: MailRoute) -> str:
    return getpass(f"Password of {route.user} at {route.host}: ")


def _told(found: Sequence[DigestOutcome], output: Output) -> int:
    if output.json:
        values = [
            {
                "number": one.number,
                "title": one.title,
                "papers": one.papers,
                "done": one.done,
                "text": one.text,
                "remarks": list(one.remarks),
            }
            for one in found
        ]
        output.answer({"digests": values})
    for one in () if output.json else found:
        for text in (*one.remarks, one.text):
            (output.say if one.done else output.remark)(one_line(text))
    return 0 if all(one.done for one in found) else 1


def _new(library: Library, args: Namespace) -> Digest:
    wanted = {
        DigestOf.FOLLOW: args.follow,
        DigestOf.SEARCH: args.search,
        DigestOf.WATCH: args.watch,
    }
    given = [(of, value) for of, value in wanted.items() if value is not None]
    of, value = given[0] if given else (DigestOf.FOLLOW, "")
    if of is DigestOf.FOLLOW and value:
        library.follow(int(value) if value.isdecimal() else 0)
    elif value:
        library.saved_query(value)
    route = _route(args)
    rhythm = RHYTHMS[args.every]
    return Digest(
        args.name,
        of,
        value,
        rhythm,
        DigestForm(args.format if args.format in set(DigestForm) else DigestForm.HTML),
        str(args.folder.expanduser().resolve()) if args.folder else "",
        route,
        since=beginning(rhythm, local_now()),
    )


def _route(args: Namespace) -> MailRoute | None:
    if not args.to and not args.server:
        return None
    host, _, port = (args.server or "").rpartition(":")
    if not host or not port.isdecimal():
        host, port = args.server or "", "0"
    sender = args.sender or (args.to[0] if args.to else "")
    route = MailRoute(
        host, sender, tuple(args.to), args.security, int(port), args.user, args.unsubscribe
    )
    check_route(route)
    return route


def _password(chosen: Digest, args: Namespace, output: Output) -> int:
    route = chosen.mail
    if route is None or not route.user:
        raise LibraryError(Message("digest.no_account", name=chosen.title))
    if args.forget:
        forget_secret(route.host, route.user)
    else:
        given = _first_line() if args.password_stdin else _asked(route)
        keep_secret(route.host, route.user, given)
    values = {"keyring": keyring_name(), "kept": not args.forget}
    if output.json:
        output.answer(values)
    else:
        did = "It is in" if values["kept"] else "It is no more in"
        output.say(f"{did} {one_line(str(values['keyring'])) or 'no keyring'}.")
    return 0
