"""Limits of the process, set before PyTorch is imported."""

import ctypes
import os
import resource
import signal
import sys
from typing import BinaryIO

PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Asks Linux to kill this process when its parent ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def limit_memory() -> None:
    """Limits memory to OSTROM_TRAINER_BYTES_MAX bytes, if this variable is set. Forbids core dumps.

    The limit applies to private writable memory. GPU libraries reserve far more address space than
    they use, so they could not run under a limit on address space.
    """
    text = os.environ.get("OSTROM_TRAINER_BYTES_MAX")
    if text is not None:
        limit = int(text)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def take_output() -> BinaryIO:
    """Returns the standard output, reserved for answers, and redirects the output of libraries to
    standard error.
    """
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers
