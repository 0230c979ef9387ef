"""How the command line speaks: plain when piped, harmless on a terminal."""

import io

import pytest

from paperdesk.cli.output import Output, harmless, one_line
from paperdesk.model.messages import verbatim


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert Output(json=False, out=Terminal()).bold("x") == "\x1b[1mx\x1b[22m"
    assert Output(json=False, out=io.StringIO()).bold("x") == "x"
    monkeypatch.setenv("NO_COLOR", "1")
    assert Output(json=False, out=Terminal()).bold("x") == "x"


def test_text_from_outside_cannot_steer_the_terminal() -> None:
    assert harmless("a\x1b[2Jb\x9bc\u202ed\ud800") == "a[2Jbcd"
    assert one_line("a\r\nb\tc\0") == "a b c"


def test_a_table_is_aligned_and_leaves_out_what_is_not_there() -> None:
    out = io.StringIO()
    Output(json=False, out=out).table([("id", "x"), ("none", ""), ("state", "new")])
    assert out.getvalue() == "id     x\nstate  new\n"


def test_a_progress_line_is_shown_on_a_terminal_and_gone_afterwards() -> None:
    err = Terminal()
    with Output(json=False, out=io.StringIO(), err=err).progress() as progress:
        progress(1, 1000, verbatim("Reading"))
    assert "1 of 1,000" in err.getvalue()
    assert err.getvalue().endswith("\r\x1b[K")
    quiet = io.StringIO()
    with Output(json=False, out=io.StringIO(), err=quiet).progress() as progress:
        progress(1, 1000, verbatim("Reading"))
    assert not quiet.getvalue()


def test_a_progress_line_says_how_long_the_rest_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("paperdesk.cli.output.time.monotonic", lambda: now)
    err = Terminal()
    reading, said = verbatim("Reading"), []
    with Output(json=False, out=io.StringIO(), err=err).progress() as progress:
        for at, done, total in ((1, 10, 100), (5, 50, 100), (6, 7, 0), (7, 70, 100), (9, 10, 990)):
            now = 100.0 + at
            progress(done, total, reading)
            said.append(err.getvalue().rpartition("Reading  ")[2])
        now += 10
        progress(40, 990, reading)
        said.append(err.getvalue().rpartition("Reading  ")[2])
    assert said == [
        *("10 of 100", "50 of 100, 5 s left", "7", "70 of 100, 3 s left"),
        *("10 of 990", "40 of 990, 5 min left"),
    ]
