"""Draws tokens for many rows of logits at once: with code compiled by Numba if Numba is installed,
else with the reference sampler.

A vLLM server always has Numba, because vLLM depends on it. The reference sampler takes about 0.4 ms
for a row, on one core of an AMD EPYC.
"""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from . import sampler
from .noise import mix, position_key
from .sampler import CANDIDATES_MAX, Step

WIDTH = CANDIDATES_MAX + 32
"""Number of highest logits read from each row: those of the candidates, from which the token is
drawn, and 32 more, because further tokens may tie with the last candidate.
"""

UNDECIDED = -1
"""Result of a row whose highest logits alone do not decide its token."""

HAS_NUMBA = importlib.util.find_spec("numba") is not None

_Function = TypeVar("_Function", bound=Callable[..., Any])


def _compiled(function: _Function) -> _Function:
    """Compiles a function without fast-math, so that its floating-point results equal those of
    Python.
    """
    if not HAS_NUMBA:
        return function
    import numba

    return numba.njit(function)


def sample_rows(
    ids: Any,
    logits: Any,
    steps: Sequence[Step],
    vocabulary: int,
    *,
    uses_reference: bool = not HAS_NUMBA,
) -> list[int]:
    """Returns the token of each row, or UNDECIDED.

    `ids` and `logits` list the highest raw logits of each row, highest first, as `Rows.top` returns
    them. A row is undecided in four cases: its request has a bias or a grammar, a logit is NaN, no
    logit is above minus infinity, or a token that is not listed may tie with the last candidate.
    """
    if not steps:
        return []
    is_whole = len(ids[0]) >= vocabulary
    if uses_reference:
        return [
            _reference(ids[row], logits[row], step, is_whole=is_whole)
            for row, step in enumerate(steps)
        ]
    tokens, values, width = _integers(ids), _reals(logits), len(ids[0])
    keys = [position_key(step.seed, step.position) for step in steps]
    parameters = [step.parameters for step in steps]
    out = _integers([0] * len(steps))
    _draw_rows(
        tokens, values, is_whole,
        _penalties(tokens, steps),
        _reals([one.temperature for one in parameters]),
        _integers([one.top_k for one in parameters]),
        _reals([one.top_p for one in parameters]),
        _integers([key.k0 for key in keys]), _integers([key.k1 for key in keys]),
        _integers([0] * width), _reals([0.0] * width), _reals([0.0] * width), out,
    )  # fmt: skip
    return [
        UNDECIDED if _is_left_to_reference(step) else int(token)
        for step, token in zip(steps, out, strict=True)
    ]


def warm_up() -> None:
    """Compiles the draw at start, because compilation would delay the first request by seconds."""
    if HAS_NUMBA:
        step = Step(sampler.Parameters(), bytes(32), 0)
        sample_rows([[1, 2]], [[1.0, 0.0]], [step], vocabulary=2)


def _reference(ids: Any, logits: Any, step: Step, *, is_whole: bool) -> int:
    last = logits[len(logits) - 1]
    is_tie = not is_whole and logits[CANDIDATES_MAX - 1] == last and last > -math.inf
    if _is_left_to_reference(step) or logits[0] != logits[0] or is_tie:
        return UNDECIDED
    token = sampler.sample([int(one) for one in ids], [float(one) for one in logits], step)
    return UNDECIDED if token is None else token


def _is_left_to_reference(step: Step) -> bool:
    return bool(step.parameters.logit_bias) or step.permits is not None


def _penalties(ids: Any, steps: Sequence[Step]) -> Any:
    """Returns the penalty that is subtracted from each logit of each row."""
    lost = _zeros(len(ids), len(ids[0]))
    for row, step in enumerate(steps):
        parameters, counts = step.parameters, step.counts
        if parameters.has_penalties and counts:
            lost[row] = [parameters.penalty(counts.get(int(token), 0)) for token in ids[row]]
    return lost


def _zeros(rows: int, width: int) -> Any:
    if not HAS_NUMBA:
        return [[0.0] * width for _ in range(rows)]
    import numpy

    return numpy.zeros((rows, width), dtype=numpy.float64)


def _reals(values: Any) -> Any:
    if not HAS_NUMBA:
        return values
    import numpy

    return numpy.asarray(values, dtype=numpy.float64)


def _integers(values: Any) -> Any:
    if not HAS_NUMBA:
        return values
    import numpy

    return numpy.asarray(values, dtype=numpy.int64)


# The functions below are compiled. They take arrays, or lists where Numba is absent.

_mix = _compiled(mix)


@_compiled
def _sort(ids: Any, values: Any, penalties: Any, size: int) -> None:
    """Sorts by value, highest first, ties by lower id. Insertion sort is fast here, because the
    rows are nearly sorted.
    """
    for at in range(1, size):
        token, value, penalty = ids[at], values[at], penalties[at]
        to = at
        while to > 0 and (
            values[to - 1] < value or (values[to - 1] == value and ids[to - 1] > token)
        ):
            ids[to], values[to], penalties[to] = ids[to - 1], values[to - 1], penalties[to - 1]
            to -= 1
        ids[to], values[to], penalties[to] = token, value, penalty


@_compiled
def _candidates(
    ids: Any, logits: Any, lost: Any, is_whole: bool, out: Any, values: Any, penalties: Any
) -> int:
    """Copies the candidates of a row by falling logit, ties by lower id, and returns their number.

    Returns 0 for a row whose given logits do not decide the token.
    """
    width = len(ids)
    last = logits[width - 1]
    if logits[0] != logits[0]:
        return 0
    if not is_whole and logits[CANDIDATES_MAX - 1] == last and last > -math.inf:
        return 0
    size = 0
    for at in range(width):
        if logits[at] > -math.inf:
            out[size], values[size], penalties[size] = ids[at], logits[at], lost[at]
            size += 1
    _sort(out, values, penalties, size)
    return min(size, CANDIDATES_MAX)


@_compiled
def _top_p_size(tempered: Any, size: int, top_p: float) -> int:
    if top_p >= 1:
        return size
    total = 0.0
    for at in range(size):
        total += math.exp(tempered[at])
    reached = math.exp(tempered[0])
    count = 1
    while reached < top_p * total and count < size:
        reached += math.exp(tempered[count])
        count += 1
    return count


@_compiled
def _draw(
    ids: Any, values: Any, size: int, temperature: float, top_k: int, top_p: float, k0: int, k1: int
) -> int:
    """Returns the token drawn from sorted candidates. Overwrites `values`."""
    first = values[0]
    if temperature == 0:
        return ids[0]
    for at in range(size):
        values[at] = (values[at] - first) / temperature
    if 0 < top_k < size:
        size = top_k
    size = _top_p_size(values, size, top_p)
    best = 0
    for at in range(size):
        unit = (_mix(k0, k1, ids[at]) + 0.5) * 2.220446049250313e-16
        values[at] += -math.log(-math.log(unit))
        if values[at] > values[best] or (values[at] == values[best] and ids[at] < ids[best]):
            best = at
    return ids[best]


@_compiled
def _draw_rows(
    ids: Any, logits: Any, is_whole: bool, lost: Any, temperature: Any, top_k: Any, top_p: Any,
    k0: Any, k1: Any, row_ids: Any, values: Any, penalties: Any, out: Any,
) -> None:  # fmt: skip
    for row in range(len(out)):
        size = _candidates(ids[row], logits[row], lost[row], is_whole, row_ids, values, penalties)
        if size == 0:
            out[row] = UNDECIDED
            continue
        for at in range(size):
            values[at] -= penalties[at]
        _sort(row_ids, values, penalties, size)
        out[row] = _draw(
            row_ids, values, size, temperature[row], top_k[row], top_p[row], k0[row], k1[row]
        )
