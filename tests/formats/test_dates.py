"""Dates as people write them: what is certain is kept, what was cut is told, nothing is guessed."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.dates import from_parts, parse_date

EXACT = [
    ("2031-7-4", "2031-07-04"),
    ("2031/07/04", "2031-07-04"),
    ("2031.07.04", "2031-07-04"),
    ("20310704", "2031-07-04"),
    (20310704, "2031-07-04"),
    ("4 July 2031", "2031-07-04"),
    ("July 4th, 2031", "2031-07-04"),
    ("the 22nd of May, 1999", "1999-05-22"),
    ("Fri, 4 Jul 2031 08:05:00 +0200", "2031-07-04"),
    ("Fri Jul  4 08:05:00 2031", "2031-07-04"),
    ("2031-07-04T23:59:59.123-11:00", "2031-07-04"),
    ("2031-07-04 23:59", "2031-07-04"),
    ("2031-07-04+02:00", "2031-07-04"),
    ("20310704T080500Z", "2031-07-04"),
    ("2031 Jul 4", "2031-07-04"),
    ("04-Jul-2031", "2031-07-04"),
    ("Published online: 4 July 2031", "2031-07-04"),
    ("4.7.2031", "2031-07-04"),
    ("04. Juli 2031", "2031-07-04"),
    ("3. März 2030", "2030-03-03"),
    ("1er août 2030", "2030-08-01"),
    ("le 14 février 2030", "2030-02-14"),
    ("9 de enero de 2030", "2030-01-09"),
    ("2031年7月4日", "2031-07-04"),
    ("2031년 7월 4일", "2031-07-04"),
    ("٢٠٣١-٠٧-٠٤", "2031-07-04"),
    ("25/12/2030", "2030-12-25"),
    ("12/25/2030", "2030-12-25"),
    ("8/8/2030", "2030-08-08"),
    ("Jul. 2031", "2031-07"),
    ("Dezember 2030", "2030-12"),
    ("déc. 2030", "2030-12"),
    ("07/2031", "2031-07"),
    ("2031/07", "2031-07"),
    ("2031/07/", "2031-07"),
    ("203107", "2031-07"),
    ("2031-07-00", "2031-07"),
    ("2031-07-XX", "2031-07"),
    ("2031", "2031"),
    (2031, "2031"),
    (2031.0, "2031"),
    ("2031a", "2031"),
    ("1999B", "1999"),
    ("2031-00-00", "2031"),
    (1_900_000_000, "2030-03-17"),
    (1_900_000_000_000, "2030-03-17"),
    ({"year": 2031, "month": 7, "day": 4}, "2031-07-04"),
    ({"year": "2031", "month": "jul"}, "2031-07"),
    ({"date-parts": [[2031, "7", 4]]}, "2031-07-04"),
    ({"date-parts": [[2031, 7]], "timestamp": 1}, "2031-07"),
    ([[2031, 7]], "2031-07"),
    ([2031, 7, 4], "2031-07-04"),
    ({"raw": "July 2031"}, "2031-07"),
    ({"$date": "2031-07-04T00:00:00Z"}, "2031-07-04"),
]
RANGES = [
    ("2019-03/2020-05", "2019-03/2020-05"),
    ("2019/2020", "2019/2020"),
    ("2030-2031", "2030/2031"),
    ("2030–2031", "2030/2031"),
    ("2031-07-04/2031-07-09", "2031-07-04/2031-07-09"),
    ("2004-04-05T14:34:00/2004-04-25T14:37:06", "2004-04-05/2004-04-25"),
    ("Dec 2030 - Jan 2031", "2030-12/2031-01"),
    ("Dec 2030-Jan 2031", "2030-12/2031-01"),
    ("2030 Dec-2031 Jan", "2030-12/2031-01"),
    ("1 May 2030 to 3 June 2031", "2030-05-01/2031-06-03"),
    ("May-June 2031", "2031-05/2031-06"),
    ("2031 Jan/Feb", "2031-01/2031-02"),
    ("12-15 March 2031", "2031-03-12/2031-03-15"),
    ("March 12–15, 2031", "2031-03-12/2031-03-15"),
    ("28 February - 3 March 2031", "2031-02-28/2031-03-03"),
    ("1999/..", "1999/.."),
    ("1999-05/open", "1999-05/.."),
    ("../2004-01-01", "../2004-01-01"),
    ("199X", "1990/1999"),
    ("19uu", "1900/1999"),
    ("2019-21/2020-23", "2019-21/2020-23"),
    ("2031/2031", "2031"),
    ([[2031, 7, 4], [2031, 7, 9]], "2031-07-04/2031-07-09"),
    ([[2031, 7, 4], [2031, 7, 4]], "2031-07-04"),
    ({"date-parts": [["2031"], ["2032", "2"]]}, "2031/2032-02"),
    ({"date-parts": [[2019, 21], [2020, 15]]}, "2019-21/2020-23"),
    ({"date-parts": [["2019", "21"], ["2020", "23"]]}, "2019-21/2020-23"),
    ({"date-parts": [[1999], [0]]}, "1999/.."),
    ({"date-parts": [[1999], [0, 0, 0]]}, "1999"),
]
CUT = [
    ("2031-06-31", "2031-06", "does not exist; 2031-06 was kept"),
    ("29 February 2031", "2031-02", "does not exist; 2031-02 was kept"),
    ("2031-13-01", "2031", "does not exist; 2031 was kept"),
    ({"year": 2031, "month": 2, "day": 30}, "2031-02", "does not exist"),
    ("Autumn 2031", "2031", "only 2031 is certain"),
    ("Q2 2031", "2031", "only 2031"),
    ("2030/31", "2030", "only 2030"),
    ("2030/31/", "2030", "does not exist|only 2030"),
    ("2011/12", "2011", "only 2011"),
    ("ca. 1871", "1871", "only 1871"),
    ("[1871?]", "1871", "only 1871"),
    ("03/04/2031", "2031", "only 2031"),
    ("03-04-2031", "2031", "only 2031"),
    ("2031-07-09/2031-07-04", "2031-07", "only 2031-07"),
    ("2031/2030", "2031", "only 2031"),
    ("12, 15 March 2031", "2031-03", "only 2031-03"),
    ("30-31 June 2031", "2031-06", "only 2031-06"),
    ([[2031, 7, 9], [2031, 7, 4]], "2031-07", "only 2031-07"),
    ([[2031, 7, 4], [2031, 7, 40]], "2031-07", "only 2031-07"),
    ({"date-parts": [[2031]], "season": 2}, "2031", "only 2031"),
    ({"date-parts": [[2031, 7]], "circa": True}, "2031-07", "only 2031-07"),
    ({"year": 2031, "month": "Lent"}, "2031", "only 2031"),
]
NONE = [
    *("in press", "n.d.", "forthcoming", "4 July", "4 Jul 31", "7/31", "1870s", "before 1871"),
    *("350 BC", "-0350", "0000-00-00", "9999-12-31", "201112", "1998060112", 7, -2031, True, 1e300),
    *("accepted 3 May 2030, revised 4 June 2031", "x" * 10_000, [[[[[2031]]]]], {"a": 1}),
]


@pytest.mark.parametrize(("written", "meant"), EXACT)
def test_a_date_that_means_one_thing_is_read_whole(written: object, meant: str) -> None:
    assert parse_date(written) == (meant, None)


@pytest.mark.parametrize(("written", "meant"), RANGES)
def test_of_a_range_both_ends_are_kept(written: object, meant: str) -> None:
    assert parse_date(written) == (meant, None)
    assert parse_date(meant) == (meant, None)


@pytest.mark.parametrize(("written", "kept", "told"), CUT)
def test_what_is_certain_is_kept_and_what_was_cut_is_told(
    written: object, kept: str, told: str
) -> None:
    iso, said = parse_date(written)
    assert iso == kept
    assert any(part in str(said) for part in told.split("|")), said


@pytest.mark.parametrize("written", NONE)
def test_without_a_certain_year_nothing_is_kept_and_that_is_told(written: object) -> None:
    iso, said = parse_date(written)
    assert iso == ""
    assert "names no year that is certain" in str(said)


@pytest.mark.parametrize("nothing", [None, "", "  ", [], [[None]], {}, {"date-parts": []}])
def test_no_date_is_nothing_to_tell(nothing: object) -> None:
    assert parse_date(nothing) == ("", None)


def test_separate_values_are_one_date() -> None:
    assert from_parts(2031, 7, 4) == ("2031-07-04", None)
    assert from_parts("2031", "Juli", None) == ("2031-07", None)
    assert from_parts("2031.0", "7.0", "4.0") == ("2031-07-04", None)
    assert from_parts(2031, None, 4) == ("2031", None)
    assert from_parts(None, 7, 4)[0] == ""


DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))
ENGLISH = "January February March April May June July August September October November December"
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"


@given(DAYS, st.sampled_from([ENGLISH, GERMAN, FRENCH, SPANISH]), st.integers(0, 7))
def test_every_day_comes_back_from_every_way_to_write_it(day: date, names: str, way: int) -> None:
    name = names.split()[day.month - 1]
    written = [
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {name} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{day.day}. {name.upper()} {day.year}",
        [[day.year, day.month, day.day]],
        {"day": str(day.day), "month": name, "year": str(day.year)},
    ][way]
    assert parse_date(written) == (day.isoformat(), None)


@given(st.integers(1, 12), st.integers(1, 31), st.integers(1000, 2199), st.sampled_from("/- "))
def test_two_numbers_before_a_year_are_never_guessed(
    one: int, two: int, year: int, sign: str
) -> None:
    iso, told = parse_date(f"{one}{sign}{two}{sign}{year}")
    assert iso.startswith(str(year))
    if one != two and two <= 12:
        assert iso == str(year)
        assert told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["year", "month", "day", "date-parts", "raw", "date", "circa", "x"]),
            inner,
            max_size=4,
        )
    ),
)
DATE_LIKE = st.text("0123456789-/. TZ:+maijunfebMärzè年月", max_size=30)


@given(JSON | DATE_LIKE)
def test_whatever_comes_is_a_date_of_the_calendar_or_none(value: object) -> None:
    iso, told = parse_date(value)
    assert "\n" not in str(told)
    if not iso:
        return
    assert parse_date(iso) == (iso, None)
    for end in iso.split("/"):
        parts = [int(part) for part in end.split("-")] if end != ".." else [2031]
        if "/" in iso and len(parts) == 2 and 20 < parts[1] < 25:  # a season
            parts[1] -= 20
        date(*[*parts, 1, 1][:3])
        assert end == ".." or len(end) in (4, 7, 10)


def test_a_date_nested_without_end_is_none() -> None:
    value: object = 2031
    for _ in range(900):
        value = {"date": [value]}
    assert parse_date(value)[0] == ""
    assert parse_date(json.loads("[" * 500 + "]" * 500))[0] == ""
