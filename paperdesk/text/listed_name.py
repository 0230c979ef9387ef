"""Display form of an author's name in a list, where a comma parts people: given name first."""

from paperdesk.text.tex.display import display


def display_name(name: str) -> str:
    """``name`` with its given name first and its TeX as letters.

    'van der Berg, Jan' is 'Jan van der Berg'; what is no person stays as it is. Never raises.
    """
    shown = display(name)
    if "," not in shown:
        return shown
    from paperdesk.text.name_parser import given_first  # noqa: PLC0415 - few names need it

    return given_first(name, shown)
