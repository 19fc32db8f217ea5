"""`python -m ostrom_federated`: reads a member's requests from stdin, and writes answers to stdout.

Each request and each answer is one line of JSON; README.md lists the fields. Rows of training data
are read from a file and never leave the process.
"""

import argparse
import json
import os
import sys
import traceback
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ostrom_trainer import process
from ostrom_trainer.limits import REQUEST_BYTES_MAX


def _failure(error: Exception) -> dict[str, Any]:
    """Returns the answer that reports an error, without messages of libraries, because they may
    quote rows.
    """
    from ostrom_trainer.errors import InputError, StepError

    if isinstance(error, InputError):
        return {"kind": "failed", "code": "input", "field": error.field, "reason": error.reason}
    if isinstance(error, StepError):
        return {"kind": "failed", "code": "step", "reason": str(error)}
    if isinstance(error, MemoryError):
        return {"kind": "failed", "code": "memory", "reason": "its memory limit was reached"}
    frames = traceback.extract_tb(error.__traceback__)
    at = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else "?"
    reason = f"{type(error).__name__} at {at}"
    return {"kind": "failed", "code": "internal", "reason": reason}


def _train(request: Mapping[str, Any], device: Any) -> dict[str, Any]:
    """Takes the steps of a round. Raises InputError if they would spend more epsilon than the
    member allows.
    """
    from ostrom_trainer.errors import InputError
    from ostrom_trainer.files import read_tensors, write_tensors
    from ostrom_trainer.model import choose_trained, load_base, load_state, vocabulary_size
    from ostrom_trainer.objective import Method, Objective
    from ostrom_trainer.rows import RowReader
    from ostrom_trainer.steps import OptimizerTerms

    from .private_steps import PrivacyTerms, PrivateLoop, secret_generator, spent_after

    privacy, steps = PrivacyTerms.parse(request["privacy"]), request["steps"]
    spent = spent_after([tuple(one) for one in request["history"]], privacy, steps)
    if spent.epsilon > privacy.epsilon_max:
        allowed = f"where {privacy.epsilon_max:g} is allowed"
        raise InputError("privacy", f"epsilon would be {spent.epsilon:.3f}, {allowed}")
    model = Path(request["model"])
    trained = choose_trained(load_base(model, device), request["adapter"], None)
    load_state(trained, read_tensors(Path(request["state"]), trained.tensors))
    reader = RowReader(vocabulary_size(trained.model), request["sequence"])
    rows = list(reader.read(Path(request["rows"]), request["count"]))
    terms = OptimizerTerms.parse(request["optimizer"])
    generator = secret_generator(request["seed"])
    loop = PrivateLoop(Objective(trained, Method(), device), terms, privacy, generator)
    loop.take(rows, steps, request["rate"])
    loop.close()
    write_tensors(Path(request["to"]), trained.tensors, trained.parameters)
    history = [list(one) for one in spent.history]
    return {"kind": "private-trained", "epsilon": spent.epsilon, "history": history}


def main() -> None:
    """Answers requests until the input ends."""
    process.die_with_parent()
    process.limit_memory()
    output = process.take_output()
    parser = argparse.ArgumentParser(prog="python -m ostrom_federated")
    parser.add_argument("--class", dest="kind", choices=["exact"], required=True)
    options = parser.parse_args()

    from ostrom_trainer.environment import describe, prepare

    device = prepare(options.kind)

    def answer(message: dict[str, Any]) -> None:
        output.write(json.dumps(message, separators=(",", ":")).encode() + b"\n")
        output.flush()

    environment = f"{describe(device, 1)}, opacus {version('opacus')}"
    answer({"kind": "ready", "version": 1, "environment": environment})
    while line := sys.stdin.buffer.readline(REQUEST_BYTES_MAX + 1):
        if not line.endswith(b"\n"):
            sys.exit("a request is too long, or its end is missing")
        try:
            answer(_train(json.loads(line), device))
        except Exception as error:
            answer(_failure(error))
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
