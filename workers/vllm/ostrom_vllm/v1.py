"""The logits processor of vLLM's V1 model runner: `--logits-processors ostrom_vllm.v1:V1`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from . import batch
from .drawing import Turn, draw
from .history import History
from .request import Request, parse, validate
from .rows import Rows, TorchRows
from .speculation import refuse_speculation
from .token_table import follower_of, served_table, serves
from .versions import require_supported


@dataclass(slots=True)
class _Slot:
    request: Request
    prompt: Sequence[int]
    output: Sequence[int]
    """vLLM's own list, to which it appends output tokens. Its last entries may be placeholders for
    tokens that vLLM does not know yet: see `_turn`.
    """
    history: History


class V1Processor:
    """The processor without vLLM's base class, so that tests run without vLLM."""

    def __init__(
        self,
        vllm_config: Any,
        device: Any,
        is_pin_memory: bool,
        *,
        to_rows: Callable[[Any], Rows] = TorchRows,
    ) -> None:
        refuse_speculation(vllm_config)
        self._to_rows = to_rows
        self._table = served_table(vllm_config)
        self._slots: dict[int, _Slot] = {}
        batch.warm_up()

    @classmethod
    def validate_params(cls, sampling_params: Any) -> None:
        """Throws RequestError, a ValueError, for arguments that cannot be served."""
        validate(sampling_params)

    def is_argmax_invariant(self) -> bool:
        """Returns False, because vLLM skips invariant processors for greedy requests. For vLLM, all
        verifiable requests are greedy: their temperature in vLLM's own parameters is 0.
        """
        return False

    def needs_output_token_ids(self) -> bool:
        """Returns True, so that asynchronous scheduling replaces placeholders before `apply`."""
        return True

    def update_state(self, batch_update: Any) -> None:
        """Applies the changes of the batch to the slots: removals, then additions, then moves."""
        if batch_update is None:
            return
        for index in batch_update.removed:
            self._slots.pop(index, None)
        for index, params, prompt, output in batch_update.added:
            request = parse(params.extra_args)
            if request is None or not serves(self._table, request):
                self._put(index, None)
            else:
                self._put(index, self._slot(request, prompt or (), output))
        for source, target, direction in batch_update.moved:
            moved, replaced = self._slots.pop(source, None), self._slots.pop(target, None)
            self._put(target, moved)
            if direction.name == "SWAP":
                self._put(source, replaced)

    def apply(self, logits: Any) -> Any:
        """Draws the tokens of all verifiable requests, and masks their rows in place."""
        rows = self._to_rows(logits)
        indexes = sorted(index for index in self._slots if index < rows.count)
        draw(rows, [self._turn(index, self._slots[index]) for index in indexes])
        return logits

    def _put(self, index: int, slot: _Slot | None) -> None:
        if slot is None:
            self._slots.pop(index, None)
        else:
            self._slots[index] = slot

    def _slot(self, request: Request, prompt: Sequence[int], output: Sequence[int]) -> _Slot:
        absent = max(0, request.start - len(prompt))
        return _Slot(request, prompt, output, History(absent, follower_of(self._table, request)))

    def _turn(self, index: int, slot: _Slot) -> Turn:
        """Completes the history of a request, and returns its turn.

        The history has the tokens that this processor drew. It lacks the output tokens in the
        prompt. After a preemption, vLLM adds the request again with its output so far, and the new
        history lacks this output too. In vLLM's output list, negative placeholders may take the
        place of the last drawn tokens.
        """
        start, history = slot.request.start, slot.history
        position = start + len(slot.output)
        missing = position - len(history)
        if slot.request.needs_history and missing > 0:
            history.extend([*slot.prompt, *slot.output][-missing:])
        return Turn(index, slot.request, history, position)


def __getattr__(name: str) -> Any:
    """Builds `V1` when vLLM asks for it, because its base class needs vLLM and PyTorch."""
    if name != "V1":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import vllm
    from vllm.v1.sample.logits_processor import LogitsProcessor

    require_supported(vllm.__version__)
    built = type("V1", (V1Processor, LogitsProcessor), {"__module__": __name__})
    globals()["V1"] = built
    return built
