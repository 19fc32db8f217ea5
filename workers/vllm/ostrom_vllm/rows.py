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
        """Rows of the batch."""
        ...

    @property
    def vocabulary(self) -> int:
        """Logits of a row."""
        ...

    def top(self, rows: Sequence[int], width: int) -> tuple[Any, Any]:
        """Returns ids and logits of the highest logits of each row, highest first, ties in any
        order.

        Both results are indexed by position in `rows`, then by rank. NaN counts as the highest.
        """
        ...

    def at_least(self, row: int, low: float) -> tuple[list[int], list[float]]:
        """Returns the ids and logits of a row at least `low`, in any order, without NaN."""
        ...

    def at(self, row: int, tokens: Sequence[int]) -> list[float]:
        """Returns the logits of some tokens of a row."""
        ...

    def force(self, rows: Sequence[int], tokens: Sequence[int]) -> None:
        """Forces one token in each of the rows: its logit becomes 0, all others minus infinity."""
        ...


class TorchRows:
    """Rows of a PyTorch tensor `[rows, vocabulary]`, changed in place."""

    def __init__(self, logits: Any) -> None:
        self._logits = logits

    @property
    def count(self) -> int:
        """Rows of the batch."""
        return int(self._logits.shape[0])

    @property
    def vocabulary(self) -> int:
        """Logits of a row."""
        return int(self._logits.shape[1])

    def top(self, rows: Sequence[int], width: int) -> tuple[Any, Any]:
        """Returns NumPy arrays of int64 and float64. Uses one `topk`, and one copy from the device
        for each array.
        """
        chosen = self._logits if list(rows) == list(range(self.count)) else self._logits[list(rows)]
        values, ids = chosen.topk(width, dim=1)
        return ids.cpu().numpy(), values.double().cpu().numpy()

    def at_least(self, row: int, low: float) -> tuple[list[int], list[float]]:
        """Returns the ids and logits of a row at least `low`, in any order, without NaN."""
        ids = (self._logits[row] >= low).nonzero().flatten()
        return ids.tolist(), self._logits[row][ids].tolist()

    def at(self, row: int, tokens: Sequence[int]) -> list[float]:
        """Returns the logits of some tokens of a row."""
        return self._logits[row][list(tokens)].tolist()

    def force(self, rows: Sequence[int], tokens: Sequence[int]) -> None:
        """Forces one token in each of the rows."""
        chosen = list(rows)
        self._logits[chosen] = float("-inf")
        self._logits[chosen, list(tokens)] = 0.0
