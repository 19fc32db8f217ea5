"""Converts vLLM's lists of logits into arrays of 4-byte numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .driver import DriverError, ScoreRows, ScoreRun

_IDS = np.dtype("<u4")
_REALS = np.dtype("<f4")


def candidates_of(logprobs: Any, count: int, tokens: int) -> list[tuple[bytes, bytes]]:
    """Returns the candidates of each drawn token, from vLLM's `FlatLogprobs`.

    vLLM lists the drawn token first, then the tokens with the highest logits, which usually include
    the drawn token again. In lists that vLLM has merged from two outputs, the drawn token occurs
    only once. A drawn token that is not among the highest replaces the lowest candidate.
    """
    if len(logprobs.start_indices) != tokens:
        raise DriverError("failed", "vLLM listed candidates of other tokens")
    rows: list[tuple[bytes, bytes]] = []
    for start, end in zip(logprobs.start_indices, logprobs.end_indices, strict=True):
        ids = np.asarray(logprobs.token_ids[start:end], dtype=_IDS)
        logits = np.asarray(logprobs.logprobs[start:end], dtype=_REALS)
        others = np.flatnonzero(ids != ids[0])[: count - 1]
        if len(others) != count - 1:
            raise DriverError("failed", f"vLLM listed {len(ids)} of {count + 1} logits")
        kept = np.concatenate(([0], others))
        rows.append((ids[kept].tobytes(), logits[kept].tobytes()))
    return rows


def listed_count(run: ScoreRun, *, vocabulary: int, can_tell: bool) -> int:
    """Returns the number of logits that vLLM must list for each position.

    `can_tell` is true if vLLM can report the logits of `run.told_ids` in a separate list; if not,
    it must list the whole vocabulary to report them.
    """
    return vocabulary if run.told_ids and not can_tell else run.candidates


def score_rows(run: ScoreRun, logprobs: Any, told: Any, *, listed: int) -> ScoreRows:
    """Returns the positions of a score. `logprobs` is vLLM's `prompt_logprobs`. `told` is vLLM's
    `prompt_token_id_logprobs`, or None if vLLM did not list the told ids separately.

    Entry k of `logprobs` lists the candidates of token k; the first entry is empty.
    """
    ids, logits = _table(logprobs, listed + 1, len(run.ids))
    ids, logits = ids[run.start :], logits[run.start :]
    positions = len(ids)
    likelihoods = logits[:, 0].tobytes() if run.likelihoods else b""
    if not run.told_ids:
        told_bytes = b""
    elif told is not None:
        told_bytes = np.asarray(told, dtype=_REALS).tobytes()
    else:
        whole = np.empty((positions, listed), dtype=_REALS)
        np.put_along_axis(whole, ids[:, 1:].astype(np.int64), logits[:, 1:], axis=1)
        told_bytes = np.ascontiguousarray(whole[:, list(run.told_ids)]).tobytes()
    kept = slice(1, 1 + run.candidates)
    return ScoreRows(
        positions=positions,
        candidates=run.candidates,
        ids=ids[:, kept].tobytes(),
        logits=logits[:, kept].tobytes(),
        told=told_bytes,
        likelihoods=likelihoods,
    )


def told_table(run: ScoreRun) -> NDArray[np.int32]:
    """Returns one row for each scored position, each with `run.told_ids`: the value of vLLM's
    parameter `prompt_logprob_token_ids`.
    """
    chosen = np.asarray(run.told_ids, dtype=np.int32)
    return np.tile(chosen, (len(run.ids) - run.start, 1))


def _table(logprobs: Any, width: int, rows: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Returns ids and logits by row. Throws DriverError if vLLM did not list `rows * width` logits.
    """
    ids = np.asarray(logprobs.token_ids, dtype=_IDS)
    logits = np.asarray(logprobs.logprobs, dtype=_REALS)
    if ids.size != rows * width or logits.size != ids.size:
        raise DriverError("failed", f"vLLM listed {ids.size} of {rows * width} logits")
    return ids.reshape(rows, width), logits.reshape(rows, width)
