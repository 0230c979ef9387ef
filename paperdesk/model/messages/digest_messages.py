"""What is said of digests: how they are kept, made, written, mailed, and what stopped one."""

from collections.abc import Mapping

from paperdesk.model.messages.plural import Plural

DIGESTS: Mapping[str, str | Plural] = {
    "action.digest_saved": "Set up the digest '{name}'",
    "action.digest_forgotten": "Removed the digest '{name}'",
    "digest.unnamed": "A digest needs a name",
    "digest.name_too_long": "A digest's name has at most {most} letters; this one has {n}",
    "digest.unknown": "There is no digest '{name}'",
    "digest.exists": "There is a digest '{name}' already",
    "digest.nowhere": "Say where the digest goes: into a folder, or to whom by mail",
    "digest.two_ways": "A digest goes either into a folder or by mail",
    "digest.folder_missing": "There is no folder {path}",
    "digest.no_follow": "What the digest '{name}' is of is followed no more",
    "digest.listed": "from {name}",
    "digest.found": "found by {name}",
    "digest.nothing_new": "Nothing new for the digest '{name}'; nothing was sent",
    "digest.mailed": Plural(
        "Mailed the digest '{name}' with {n} paper",
        "Mailed the digest '{name}' with {n} papers",
        "Mailed the digest '{name}' with %Ln paper(s)",
    ),
    "digest.written": Plural(
        "Wrote the digest '{name}' with {n} paper to {path}",
        "Wrote the digest '{name}' with {n} papers to {path}",
        "Wrote the digest '{name}' with %Ln paper(s) to {path}",
    ),
    "digest.mailed_again": "The last mail of the digest '{name}' was sent again, since nobody can "
    "tell whether it had arrived; it may be there twice",
    "digest.on_its_way": "The digest '{name}' is being sent by another process",
    "digest.password_wanted": "The password of {user} at {host} is needed to mail the digest "
    "'{name}', and the system's keyring does not have it",
    "digest.no_account": "The digest '{name}' is not mailed through an account with a password",
    "digest.network_off": "The network is switched off; the digest '{name}' is mailed when it "
    "is on",
    "digest.index_waits": "The search index is being made; the digest '{name}' comes after it",
    "step.mailing": "Sending mail to {host}",
    "mail.no_address": "'{address}' is no mail address that can be written to",
    "mail.recipients": "A mail goes to at least one address and at most {n}",
    "mail.no_host": "'{host}' is no mail server",
    "mail.odd_user": "The name of the mail account holds signs that no account has",
    "mail.insecure": "Without encryption mail is only given to a server on this machine, and "
    "without a password; {host} needs TLS or STARTTLS",
    "mail.unsubscribe": "What ends a subscription must be an https address in plain letters",
    "mail.unreachable": "The mail server {host} cannot be reached ({reason})",
    "mail.certificate": "The mail server {host} cannot prove that it is the one ({reason}); "
    "nothing was sent",
    "mail.no_starttls": "The mail server {host} does not offer encryption; nothing was sent",
    "mail.no_login": "The mail server {host} does not take a name and password in a way known here",
    "mail.password_refused": "The mail server {host} does not take the password of {user}",
    "mail.refused": "The mail server {host} refused the mail: {reason}",
    "mail.later": "The mail server {host} takes no mail right now: {reason}",
    "mail.broke_off": "The connection to the mail server {host} ended before the mail was handed "
    "over; it is sent with the next try",
    "mail.unsure": "The connection to the mail server {host} ended while it took the mail; it may "
    "have arrived. The next try sends the same mail once more",
    "mail.odd_answer": "What answers at {host} does not speak as a mail server does",
    "secret.no_keyring": "This system has no keyring that passwords could be kept in",
    "secret.keyring_failed": "The keyring '{name}' did not answer as it should ({reason})",
}
"""Digests, mail and the keyring."""
