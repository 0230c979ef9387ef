"""What is said of the network: hosts that do not answer, answers that are refused."""

from paperdesk.model.messages.plural import Plural

CONNECTIONS: dict[str, str | Plural] = {
    "network.offline": "There is no network. What was asked for waits until there is one.",
    "network.switched_off": "The network is switched off in the settings. What was asked for "
    "waits until it is switched on.",
    "network.no_answer": "{host} does not answer. It is asked again later.",
    "network.not_now": "{host} cannot answer just now (status {status}). It is asked again later.",
    "network.ask_later": "{host} wants to be asked again in {seconds} s, not sooner.",
    "network.not_there": "{host} has nothing under this address: {address}",
    "network.denied": "{host} refused the request (status {status}): {reason}",
    "network.not_https": "Only addresses that begin with https:// are asked, not {address}.",
    "network.login_in_address": "An address with a name or password within is not asked: {address}",
    "network.bad_address": "This is no address that can be asked: {address}",
    "network.private_address": "{host} lies in a private network or on this computer, and is not "
    "asked.",
    "network.too_many_hops": "{host} redirects in a circle or too often.",
    "network.key_would_leave": "{host} redirects to another host together with your key. That "
    "was not followed.",
    "network.other_type": "{host} answered with something else than was asked for "
    "({content_type}).",
    "network.odd_encoding": "{host} packed its answer in a way that was not asked for "
    "({encoding}).",
    "network.other_part": "{host} sent another part of the file than was asked for ({part}).",
    "network.badly_packed": "{host} sent a packed answer that cannot be unpacked.",
    "network.too_large": "{host} sent more than {size} MB, which is more than such an answer may "
    "have.",
    "network.too_slow": "{host} took too long to answer and was not waited for.",
    "network.ended_short": "The connection to {host} broke before everything had arrived.",
    "network.not_trusted": "The certificate of {host} is not valid, so nothing was asked: {reason}",
    "network.no_proxy": "The proxy of this system cannot be used: {reason}",
    "network.not_kept": "What {host} sent cannot be kept: {reason}",
    "step.asking": "Asking {host}",
    "step.fetching": "Fetching from {host}",
    "step.waiting_for": "Waiting for {host}",
}
"""Of connections to hosts."""

NETWORK: dict[str, str | Plural] = {**CONNECTIONS}
"""All of the network; a block for each subject."""
