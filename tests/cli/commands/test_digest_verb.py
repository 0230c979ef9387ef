import io
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from tests.cli.commands.test_verbs import Shell
from tests.invented import write
from tests.sources.mail_servers import MailServer, running
from tests.sources.test_secrets import Safe

ADD = ("digest", "add", "Morning", "--search", "tea")


@pytest.fixture(autouse=True)
def safe() -> Iterator[Safe]:
    before, one = keyring.get_keyring(), Safe()
    keyring.set_keyring(one)
    yield one
    keyring.set_keyring(before)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    made = Shell(tmp_path / "home", capsys)
    made.run("saved", "add", "tea", "tea")
    made.run("import", str(write(tmp_path / "papers.jsonl")))
    return made


def test_a_digest_is_set_up_shown_made_when_due_and_removed(shell: Shell, tmp_path: Path) -> None:
    assert "There is no digest." in shell.run("digest", "list")
    assert "Set up the digest 'Morning'" in shell.run(*ADD, "--folder", str(tmp_path))
    assert "Morning  daily  (due)" in shell.run("digest", "list")
    assert "1. Diffusion of tea in still water" in shell.run("digest", "show", "morning")
    assert "<h2" in shell.run("digest", "show", "1", "--format", "html")
    assert "Wrote the digest 'Morning' with 1 paper" in shell.run("digest")
    assert list(tmp_path.glob("Morning *.html"))
    assert shell.run("digest") == ""
    assert "Nothing new" in shell.run("digest", "send", "Morning")
    shell.run("digest", "remove", "Morning")
    assert shell.json("digest", "list") == {"digests": []}
    shell.run("undo")
    assert shell.json("digest", "list")["digests"][0]["title"] == "Morning"


def test_a_digest_by_mail_is_told_to_programs_in_one_object(shell: Shell) -> None:
    with running(MailServer()) as server:
        shell.run(
            *(*ADD, "--to", "ada@example.org", "--server", f"127.0.0.1:{server.port}"),
            *("--security", "none"),
        )
        (told,) = shell.json("digest")["digests"]
    assert (told["papers"], told["done"]) == (1, True)
    assert len(server.mails) == 1


def test_a_mail_that_fails_ends_with_1_and_says_why(shell: Shell) -> None:
    with running(MailServer(answers={"connect": b"421 later\r\n"})) as server:
        shell.run(
            *(*ADD, "--to", "ada@example.org", "--server", f"127.0.0.1:{server.port}"),
            *("--security", "none"),
        )
        shell.run("digest", code=1)
    assert "takes no mail right now: 421 later" in shell.err
    assert "later" in shell.run("digest", "list")
    assert shell.run("digest") == ""  # it waits an hour, and complains no more


def test_a_route_with_a_trap_is_refused(shell: Shell) -> None:
    server = ("--server", "smtp.example.org")
    shell.run(*ADD, "--to", "a@b.example\nBcc: c@d.example", *server, code=1)
    assert "no mail address" in shell.err
    shell.run(*ADD, "--to", "a@b.example", *server, "--security", "none", code=1)
    assert "needs TLS or STARTTLS" in shell.err
    shell.run("digest", "add", "Other", code=1)
    assert "Say where the digest goes" in shell.err


def test_a_password_goes_into_the_keyring_and_its_name_is_said(
    shell: Shell, safe: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.run(*ADD, "--to", "a@b.example", "--server", "smtp.example.org", "--user", "ada")
    monkeypatch.setattr(sys, "stdin", io.StringIO("enigma 12\n"))
    said = shell.run("digest", "password", "Morning", "--password-stdin")
    assert said == "It is in Test safe.\n"
    assert list(safe.kept.values()) == ["enigma 12"]
    shell.run("digest", "password", "Morning", "--forget")
    assert not safe.kept


def test_without_a_keyring_a_password_is_wanted_each_time(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    shell.run(*ADD, "--to", "a@b.example", "--server", "localhost:9", "--user", "ada")
    shell.run("digest", "send", "Morning", code=1)
    assert "keyring does not have it" in shell.err
    monkeypatch.setattr(sys, "stdin", io.StringIO("enigma 12\n"))
    shell.run("digest", "send", "Morning", "--password-stdin", code=1)
    assert "cannot be reached" in shell.err
    monkeypatch.setattr(sys, "stdin", io.StringIO("enigma 12\n"))
    shell.run("digest", "password", "Morning", "--password-stdin", code=1)
    assert "no keyring" in shell.err
