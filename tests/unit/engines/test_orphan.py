from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

CHILD = """
from edition_builder.engines.orphan import end_with_parent
end_with_parent()
print("at work", flush=True)
while True:
    pass
"""
PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_child_at_work_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, CHILD], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert parent.stdout is not None
    with parent, parent.stdout as said:
        child = int(said.readline())
        assert alive(child)
        os.kill(parent.pid, signal.SIGKILL)
    over = time.monotonic() + 20
    while alive(child):
        assert time.monotonic() < over
        time.sleep(0.05)
