"""Implements `Rows` with plain lists instead of a tensor."""

from __future__ import annotations

import math
from collections.abc import Sequence


class ListRows:
    """Rows whose `top` lists the higher id first among ties, which PyTorch may do too."""

    def __init__(self, logits: list[list[float]]) -> None:
        self.logits = logits

    @property
    def count(self) -> int:
        """Number of rows."""
        return len(self.logits)

    @property
    def vocabulary(self) -> int:
        """Number of logits in each row, one for each token id."""
        return len(self.logits[0])

    def top(
        self, rows: Sequence[int], width: int
    ) -> tuple[list[list[int]], list[list[float]]]:
        """Returns ids and logits, highest first; NaN counts as the highest."""
        ids = [self._order(self.logits[row])[:width] for row in rows]
        logits = [
            [self.logits[row][token] for token in listed]
            for row, listed in zip(rows, ids, strict=True)
        ]
        return ids, logits

    def at_least(self, row: int, low: float) -> tuple[list[int], list[float]]:
        """Returns the ids and logits that are at least `low`."""
        ids = [token for token, logit in enumerate(self.logits[row]) if logit >= low]
        return ids, [self.logits[row][token] for token in ids]

    def at(self, row: int, tokens: Sequence[int]) -> list[float]:
        """Returns the logits of tokens."""
        return [self.logits[row][token] for token in tokens]

    def force(self, rows: Sequence[int], tokens: Sequence[int]) -> None:
        """Forces `tokens[i]` in `rows[i]`: its logit becomes 0, all others minus infinity."""
        for row, token in zip(rows, tokens, strict=True):
            self.logits[row] = [-math.inf] * self.vocabulary
            self.logits[row][token] = 0.0

    @staticmethod
    def _order(logits: list[float]) -> list[int]:
        keys = [math.inf if math.isnan(logit) else logit for logit in logits]
        return sorted(range(len(logits)), key=lambda token: (-keys[token], -token))


def forced_token(logits: Sequence[float]) -> int | None:
    """Returns the token of a row's only logit above minus infinity; None if it has several or none.
    """
    possible = [token for token, logit in enumerate(logits) if logit > -math.inf]
    return possible[0] if len(possible) == 1 else None
