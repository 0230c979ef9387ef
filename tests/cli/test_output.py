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
