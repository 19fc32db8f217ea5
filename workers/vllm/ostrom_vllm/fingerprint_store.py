"""Stores the fingerprints that a logits processor records, until the server fetches them.

A vLLM logits processor cannot return data to its caller. So the worker process keeps the entries,
and `worker.py` returns them when vLLM calls its workers.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping

ENTRIES_MAX = 1 << 18
"""Maximum entries of all answers together: 13 MB. Beyond it, the oldest answers lose their entries.
"""


class FingerprintStore:
    """Entries by answer and position. Drawing a position again replaces its entry."""

    def __init__(self, entries_max: int = ENTRIES_MAX) -> None:
        self._entries_max = entries_max
        self._answers: OrderedDict[str, dict[int, bytes]] = OrderedDict()
        self._count = 0

    def __len__(self) -> int:
        """Returns the number of entries."""
        return self._count

    def put(self, key: str, position: int, entry: bytes) -> None:
        """Stores the entry of a position."""
        answer = self._answers.setdefault(key, {})
        if position not in answer:
            self._count += 1
        answer[position] = entry
        while self._count > self._entries_max:
            _, oldest = self._answers.popitem(last=False)
            self._count -= len(oldest)

    def take(self, key: str) -> Mapping[int, bytes]:
        """Removes and returns the entries of an answer."""
        answer = self._answers.pop(key, {})
        self._count -= len(answer)
        return answer

    def drop(self, keys: Iterable[str]) -> None:
        """Removes the entries of answers."""
        for key in keys:
            self.take(key)


store = FingerprintStore()
"""The store of this process, which is a worker of vLLM."""
