"""A note is rendered as a worker job."""

from paperdesk.model import silent
from paperdesk.tasks.render import note_html


def test_a_note_becomes_safe_html() -> None:
    html = note_html({"markdown": "*fine* <script>alert(1)</script>"}, silent)["html"]
    assert "<em>fine</em>" in html
    assert "<script" not in html
