"""Rows of training data, which a node sends as tokens: docs/spec/training-rounds.md, section 10.

This module reads no text of a row, no template and no untrusted tokenizer:
packages/training/trainer turns rows into tokens with the code that gateways use.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from .errors import InputError
from .rewards import RewardRule


class TokenRow(NamedTuple):
    """Tokens of a row, and the positions of the trained tokens."""

    ids: list[int]
    trained: list[int]
    teacher: list[list[list[int]]] | None = None
    """For each trained position, tokens and their probabilities by a teacher, in parts per million.
    """


class PairRow(NamedTuple):
    """Two answers to one prompt."""

    chosen: TokenRow
    rejected: TokenRow


class PromptRow(NamedTuple):
    """A prompt, and the rule that rewards answers to it."""

    ids: list[int]
    rule: RewardRule
    key: bytes
    """SHA-256 of the row's line in the dataset: different rows have different random numbers."""


AnyRow = TokenRow | PairRow | PromptRow
"""A row of any method."""


class RowReader:
    """Reads rows for one vocabulary and one maximum sequence length."""

    def __init__(self, vocabulary: int, sequence: int) -> None:
        self._vocabulary = vocabulary
        self._sequence = sequence

    def read(self, path: Path, count: int, skipped: int = 0) -> Iterator[AnyRow]:
        """Skips the first `skipped` lines of a file, and yields the row of each of the next `count`
        lines, or fewer if the file ends. Raises InputError for an invalid row.
        """
        with path.open(encoding="utf-8") as file:
            for at, line in enumerate(islice(file, skipped, skipped + count), start=skipped):
                try:
                    yield self.parse(json.loads(line))
                except InputError as error:
                    raise InputError(f"row {at}", error.reason) from None
                except (KeyError, TypeError, ValueError):
                    raise InputError(f"row {at}", "it is no row of tokens") from None

    def parse(self, row: Mapping[str, object]) -> AnyRow:
        """Returns the row of a line. Raises InputError, KeyError, TypeError or ValueError."""
        if "chosen" in row:
            return PairRow(self._tokens(row["chosen"]), self._tokens(row["rejected"]))
        if "reward" in row:
            ids = self._ids(row["ids"], self._vocabulary)
            key = bytes.fromhex(str(row["key"]))
            return PromptRow(ids, RewardRule.parse(row["reward"]), key)
        return self._tokens(row)

    def _tokens(self, row: object) -> TokenRow:
        if not isinstance(row, Mapping):
            raise TypeError
        ids = self._ids(row["ids"], self._vocabulary)
        trained = self._ids(row["trained"], len(ids))
        if any(a >= b for a, b in zip([0, *trained], trained, strict=False)):
            raise InputError("", "its trained positions are not in order behind the first")
        teacher = row.get("teacher")
        if teacher is not None and len(teacher) != len(trained):
            raise InputError("", "its teacher tells of other tokens")
        return TokenRow(ids, trained, teacher)

    def _ids(self, values: object, below: int) -> list[int]:
        if not isinstance(values, list) or len(values) > self._sequence:
            raise InputError("", f"it has more than {self._sequence} tokens")
        if not all(type(one) is int and 0 <= one < below for one in values):
            raise InputError("", f"it has a number that is not from 0 to {below - 1}")
        return values
