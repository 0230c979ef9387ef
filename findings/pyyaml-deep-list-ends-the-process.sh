#!/bin/sh
# A list within 50,000 lists is valid YAML: PyYAML's loader in C ends the process.
#
# Good guess: CSafeLoader is SafeLoader, only faster; where a document is too deep for it, it
# raises as SafeLoader does (RecursionError), which a program can catch and tell of.
# Seen: the composer in C recurses without a limit, and the interpreter dies by signal 11. The
# events of the same parser (yaml.parse) come one by one at any depth.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PyYAML==6.0.3
cat >"$here/look.py" <<'PYTHON'
import subprocess
import sys
from importlib.metadata import version

LOAD = "import sys, yaml; n = 50_000; yaml.load('[' * n + ']' * n, Loader=getattr(yaml, sys.argv[1]))"
EVENTS = "import yaml; n = 50_000; print(sum(1 for _ in yaml.parse('[' * n + ']' * n, Loader=yaml.CSafeLoader)))"


def run(*args):
    return subprocess.run([sys.executable, "-c", *args], capture_output=True, text=True)


plain, quick, events = run(LOAD, "SafeLoader"), run(LOAD, "CSafeLoader"), run(EVENTS)
print("PyYAML", version("PyYAML"))
print("guess: both loaders raise RecursionError")
print("seen:  SafeLoader:", plain.stderr.strip().splitlines()[-1][:40])
print("       CSafeLoader: ends by signal", -quick.returncode)
print("       yaml.parse:", events.stdout.strip(), "events")
is_same = "RecursionError" in plain.stderr and quick.returncode == -11 and int(events.stdout) == 100_004
sys.exit(not is_same)
PYTHON
"$here/venv/bin/python" "$here/look.py"
