"""Goal: every form of vLLM's lists of logits becomes arrays with one row for each position.

Method: lists in the form of `FlatLogprobs` of vLLM 0.32.0. The tests need NumPy, which vLLM
installs.
"""

from __future__ import annotations

import importlib.util
import struct
import unittest
from types import SimpleNamespace
from typing import Any

from ostrom_vllm.serve.driver import DriverError, Scope, ScoreRun


def flat(*rows: list[tuple[int, float]]) -> Any:
    """Returns rows of ids and logits in vLLM's form."""
    ends = [sum(len(row) for row in rows[: at + 1]) for at in range(len(rows))]
    return SimpleNamespace(
        start_indices=[0, *ends[:-1]],
        end_indices=ends,
        token_ids=[token for row in rows for token, _ in row],
        logprobs=[logit for row in rows for _, logit in row],
    )


def score(**changed: Any) -> ScoreRun:
    """Returns a request to score three tokens from the second position on."""
    values: dict[str, Any] = {
        "ids": [1, 2, 3], "scope": Scope("s"), "start": 1, "candidates": 2, "told_ids": [],
        "likelihoods": False,
    } | changed  # fmt: skip
    return ScoreRun(**values)


@unittest.skipUnless(importlib.util.find_spec("numpy"), "needs NumPy")
class Arrays(unittest.TestCase):
    """Tests of `arrays.py`."""

    def setUp(self) -> None:
        """Imports `arrays` only here, because it needs NumPy."""
        from ostrom_vllm.serve import arrays

        self.arrays = arrays

    def test_candidates_have_the_drawn_token_once(self) -> None:
        """Of the three lists, the first has the drawn token twice, the second has it once, and in
        the third it is not among the highest tokens.
        """
        rows = (
            [(7, -1.0), (5, -0.5), (7, -1.0), (6, -2.0)],
            [(7, -1.0), (5, -0.5), (6, -2.0)],
            [(9, -8.0), (5, -0.5), (7, -1.0), (6, -2.0)],
        )
        found = self.arrays.candidates_of(flat(*rows), 3, 3)
        ids = [struct.unpack("<3I", row) for row, _ in found]
        logits = [struct.unpack("<3f", row) for _, row in found]
        self.assertEqual(ids, [(7, 5, 6), (7, 5, 6), (9, 5, 7)])
        self.assertEqual(logits, [(-1, -0.5, -2), (-1, -0.5, -2), (-8, -0.5, -1)])

    def test_candidates_of_other_tokens_are_refused(self) -> None:
        """Lists with too few candidates are refused too."""
        for count, tokens in ((2, 2), (4, 1)):
            with self.assertRaises(DriverError):
                self.arrays.candidates_of(flat([(7, -1.0), (5, -0.5)]), count, tokens)

    def test_a_score_has_the_positions_from_its_start(self) -> None:
        """The score includes the likelihoods of the next tokens."""
        listed = flat(
            [(2, -9.0), (0, -1.0), (1, -2.0)],
            [(3, -8.0), (1, -1.5), (2, -2.5)],
            [(1, -7.0), (2, -1.25), (0, -2.25)],
        )
        rows = self.arrays.score_rows(score(likelihoods=True), listed, None, listed=2)
        self.assertEqual((rows.positions, rows.candidates), (2, 2))
        self.assertEqual(struct.unpack("<4I", rows.ids), (1, 2, 2, 0))
        self.assertEqual(struct.unpack("<4f", rows.logits), (-1.5, -2.5, -1.25, -2.25))
        self.assertEqual(struct.unpack("<2f", rows.likelihoods), (-8.0, -7.0))

    def test_chosen_ids_are_found_in_the_whole_vocabulary(self) -> None:
        """With the V1 model runner, the logits of `told_ids` are taken from a list of the whole
        vocabulary; V2 returns them in a separate list.
        """
        row = [(2, -9.0), (0, -1.0), (2, -9.0), (1, -3.0)]
        run = score(told_ids=[1, 2], candidates=1)
        rows = self.arrays.score_rows(run, flat(row, row, row), None, listed=3)
        self.assertEqual(struct.unpack("<4f", rows.told), (-3.0, -9.0, -3.0, -9.0))
        self.assertEqual(struct.unpack("<2I", rows.ids), (0, 0))
        given = [[-0.5, -0.25], [-4.0, -5.0]]
        rows = self.arrays.score_rows(run, flat(*[row[:2]] * 3), given, listed=1)
        self.assertEqual(struct.unpack("<4f", rows.told), (-0.5, -0.25, -4.0, -5.0))
        self.assertEqual(self.arrays.told_table(run).tolist(), [[1, 2], [1, 2]])
        self.assertEqual(self.arrays.listed_count(run, vocabulary=3, can_tell=False), 3)
        self.assertEqual(self.arrays.listed_count(run, vocabulary=3, can_tell=True), 1)

    def test_lists_of_another_size_are_refused(self) -> None:
        """vLLM's list has two positions instead of the three of the text."""
        with self.assertRaises(DriverError):
            self.arrays.score_rows(score(), flat([(2, -1.0)] * 3, [(2, -1.0)] * 3), None, listed=2)


if __name__ == "__main__":
    unittest.main()
