from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import paperdesk.ui
from paperdesk.model.marks import MarkColour
from paperdesk.paths import resource
from paperdesk.ui.kit import fonts, icons, theme
from paperdesk.ui.kit.design_tokens import (
    DARK,
    LIGHT,
    PAPER,
    PAPER_ACCENT,
    PAPER_FILL,
    PAPER_FOUND,
    PAPER_LINE,
    PAPER_SELECTED,
    Tokens,
    contrast,
)
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.style_sheet import style_sheet
from paperdesk.ui.shell.feature_table import ACTIONS

both = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda one: one.name)


@both
@pytest.mark.parametrize("text", ["text", "text2", "text3", "link", "danger"])
@pytest.mark.parametrize("ground", ["ground", "side", "field"])
def test_every_text_can_be_read_on_every_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@both
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("accent_text", "accent"),
        ("mark_text", "mark"),
        ("chip_text", "chip"),
        ("text", "off"),
        ("text2", "off"),
        ("text", "code"),
        ("notice_text", "notice"),
        ("notice_link", "notice"),
    ],
)
def test_text_on_its_own_fill_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@both
def test_every_border_that_means_something_can_be_seen(tokens: Tokens) -> None:
    for border in ("field_border", "accent", "star"):
        assert contrast(getattr(tokens, border), tokens.ground) >= 3


@both
@pytest.mark.parametrize("colour", MarkColour)
def test_every_colour_of_marks_can_be_seen_beside_the_page(
    tokens: Tokens, colour: MarkColour
) -> None:
    for ground in ("ground", "side", "off"):
        assert contrast(getattr(tokens, colour), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("colour", MarkColour)
def test_print_can_be_read_through_every_mark_and_lines_seen_on_paper(colour: MarkColour) -> None:
    assert contrast("#000000", PAPER_FILL[colour]) >= 10
    assert contrast("#595959", PAPER_FILL[colour]) >= 4.5  # grey print, 7:1 on paper
    assert contrast(PAPER_LINE[colour], PAPER) >= 3
    assert contrast(PAPER_LINE[colour], PAPER_FILL[colour]) >= 2.5


def test_what_is_found_or_selected_on_a_page_can_be_read_and_seen() -> None:
    for fill in (PAPER_FOUND, PAPER_SELECTED):
        assert contrast("#595959", fill) >= 4.5
    assert contrast(PAPER_ACCENT, PAPER) >= 3
    assert contrast(PAPER_ACCENT, PAPER_FOUND) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@both
def test_the_style_sheet_names_every_value(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens)


def test_a_switch_of_theme_changes_palette_and_icons_at_once(
    qtbot: QtBot, qapp: QApplication
) -> None:
    label = QLabel("Here")
    qtbot.addWidget(label)
    star = icons.icon("star", "text")
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, "dark")
    assert theme.current() is DARK
    ground = qapp.palette().color(QPalette.ColorRole.Base)
    assert ground == QColor(DARK.ground)
    picture = star.pixmap(QSize(16, 16)).toImage()
    inks = {
        picture.pixelColor(x, y).lightness()
        for x in range(16)
        for y in range(16)
        if picture.pixelColor(x, y).alpha() > 240
    }
    assert inks
    assert min(inks) > 200


def test_an_unknown_choice_follows_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    theme.apply(qapp, "purple")
    unknown = theme.current()
    theme.apply(qapp, "system")
    assert theme.current() is unknown


def test_the_bundled_typeface_is_there_in_three_weights(qapp: QApplication) -> None:
    widths = {
        weight: fonts.metrics(14, weight).horizontalAdvance("Weights differ")
        for weight in ("regular", "medium", "semibold")
    }
    assert fonts.font(14).family() == "Inter"
    assert widths["regular"] < widths["medium"] < widths["semibold"]


def test_tabular_figures_are_of_one_width(qapp: QApplication) -> None:
    metrics = fonts.metrics(12, tabular=True)
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("000")


def test_an_icon_is_sharp_at_twice_the_scale(qapp: QApplication) -> None:
    picture = icons.pixmap("star", 16, "#123456", 2.0)
    assert picture.width() == 32
    assert picture.deviceIndependentSize().width() == 16


def test_an_icon_we_do_not_bundle_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_icons_and_fonts_carry_their_licences() -> None:
    assert "ISC" in (resource("icons") / "LICENSE").read_text(encoding="utf-8")
    assert "Open Font" in (resource("fonts") / "LICENSE").read_text(encoding="utf-8")


def test_every_action_has_a_name_a_help_and_a_key_of_its_own() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)
    for spec in ACTIONS:
        assert spec.help.endswith(".")
        if spec.icon:
            assert (resource("icons") / f"{spec.icon}.svg").is_file()


def test_every_bundled_icon_is_drawn_somewhere() -> None:
    package = Path(paperdesk.ui.__file__).parent
    modules = [*package.rglob("*.py"), package.parent / "app.py"]
    written = "".join(path.read_text(encoding="utf-8") for path in modules)
    for file in resource("icons").glob("*.svg"):
        assert f'"{file.stem}"' in written or f"icons/{file.name}" in written, file.name


def test_what_is_worn_and_what_is_painted_grows_with_the_zoom(
    qtbot: QtBot, qapp: QApplication
) -> None:
    words = label("Here", size=14, weight="semibold")
    qtbot.addWidget(words)
    with qtbot.waitSignal(theme.changed):
        theme.set_type(qapp, "inter", 150)
    assert words.font().pixelSize() == 21
    assert words.font().weight() == QFont.Weight.DemiBold
    assert qapp.font().pixelSize() == fonts.zoomed(13) == 20
    assert fonts.drawn(13).pixelSize() == 13
    theme.apply(qapp, "dark")
    assert words.font().pixelSize() == 21
    theme.set_type(qapp, "inter", 100)
    assert words.font().pixelSize() == 14


def test_the_system_s_typeface_is_an_option(qtbot: QtBot, qapp: QApplication) -> None:
    theme.set_type(qapp, "system", 100)
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    assert fonts.font(13).family() == usual
    theme.set_type(qapp, "inter", 100)
    assert fonts.font(13).family() == "Inter"
