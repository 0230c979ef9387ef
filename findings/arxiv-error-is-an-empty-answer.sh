#!/bin/sh
# An error of arXiv's API in the package arxiv: it is an answer without papers.
#
# The API's manual (3.4) sends errors as a feed with one entry called Error, whose summary says what
# was wrong.
# Good guess: the package raises one of its own errors, with that reason.
# Seen: with status 200 the entry is skipped, for it lacks a date; the answer is an empty list, the
# same as where nothing was found, and the reason is nowhere but for a line of the log about
# a missing <published>.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet arxiv==4.0.2
cat >"$here/look.py" <<'PYTHON'
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import version

import arxiv

FEED = b"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
 <opensearch:totalResults>1</opensearch:totalResults>
 <opensearch:startIndex>0</opensearch:startIndex>
 <entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_24o1.1</id><title>Error</title>
  <summary>incorrect id format for 24o1.1</summary><updated>2026-11-28T00:00:00Z</updated>
  <link href="http://arxiv.org/api/errors#incorrect_id_format_for_24o1.1" rel="alternate"/>
  <author><name>arXiv api core</name></author></entry>
</feed>"""


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/atom+xml")
        self.end_headers()
        self.wfile.write(FEED)

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Api)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = arxiv.Client(delay_seconds=0, num_retries=0)
client.query_url_format = f"http://127.0.0.1:{server.server_port}/api/query?{{}}"
try:
    seen = [result.title for result in client.results(arxiv.Search(id_list=["24o1.1"]))]
except Exception as error:
    seen = error
print("arxiv", version("arxiv"))
print("guess: an error that says 'incorrect id format for 24o1.1'")
print("seen: ", repr(seen))
sys.exit(seen != [])
PYTHON
"$here/venv/bin/python" "$here/look.py"
