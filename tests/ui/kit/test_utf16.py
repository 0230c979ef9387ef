from paperdesk.ui.kit import utf16


def test_marks_are_counted_as_qt_counts() -> None:
    assert utf16.spans("\U0001d4aa(n) and \U0001d53c growth", ((11, 17),)) == ((13, 19),)


def test_so_are_letters() -> None:
    text = "\U0001d4aa(n) and \U0001d53c growth"
    assert [utf16.units(text, letters) for letters in (0, 1, 9, 10, len(text))] == [
        *(0, 2, 10, 12),
        len(text.encode("utf-16-le")) // 2,
    ]
