"""Second copies are known by their names, but only beside the note they are copies of."""

import pytest

from paperdesk.library.notes.copy_names import original, stem

STEMS = {"arxiv-2401-00001-swarms", "arxiv-2401-00001-swarms-2", "budget"}


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("arxiv-2401-00001-swarms (1).md", "arxiv-2401-00001-swarms"),
        ("arxiv-2401-00001-swarms-2 (1).md", "arxiv-2401-00001-swarms-2"),
        ("arxiv-2401-00001-swarms-LAPTOP-7.md", "arxiv-2401-00001-swarms"),
        ("Budget - Kopie (3).markdown", "budget"),
        ("Copy of Copy of budget (2).md", "budget"),
        ("Copie de budget.md", "budget"),
        ("budget (another copy).md", "budget"),
        ("budget.sync-conflict-20260404-101010.md", "budget"),
        ("budget (Konflikt 2026).md", "budget"),
        ("2026/BUDGET.MD", "budget"),
        ("budget 12.md", "budget"),
        ("budget-summary.md", None),
        ("budget for may.md", None),
        ("budgets.md", None),
        ("Copy of nothing.md", None),
        ("holiday (1).md", None),
        ("budget 2026.md", None),
    ],
)
def test_a_copy_is_of_a_known_note(name: str, of: str | None) -> None:
    assert original(name, STEMS) == of


def test_a_stem_has_no_folder_and_no_ending_of_markdown() -> None:
    assert stem("a/b/Name.v2.MD") == "name.v2"
    assert stem("Name.txt") == "name.txt"
