"""The logits processor of vLLM's V2 model runner: `--logits-processors ostrom_vllm.v2:V2`."""

from __future__ import annotations

from collections.abc import Callable
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
    history: History | None = None
    """None until the first draw, which creates it with the prompt's length from `req_states`."""


class V2Processor:
    """The processor without vLLM's base class, so that tests run without vLLM."""

    def __init__(
        self, vllm_config: Any, req_states: Any, *, to_rows: Callable[[Any], Rows] = TorchRows
    ) -> None:
        refuse_speculation(vllm_config)
        self._states = req_states
        self._to_rows = to_rows
        self._table = served_table(vllm_config)
        self._slots: dict[int, _Slot] = {}
        batch.warm_up()

    @classmethod
    def validate_params(cls, sampling_params: Any) -> None:
        """Throws RequestError, a ValueError, for arguments that cannot be served."""
        validate(sampling_params)

    def is_argmax_invariant(self) -> bool:
        """Returns False: the processor replaces the highest logit."""
        return False

    def add_request(self, req_idx: int, sampling_params: Any) -> bool:
        """Puts a request into a slot, in place of the slot's earlier request. Returns whether this
        processor draws the tokens of the new request.
        """
        request = parse(sampling_params.extra_args)
        self._slots.pop(req_idx, None)
        if request is None or not serves(self._table, request):
            return False
        self._slots[req_idx] = _Slot(request)
        return True

    def apply_staged_writes(self) -> None:
        """Does nothing, because the processor keeps all its state on the host."""

    def apply(self, logits: Any, ctx: Any) -> Any:
        """Draws the tokens of all verifiable requests, and masks their rows in place."""
        if not any(int(slot) in self._slots for slot in ctx.idx_mapping_np):
            return logits
        turns = (
            self._turn(row, int(slot), int(visible))
            for row, (slot, visible) in enumerate(
                zip(ctx.idx_mapping_np, _visible(ctx), strict=True)
            )
        )
        draw(self._to_rows(logits), [turn for turn in turns if turn is not None])
        return logits

    def _turn(self, row: int, index: int, visible: int) -> Turn | None:
        """Returns the turn of a row; None if the request is not verifiable or draws no token in
        this step.

        `visible` is the number of tokens before the drawn token, exact without speculation. If it
        is below `prefill_len`, the step computes only a part of the prompt, or of an answer that
        resumes after a preemption, and vLLM discards the token.
        """
        slot = self._slots.get(index)
        if slot is None or visible < int(self._states.prefill_len.np[index]):
            return None
        prompt = int(self._states.prompt_len.np[index])
        position = slot.request.start + visible - prompt
        if slot.history is None:
            absent = max(0, slot.request.start - prompt)
            slot.history = History(absent, follower_of(self._table, slot.request))
        history = slot.history
        missing = position - len(history)
        if slot.request.needs_history and missing > 0:
            history.extend(self._tokens(index, visible - missing, visible))
        return Turn(row, slot.request, history, position)

    def _tokens(self, index: int, start: int, end: int) -> list[int]:
        """Reads committed tokens of a slot. The read waits for the device, so it is done only once
        for each request.
        """
        return self._states.all_token_ids.gpu[index, start:end].tolist()


def _visible(ctx: Any) -> Any:
    """Returns for each row the number of tokens before the drawn token.

    With tensor parallelism, vLLM may give each rank a part of the rows but the lengths of all rows.
    Then the positions come from the device, which has those of the rank's rows; the draw waits for
    the device anyway.
    """
    lengths = ctx.seq_lens_upper_bound_np
    if len(lengths) == len(ctx.idx_mapping_np):
        return lengths
    return [position + 1 for position in ctx.pos.tolist()]


def __getattr__(name: str) -> Any:
    """Builds `V2` when vLLM asks for it, because its base class needs vLLM and PyTorch."""
    if name != "V2":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import vllm
    from vllm.v1.worker.gpu.sample.logits_processor import LogitsProcessor

    require_supported(vllm.__version__)
    built = type("V2", (V2Processor, LogitsProcessor), {"__module__": __name__})
    globals()["V2"] = built
    return built
