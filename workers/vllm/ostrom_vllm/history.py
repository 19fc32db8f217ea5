"""The output tokens of one answer by position, and the data about earlier tokens that a draw needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .grammar import GrammarFollower


class History:
    """Output tokens of a request: those with which the prompt of a continued answer ends, and those
    drawn since.

    A draw at an earlier position replaces the token of that position and drops all later tokens.
    This happens, for example, after a step that computes only a part of the prompt: vLLM discards
    the token of such a step, and draws the same position again.

    The argument `from` may state more output tokens at the end of the prompt than the prompt has
    tokens. The positions before the prompt are then absent: they have no token and do not affect
    penalties.
    """

    def __init__(self, absent: int = 0, follower: GrammarFollower | None = None) -> None:
        """`follower` is at the start of the answer; None for an answer without a grammar."""
        self._absent = absent
        self._followers = [] if follower is None else [follower]
        self._tokens: list[int] = []
        self._counts: dict[int, int] = {}
        self._counted = 0

    def __len__(self) -> int:
        """Returns the next position: the absent positions plus the tokens so far."""
        return self._absent + len(self._tokens)

    def extend(self, tokens: Iterable[int]) -> None:
        """Appends tokens that vLLM reports."""
        self._tokens.extend(tokens)

    def record(self, position: int, token: int) -> None:
        """Stores the token of a position, which is at most the next position (`len`)."""
        index = position - self._absent
        self._count_to(min(index, self._counted))
        del self._tokens[index:]
        del self._followers[index + 1 :]
        self._tokens.append(token)

    def counts_before(self, position: int) -> Mapping[int, int]:
        """Returns how often each token occurs before a position. The next call of this object
        changes the result.
        """
        self._count_to(min(position - self._absent, len(self._tokens)))
        return self._counts

    def permits_at(self, position: int) -> Callable[[int], bool] | None:
        """Returns a function that decides whether a token may come at a position; None for an
        answer without a grammar.
        """
        if not self._followers:
            return None
        index = max(0, min(position - self._absent, len(self._tokens)))
        while len(self._followers) <= index:
            follower = self._followers[-1].copy()
            follower.push(self._tokens[len(self._followers) - 1])
            self._followers.append(follower)
        return self._followers[index].permits

    def _count_to(self, index: int) -> None:
        while self._counted < index:
            token = self._tokens[self._counted]
            self._counts[token] = self._counts.get(token, 0) + 1
            self._counted += 1
        while self._counted > index:
            self._counted -= 1
            token = self._tokens[self._counted]
            if self._counts[token] == 1:
                del self._counts[token]
            else:
                self._counts[token] -= 1
