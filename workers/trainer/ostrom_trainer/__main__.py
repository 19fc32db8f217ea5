"""`python -m ostrom_trainer`: reads requests from stdin, and writes answers to stdout.

Each request and each answer is one line of JSON. The process ends when its input ends, and on Linux
also when its parent process ends.
"""

import argparse
import json
import os
import sys
import traceback
from typing import Any

from . import process
from .limits import REQUEST_BYTES_MAX


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ostrom_trainer")
    parser.add_argument("--class", dest="kind", choices=["exact", "tolerant"], required=True)
    parser.add_argument(
        "--sharded", action="store_true", help="split frozen parameters among processes (FSDP2)"
    )
    parser.add_argument(
        "--quantized", action="store_true", help="hold the base in 4 bits, on a GPU (QLoRA)"
    )
    return parser.parse_args()


def _failure(error: Exception) -> dict[str, Any]:
    """Returns the answer that reports an error, without messages of libraries, because they may
    quote rows.
    """
    from .errors import InputError, StepError

    if isinstance(error, InputError):
        return {"kind": "failed", "code": "input", "field": error.field, "reason": error.reason}
    if isinstance(error, StepError):
        return {"kind": "failed", "code": "step", "reason": str(error)}
    text = str(error)
    if isinstance(error, MemoryError) or "allocate memory" in text or "out of memory" in text:
        return {"kind": "failed", "code": "memory", "reason": "its memory limit was reached"}
    frames = traceback.extract_tb(error.__traceback__)
    at = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else "?"
    reason = f"{type(error).__name__} at {at}"
    return {"kind": "failed", "code": "internal", "reason": reason}


def main() -> None:
    """Answers requests until the input ends."""
    process.die_with_parent()
    process.limit_memory()
    output = process.take_output()
    options = _options()

    from .cluster import Cluster
    from .environment import describe, prepare
    from .session import Session

    device = prepare(options.kind)
    if options.quantized and device.type != "cuda":
        # On the CPU bitsandbytes gives adapters no gradient in evaluation mode:
        # docs/spec/local-training.md.
        sys.exit("a base in 4 bits needs a GPU with CUDA")
    cluster = Cluster(device, options.sharded)

    def answer(message: dict[str, Any]) -> None:
        if cluster.rank == 0:
            output.write(json.dumps(message, separators=(",", ":")).encode() + b"\n")
            output.flush()

    described = describe(device, cluster.size, options.quantized)
    answer({"kind": "ready", "version": 1, "environment": described})
    session = Session(device, cluster, answer, options.quantized)
    while True:
        line = sys.stdin.buffer.readline(REQUEST_BYTES_MAX + 1) if cluster.rank == 0 else None
        request = cluster.broadcast(line)
        if not request:
            break
        if not request.endswith(b"\n"):
            sys.exit("a request is too long, or its end is missing")
        try:
            session.handle(json.loads(request))
        except Exception as error:
            answer(_failure(error))
    # `sys.exit` can hang, because threads of libraries may wait for each other.
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
