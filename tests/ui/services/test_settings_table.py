from dataclasses import fields
from typing import get_args

from paperdesk.settings import SPACES, ZOOMS, Density, Font, Language, OnOff, Settings, Theme
from paperdesk.ui.services.settings_table import REMEMBERED, SETTINGS, ZOOM_STEPS
from paperdesk.ui.shell.help_page import source


def test_every_field_is_a_setting_or_remembered_and_nothing_else_is() -> None:
    declared = {spec.name for spec in SETTINGS}
    assert declared | REMEMBERED == {field.name for field in fields(Settings)} | {"library"}
    assert not declared & REMEMBERED


def test_help_tells_of_every_setting_and_every_choice() -> None:
    page = source("preferences")
    for spec in SETTINGS:
        assert f"| {spec.text} |" in page
        assert spec.help in page
        assert all(name in page for _value, name in spec.choices)


def test_what_can_be_chosen_is_what_can_be_kept() -> None:
    kinds = {"theme": get_args(Theme), "density": get_args(Density), "font": get_args(Font)}
    kinds |= {"spelling": get_args(OnOff), "announce": get_args(OnOff)}
    kinds["language"] = get_args(Language)
    kinds |= {"backups": get_args(OnOff), "backup_space": SPACES}
    for spec in SETTINGS:
        if spec.name in kinds:
            assert tuple(value for value, _name in spec.choices) == kinds[spec.name]
    assert all(ZOOMS[0] <= step <= ZOOMS[1] for step in ZOOM_STEPS)
