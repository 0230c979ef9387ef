"""Lines of a sorted text are found by how they begin, as if each were looked at."""

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.search.acronyms.acronym_table import AcronymTable, shipped_acronyms
from paperdesk.search.acronyms.sorted_lines import SortedLines

LINES = st.lists(st.text("abä\t ", max_size=5), max_size=12)


@given(LINES, st.text("abä\t ", max_size=3))
def test_the_lines_that_begin_so_are_all_found_in_their_order(lines: list[str], head: str) -> None:
    coded = sorted(line.encode() for line in lines)
    found = [line for line in coded if line.startswith(head.encode())]
    assert [line.encode() for line in SortedLines.of(lines).beginning(head.encode())] == found


def test_the_long_forms_that_we_ship_are_those_of_the_acronyms_that_we_ship() -> None:
    shipped = shipped_acronyms()
    lines = [line.partition("\t")[2] for line in shipped.names]
    made = AcronymTable.of(lines)
    assert list(made.names) == list(shipped.names)
    assert list(made.keys) == list(shipped.keys)
