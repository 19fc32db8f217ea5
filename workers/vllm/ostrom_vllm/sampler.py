"""The reference sampler: draws one token from a seed, a position and raw logits.

The sampler follows section 7 of docs/spec/inference.md in float64, with the order of operations of
packages/verification/src/sampler.ts. `batch.py` must draw the same tokens.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from .noise import gumbel, position_key

CANDIDATES_MAX = 64
"""Number of candidates: the tokens with the highest raw logit plus bias, ties by lower id."""

_NO_COUNTS: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class Parameters:
    """The sampler's parameters. A receipt has their hash."""

    temperature: float = 1.0
    top_p: float = 1.0
    top_k: int = 0
    """0 considers all candidates."""
    frequency_penalty: float = 0.0
    presence_penalty: float = 0.0
    logit_bias: Mapping[int, float] = field(default_factory=dict[int, float])

    @property
    def has_penalties(self) -> bool:
        """True if earlier output tokens affect a draw."""
        return self.frequency_penalty != 0 or self.presence_penalty != 0

    def penalty(self, count: int) -> float:
        """Returns the penalty of a token that was output `count` times before."""
        return self.frequency_penalty * count + (self.presence_penalty if count > 0 else 0.0)


@dataclass(frozen=True, slots=True)
class Step:
    """The inputs of one draw besides the logits."""

    parameters: Parameters
    seed: bytes
    position: int
    """Index of the output token, from 0."""
    counts: Mapping[int, int] = field(default_factory=lambda: _NO_COUNTS)
    """Number of times that each token was output before. Tokens of the prompt do not count."""
    permits: Callable[[int], bool] | None = None
    """Returns whether the grammar of the answer permits a token here; None without a grammar."""


@dataclass(frozen=True, slots=True)
class ScoredToken:
    """A token and its score. The sampler chooses the highest score, and the lower id among equal
    scores.
    """

    token: int
    score: float


def scores(tokens: Sequence[int], logits: Sequence[float], step: Step) -> list[ScoredToken]:
    """Returns the scores of the tokens that can be chosen at a position; empty without candidates.

    `tokens` may have any order. A constant that is added to all logits does not change the scores.
    """
    table = _penalized(_admitted(tokens, logits, step), step)
    if not table:
        return []
    parameters = step.parameters
    scale = parameters.temperature or 1.0
    first = table[0].score
    table = [ScoredToken(one.token, (one.score - first) / scale) for one in table]
    if parameters.temperature == 0:
        return table
    kept = min(parameters.top_k, len(table)) if parameters.top_k > 0 else len(table)
    table = table[: _top_p_size([one.score for one in table[:kept]], parameters.top_p)]
    key = position_key(step.seed, step.position)
    return [ScoredToken(one.token, one.score + gumbel(key, one.token)) for one in table]


def sample(tokens: Sequence[int], logits: Sequence[float], step: Step) -> int | None:
    """Returns the token of a position; None if no logit is above minus infinity."""
    chosen: ScoredToken | None = None
    for one in scores(tokens, logits, step):
        if chosen is None or _order(one) < _order(chosen):
            chosen = one
    return None if chosen is None else chosen.token


def _order(one: ScoredToken) -> tuple[float, int]:
    return (-one.score, one.token)


def has_permitted_candidate(
    tokens: Sequence[int], logits: Sequence[float], step: Step
) -> bool:
    """Returns whether the grammar permits one of the candidates. If not, the caller must search all
    tokens.
    """
    candidates = _ranked(tokens, logits, step)[:CANDIDATES_MAX]
    return any(step.permits is None or step.permits(one.token) for one in candidates)


def _admitted(
    tokens: Sequence[int], logits: Sequence[float], step: Step
) -> list[ScoredToken]:
    """Returns the candidates that the grammar permits; if it permits none, the highest permitted
    token.
    """
    ranked = _ranked(tokens, logits, step)
    candidates, permits = ranked[:CANDIDATES_MAX], step.permits
    if permits is None:
        return candidates
    permitted = [one for one in candidates if permits(one.token)]
    if permitted:
        return permitted
    highest = next((one for one in ranked[CANDIDATES_MAX:] if permits(one.token)), None)
    return [] if highest is None else [highest]


def _ranked(tokens: Sequence[int], logits: Sequence[float], step: Step) -> list[ScoredToken]:
    bias = step.parameters.logit_bias
    table = [
        ScoredToken(token, logit + bias[token] if token in bias else logit)
        for token, logit in zip(tokens, logits, strict=True)
        if logit > -math.inf
    ]
    return sorted(table, key=_order)


def _penalized(table: list[ScoredToken], step: Step) -> list[ScoredToken]:
    parameters, counts = step.parameters, step.counts
    if not parameters.has_penalties or not counts:
        return table
    penalized = [
        ScoredToken(one.token, one.score - parameters.penalty(counts.get(one.token, 0)))
        for one in table
    ]
    return sorted(penalized, key=_order)


def _top_p_size(tempered: Sequence[float], top_p: float) -> int:
    """Returns the smallest number of tokens, likeliest first, whose probabilities add up to
    `top_p`; at least one.
    """
    if top_p >= 1:
        return len(tempered)
    weights = [math.exp(value) for value in tempered]
    total = 0.0
    for weight in weights:
        total += weight
    reached = 0.0
    count = 0
    while True:
        reached += weights[count]
        count += 1
        if reached >= top_p * total or count >= len(weights):
            return count
