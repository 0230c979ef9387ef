"""PDF objects: a file as pikepdf reads it, for its annotations and for copies of it."""

from pathlib import Path

import pikepdf

from paperdesk.model.errors import BadFileError, PasswordError
from paperdesk.model.messages import Message


def open_objects(path: Path, password: str = "") -> pikepdf.Pdf:
    """Open a file. Raises PasswordError where it asks for another password, else BadFileError.

    The password is tried as text (UTF-8, as PDF 2.0 wants it) and as the bytes of Latin-1 that
    older programs made of it.
    """
    given: list[str | bytes] = [password]
    if not password.isascii():
        given += [password.encode(coding, "ignore") for coding in ("utf-8", "latin-1")]
    for one in given:
        try:
            return pikepdf.open(path, password=one)
        except pikepdf.PasswordError:
            continue
        except (pikepdf.PdfError, OSError, ValueError, RuntimeError) as error:
            raise BadFileError(Message("document.damaged", name=path.name)) from error
    how = "document.wrong_password" if password else "document.locked"
    raise PasswordError(Message(how, name=path.name))
