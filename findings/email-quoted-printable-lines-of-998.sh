#!/bin/sh
# A policy with long lines for the head makes lines of quoted-printable that no standard allows.
#
# Good guess: max_line_length=998 (as RFC 5322 allows, and as a long List-Unsubscribe needs to stay
# unencoded) is about heads and plain lines; quoted-printable has lines of 76, for RFC 2045 6.7 (5)
# says that they MUST be no longer, and the codec itself (quopri, body_encode) has 76.
# Seen: set_content(cte="quoted-printable") hands the policy's length to the codec: the body is
# one line of 962 signs. Parts need a policy of their own.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cat >"$here/look.py" <<'PYTHON'
import sys
from email.message import EmailMessage
from email.policy import SMTP

print("Python", sys.version.split()[0])
mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
mail["List-Unsubscribe"] = f"<https://example.org/{'a' * 120}>"
mail.set_content("Gr\u00fc\u00dfe " * 60 + "\n", cte="quoted-printable")
body = mail.as_bytes().partition(b"\r\n\r\n")[2]
longest = max(map(len, body.split(b"\r\n")))
print("guess: the longest line has at most 76 signs")
print("seen: ", longest)
sys.exit(longest <= 76)
PYTHON
python3 "$here/look.py"
