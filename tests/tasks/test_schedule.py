"""The examples for timers that are shipped with the program."""

import configparser
import shlex

import pytest

from paperdesk.cli.command_table import VERBS
from paperdesk.paths import resource

FOLDER = "schedule"


def commands() -> list[list[str]]:
    unit = resource(f"{FOLDER}/paperdesk-digest.service").read_text()
    cron = resource(f"{FOLDER}/paperdesk-digest.cron").read_text()
    lines = [
        line.partition("=")[2].lstrip("-") for line in unit.splitlines() if "ExecStart" in line
    ]
    job = next(line for line in cron.splitlines() if not line.startswith("#"))
    lines += job.split("*")[-1].split(";")
    return [shlex.split(line) for line in lines if not line.startswith("sh ")]


def test_the_examples_run_verbs_that_there_are() -> None:
    said = commands()
    assert len(said) == 4
    for program, *words in said:
        assert program == "paperdesk"
        assert words[0] in {*VERBS, "refresh"}


@pytest.mark.parametrize(("name", "section"), [("service", "Service"), ("timer", "Timer")])
def test_the_units_are_read(name: str, section: str) -> None:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.read_string(resource(f"{FOLDER}/paperdesk-digest.{name}").read_text())
    assert section in parser.sections()
