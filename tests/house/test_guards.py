"""The guards around every test do bite: each of these tests would be refused."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.house import ROOT

OPTIONS = ("-p", "tests.conftest", "-p", "no:cacheprovider", "-c", ROOT / "pyproject.toml")

OFFENDERS = """
import socket, subprocess, sys, threading, contextlib, logging
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget
import tests.conftest

tests.conftest.PATIENCE = 0.2
kept = []

def test_that_connects():
    with contextlib.suppress(OSError):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)

def test_that_looks_up_a_name():
    with contextlib.suppress(OSError):
        socket.getaddrinfo("paperdesk.invalid", 80)

def test_that_leaves_a_thread():
    event = threading.Event()
    kept.append(event)
    threading.Thread(target=event.wait, name="forgotten").start()

def test_that_leaves_a_process():
    kept.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def test_that_leaves_a_window(qapp):
    kept.append(QWidget())

def test_that_makes_qt_warn(qapp):
    qWarning("something is odd")

def test_that_is_slow_and_would_run_only_when_asked():
    raise SystemExit

test_that_is_slow_and_would_run_only_when_asked = pytest.mark.slow(
    test_that_is_slow_and_would_run_only_when_asked)

def test_on_real_data(real_data):
    raise SystemExit

def test_that_is_honest(qtbot, home):
    qtbot.addWidget(QWidget())
    here = socket.socket()
    here.bind(("127.0.0.1", 0))
    here.listen()
    socket.create_connection(here.getsockname()).close()
    here.close()
    subprocess.run([sys.executable, "-c", ""], check=True)
    thread = threading.Thread(target=int)
    thread.start()

def teardown_module():
    for left in kept:
        if isinstance(left, threading.Event):
            left.set()
        elif isinstance(left, subprocess.Popen):
            left.communicate()
"""


def test_tests_that_leave_or_reach_out_are_refused(tmp_path: Path) -> None:
    (tmp_path / "test_offenders.py").write_text(OFFENDERS)
    environment = {k: v for k, v in os.environ.items() if k != "PAPERDESK_TEST_DATA"}
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *OPTIONS, "--rootdir", tmp_path, tmp_path],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    told = ended.stdout
    refused = set(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)", told, re.MULTILINE))
    assert refused == {
        "test_that_connects",
        "test_that_looks_up_a_name",
        "test_that_leaves_a_thread",
        "test_that_leaves_a_process",
        "test_that_leaves_a_window",
        "test_that_makes_qt_warn",
    }, told
    assert "1 tests on real data were skipped" in told
    assert "threads left: ['forgotten']" in told
    assert "2 skipped" in told
