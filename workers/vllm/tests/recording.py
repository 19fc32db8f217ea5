"""The V1 processor that also records the arguments of vLLM's calls: `tests.recording:V1`.

`workers/vllm/tools/record.ts` starts a server with it; test_recorded_contexts.py reads the file.
"""

from __future__ import annotations

import base64
import json
import os
from typing import Any

from .list_rows import forced_token


def _written(logits: Any) -> str:
    return base64.b64encode(logits.float().cpu().numpy().tobytes()).decode()


class Recording:
    """Writes one line of JSON for each change of the batch, and for each step after the first
    request. The environment names the file.
    """

    def __init__(self) -> None:
        self._path = os.environ["OSTROM_VLLM_RECORDING"]
        self._outputs: dict[int, list[int]] = {}
        self._added = 0
        with open(self._path, "w"):
            pass

    def update(self, batch_update: Any) -> None:
        """Records a change of the batch, with a number for each new request."""
        added = []
        for row, params, prompt, output in batch_update.added:
            self._outputs[self._added] = output
            request = {"row": row, "extraArgs": params.extra_args, "prompt": list(prompt or ())}
            added.append(request | {"number": self._added, "output": list(output)})
            self._added += 1
        moved = [[source, to, direction.name] for source, to, direction in batch_update.moved]
        self._write({"removed": list(batch_update.removed), "added": added, "moved": moved})

    def draw(self, before: str, after: Any) -> None:
        """Records the logits of a step, all outputs before the step, and the drawn tokens."""
        if not self._outputs:
            # A call without requests belongs to the server's warm-up.
            return
        tokens = [forced_token(row) for row in after.tolist()]
        outputs = {number: list(output) for number, output in self._outputs.items()}
        self._write({"logits": before, "outputs": outputs, "tokens": tokens})

    def _write(self, event: dict[str, Any]) -> None:
        with open(self._path, "a") as file:
            file.write(json.dumps(event) + "\n")


def __getattr__(name: str) -> Any:
    """Builds `V1` when vLLM asks for it."""
    if name != "V1":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ostrom_vllm.v1 import V1

    class Recorded(V1):
        """Records each call, and otherwise works as the V1 processor."""

        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self.recording = Recording()

        def update_state(self, batch_update: Any) -> None:
            if batch_update is not None:
                self.recording.update(batch_update)
            super().update_state(batch_update)

        def apply(self, logits: Any) -> Any:
            before = _written(logits)
            after = super().apply(logits)
            self.recording.draw(before, after)
            return after

    globals()["V1"] = Recorded
    return Recorded
