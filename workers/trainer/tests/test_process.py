"""Goal: a trainer process answers each line, keeps its limits, and exits when its input ends.

Method: real processes.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from .models import ADAPTER, TINY

LIMIT_BYTES = 2 * 1024**3
"""More bytes than PyTorch needs to start, and fewer than the adapter of the test needs."""

PACKAGE = Path(__file__).resolve().parents[1]


class Process:
    """A worker process, driven in the same way as by a node."""

    def __init__(self, **environment: str) -> None:
        self.child = subprocess.Popen(
            [sys.executable, "-m", "ostrom_trainer", "--class", "exact"],
            cwd=PACKAGE,
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def read(self) -> dict[str, object]:
        """Returns the next answer."""
        assert self.child.stdout
        return json.loads(self.child.stdout.readline())

    def ask(self, line: bytes) -> dict[str, object]:
        """Returns the answer to a line."""
        assert self.child.stdin
        self.child.stdin.write(line)
        self.child.stdin.flush()
        return self.read()

    def end(self) -> int:
        """Ends the worker's input and waits for its exit code."""
        with self.child:
            self.child.communicate()
        return self.child.returncode


class Quantized(unittest.TestCase):
    """A base model in 4 bits: docs/spec/local-training.md."""

    def test_a_cpu_is_refused_before_a_request_is_read(self) -> None:
        ended = subprocess.run(
            [sys.executable, "-m", "ostrom_trainer", "--class", "exact", "--quantized"],
            cwd=PACKAGE,
            capture_output=True,
            check=False,
            input=b"",
        )
        self.assertEqual((ended.returncode, ended.stdout), (1, b""))
        self.assertIn(b"a base in 4 bits needs a GPU with CUDA", ended.stderr)


class Requests(unittest.TestCase):
    """Invalid lines and too much memory get a fault; a too long line ends the process."""

    def test_faults_are_answered_and_the_process_goes_on(self) -> None:
        process = Process()
        self.assertEqual(process.read()["kind"], "ready")
        for line, code in [
            (b'{"kind":"magic"}\n', "input"),
            (b'{"kind":"replay"}\n', "input"),
            (b"\xff\n", "internal"),
            (b"[]\n", "internal"),
        ]:
            answer = process.ask(line)
            self.assertEqual((answer["kind"], answer["code"]), ("failed", code))
        self.assertEqual(process.end(), 0)

    def test_an_endless_line_ends_the_process(self) -> None:
        process = Process()
        process.read()
        assert process.child.stdin
        with contextlib.suppress(BrokenPipeError):
            for _ in range(64):
                process.child.stdin.write(b" " * 1_000_000)
        with contextlib.suppress(BrokenPipeError):
            process.end()
        self.assertEqual(process.child.wait(), 1)

    def test_memory_beyond_the_limit_is_a_fault(self) -> None:
        process = Process(OSTROM_TRAINER_BYTES_MAX=str(LIMIT_BYTES))
        self.assertEqual(process.read()["kind"], "ready")
        with tempfile.TemporaryDirectory() as folder:
            adapter = {**ADAPTER, "rank": 2_000_000}
            state = str(Path(folder) / "state")
            request = {"model": str(TINY), "adapter": adapter, "seed": 1, "to": state}
            line = json.dumps({"kind": "first-state", **request}).encode() + b"\n"
            self.assertEqual(process.ask(line)["code"], "memory")
        process.end()


if __name__ == "__main__":
    unittest.main()
