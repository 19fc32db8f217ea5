"""One step of a batch: the rows of our requests keep only the token that the sampler draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import batch, sampler
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
    """Tokens of all positions before this one, if the request needs them; else unused."""
    position: int
    """Index of the output token that is drawn."""


def draw(rows: Rows, turns: Sequence[Turn]) -> None:
    """Draws the token of each turn, stores it in the history, and forces it in the row.

    A row without any logit above minus infinity stays as it is: one broken answer must not end the
    server, and a validator finds it.
    """
    if not turns:
        return
    steps = [_step(turn) for turn in turns]
    width = min(batch.WIDTH, rows.vocabulary)
    ids, logits = rows.top([turn.row for turn in turns], width)
    tokens = batch.sample_rows(ids, logits, steps, rows.vocabulary)
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


def _draw_alone(rows: Rows, row: int, step: Step) -> int | None:
    """Draws from all tokens of a row that can be candidates, however many tie."""
    bias = step.parameters.logit_bias
    width = min(CANDIDATES_MAX + len(bias), rows.vocabulary)
    _, highest = rows.top([row], width)
    low = float(highest[0][width - 1])
    # NaN counts as the highest, so with it the last of the highest may be too high.
    has_nan = highest[0][0] != highest[0][0]
    ids, logits = rows.at_least(row, float("-inf") if has_nan else low)
    # A bias may raise any token.
    others = sorted(token for token in bias.keys() - set(ids) if token < rows.vocabulary)
    ids, logits = ids + others, logits + rows.at(row, others)
    if step.permits is not None and not sampler.has_permitted_candidate(ids, logits, step):
        ids, logits = rows.at_least(row, float("-inf"))
    return sampler.sample(ids, logits, step)
