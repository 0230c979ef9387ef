#!/bin/sh
# A policy with long lines for the head makes lines of quoted-printable that no standard allows.
#
# Good guess: max_line_length=998 (as RFC 5322 allows, and as a long List-Unsubscribe needs to stay
# unencoded) is about heads and plain lines; quoted-printable has lines of 76, for RFC 2045 6.7 (5)
# says that they MUST be no longer, and the codec itself (quopri, body_encode) has 76.
# Seen: set_content(cte="quoted-printable") of Python 3.11.7 hands the policy's length to the codec:
# a server is given one line of 962 signs. Parts need a policy of their own.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet aiosmtpd==1.4.6
cat >"$here/look.py" <<'PYTHON'
import smtplib
import socket
import sys
from email.message import EmailMessage
from email.policy import SMTP

from aiosmtpd.controller import Controller


class Keeping:
    async def handle_DATA(self, server, session, envelope):
        self.content = envelope.original_content
        return "250 taken"


mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
mail["From"] = mail["To"] = "ada@example.org"
mail["List-Unsubscribe"] = f"<https://example.org/{'a' * 120}>"
mail.set_content("Gr\u00fc\u00dfe " * 60 + "\n", cte="quoted-printable")
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
keeping = Keeping()
controller = Controller(keeping, hostname="127.0.0.1", port=port)
controller.start()
with smtplib.SMTP("127.0.0.1", port) as server:
    server.sendmail("ada@example.org", ["ada@example.org"], mail.as_bytes())
controller.stop()
body = keeping.content.partition(b"\r\n\r\n")[2]
longest = max(map(len, body.split(b"\r\n")))
print("Python", sys.version.split()[0])
print("guess: the longest line of the body has at most 76 signs")
print("seen: ", longest)
sys.exit(longest <= 76)
PYTHON
"$here/venv/bin/python" "$here/look.py"
