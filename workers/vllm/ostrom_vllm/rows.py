"""The operations on the logits of a batch that drawing needs, and their implementation in PyTorch.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol


class Rows(Protocol):
    """Raw logits of a batch, one row for each request. Tests implement this protocol with plain
    lists.
    """

    @property
    def count(self) -> int:
        """Number of rows."""
        ...

    @property
    def vocabulary(self) -> int:
        """Number of logits in each row, one for each token id."""
        ...

    def top(self, rows: Sequence[int], width: int) -> tuple[Any, Any]:
        """Returns the `width` highest logits of each of `rows` and their ids, highest first, ties
        in any order.

        Returns the ids, then the logits, each indexed by position in `rows`, then by rank. NaN
        counts as the highest.
        """
        ...

    def at_least(self, row: int, low: float) -> tuple[list[int], list[float]]:
        """Returns a row's logits of at least `low` with their ids, in any order, without NaN."""
        ...

    def at(self, row: int, tokens: Sequence[int]) -> list[float]:
        """Returns the logits of some tokens of a row."""
        ...

    def force(self, rows: Sequence[int], tokens: Sequence[int]) -> None:
        """Forces `tokens[i]` in `rows[i]`: its logit becomes 0, all others minus infinity."""
        ...


class TorchRows:
    """Rows of a PyTorch tensor `[rows, vocabulary]`, which `force` changes in place."""

    def __init__(self, logits: Any) -> None:
        self._logits = logits

    @property
    def count(self) -> int:
        """Number of rows."""
        return int(self._logits.shape[0])

    @property
    def vocabulary(self) -> int:
        """Number of logits in each row, one for each token id."""
        return int(self._logits.shape[1])

    def top(self, rows: Sequence[int], width: int) -> tuple[Any, Any]:
        """Returns NumPy arrays of int64 and float64. Uses one `topk`, and one copy from the device
        for each array.
        """
        chosen = self._logits if list(rows) == list(range(self.count)) else self._logits[list(rows)]
        values, ids = chosen.topk(width, dim=1)
        return ids.cpu().numpy(), values.double().cpu().numpy()

    def at_least(self, row: int, low: float) -> tuple[list[int], list[float]]:
        """Returns a row's logits of at least `low` with their ids, in any order, without NaN."""
        ids = (self._logits[row] >= low).nonzero().flatten()
        return ids.tolist(), self._logits[row][ids].tolist()

    def at(self, row: int, tokens: Sequence[int]) -> list[float]:
        """Returns the logits of some tokens of a row."""
        return self._logits[row][list(tokens)].tolist()

    def force(self, rows: Sequence[int], tokens: Sequence[int]) -> None:
        """Forces `tokens[i]` in `rows[i]`: its logit becomes 0, all others minus infinity."""
        chosen = list(rows)
        self._logits[chosen] = float("-inf")
        self._logits[chosen, list(tokens)] = 0.0
