"""One step of a batch: draws the token of each verifiable request, and masks the logits of all
other tokens in the request's row.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import batch, fingerprint, sampler
from .fingerprint_store import FingerprintStore, store
from .history import History
from .request import Request
from .rows import Rows
from .sampler import CANDIDATES_MAX, Step


@dataclass(frozen=True, slots=True)
class Turn:
    """One request in one step of the batch."""

    row: int
    request: Request
    history: History
    """Output tokens before `position`: read only for requests with penalties or a grammar."""
    position: int
    """Index of the output token that is drawn."""


def draw(rows: Rows, turns: Sequence[Turn], *, prints: FingerprintStore = store) -> None:
    """Draws the token of each turn, stores it in the history, and masks all other logits of the
    row.

    Stores fingerprints for the requests that ask for them.

    A row without any logit above minus infinity remains unchanged: one broken answer must not crash
    the server, and a validator will detect that answer.
    """
    if not turns:
        return
    steps = [_step(turn) for turn in turns]
    width = min(batch.WIDTH, rows.vocabulary)
    ids, logits = rows.top([turn.row for turn in turns], width)
    tokens = batch.sample_rows(ids, logits, steps, rows.vocabulary)
    for at, turn in enumerate(turns):
        key = turn.request.fingerprint
        if key is not None and fingerprint.is_fingerprinted(turn.position):
            prints.put(key, turn.position, _fingerprint(rows, turn, ids[at], logits[at]))
    drawn: dict[int, int] = {}
    for turn, step, token in zip(turns, steps, tokens, strict=True):
        decided = _draw_alone(rows, turn.row, step) if token == batch.UNDECIDED else token
        if decided is not None:
            drawn[turn.row] = decided
            if turn.request.needs_history:
                turn.history.record(turn.position, decided)
    if drawn:
        rows.force(list(drawn), list(drawn.values()))


def _step(turn: Turn) -> Step:
    parameters = turn.request.parameters
    counts = turn.history.counts_before(turn.position) if parameters.has_penalties else {}
    permits = turn.history.permits_at(turn.position)
    return Step(parameters, turn.request.seed, turn.position, counts, permits)


def _fingerprint(rows: Rows, turn: Turn, ids: Any, logits: Any) -> bytes:
    """Returns the fingerprint entry of a row whose highest logits are given."""
    bias = turn.request.parameters.logit_bias
    tokens, values = [int(token) for token in ids], [float(logit) for logit in logits]
    last = min(fingerprint.TOP_K, len(values)) - 1
    is_whole = len(values) >= rows.vocabulary
    if bias:
        tokens, values = _possible(rows, turn.row, bias)
    elif values[0] != values[0] or (not is_whole and values[last] == values[-1]):
        # The given logits do not suffice: they may contain NaN, which is no candidate, or a token
        # that is not given may tie with the last candidate. So this reads the whole row.
        tokens, values = rows.at_least(turn.row, -math.inf)
    known = [at for at, value in enumerate(values) if value > -math.inf]
    # Keeps the candidates of a draw: highest raw logit plus bias first, ties by lower id.
    known.sort(key=lambda at: (-(values[at] + bias.get(tokens[at], 0)), tokens[at]))
    del known[CANDIDATES_MAX:]
    return fingerprint.encode([tokens[at] for at in known], [values[at] for at in known])


def _draw_alone(rows: Rows, row: int, step: Step) -> int | None:
    """Draws from all tokens of a row that can be candidates, however many tie."""
    ids, logits = _possible(rows, row, step.parameters.logit_bias)
    if step.permits is not None and not sampler.has_permitted_candidate(ids, logits, step):
        ids, logits = rows.at_least(row, float("-inf"))
    return sampler.sample(ids, logits, step)


def _possible(rows: Rows, row: int, bias: Mapping[int, float]) -> tuple[list[int], list[float]]:
    """Returns ids and logits of all tokens of a row that can be candidates."""
    width = min(CANDIDATES_MAX + len(bias), rows.vocabulary)
    _, highest = rows.top([row], width)
    low = float(highest[0][width - 1])
    # `top` ranks NaN highest, so in a row with NaN the bound `low` could exclude real candidates.
    has_nan = highest[0][0] != highest[0][0]
    ids, logits = rows.at_least(row, float("-inf") if has_nan else low)
    # A bias may raise any token, so all tokens with a bias can be candidates.
    others = sorted(token for token in bias.keys() - set(ids) if token < rows.vocabulary)
    return ids + others, logits + rows.at(row, others)
