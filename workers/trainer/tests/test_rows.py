"""Goal: rows of tokens are read unchanged, and an invalid row is refused with its number,
counted from 0.

Method: each form of rows, and each kind of invalid row.
"""

import json
import tempfile
import unittest
from pathlib import Path

from ostrom_trainer.errors import InputError
from ostrom_trainer.rewards import RewardRule
from ostrom_trainer.rows import AnyRow, PairRow, PromptRow, RowReader, TokenRow

READER = RowReader(vocabulary=100, sequence=8)
ROW = {"ids": [5, 6, 7], "trained": [1, 2]}


def read(lines: list[object], count: int, skipped: int = 0) -> list[AnyRow]:
    """Returns the rows that a reader finds in a file with these lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
        return list(READER.read(path, count, skipped))


class Rows(unittest.TestCase):
    """Tests of each form of rows."""

    def test_each_form_is_read(self) -> None:
        other = {"ids": [5], "trained": []}
        reward = {"kind": "length", "characters": 3}
        prompt = {"ids": [9], "reward": reward, "key": "ab" * 32}
        taught = {**ROW, "teacher": [[[1, 2]], []]}
        lines = [ROW, taught, {"chosen": ROW, "rejected": other}, prompt]
        self.assertEqual(
            read(lines, 4),
            [
                TokenRow([5, 6, 7], [1, 2]),
                TokenRow([5, 6, 7], [1, 2], [[[1, 2]], []]),
                PairRow(TokenRow([5, 6, 7], [1, 2]), TokenRow([5], [])),
                PromptRow([9], RewardRule.parse(reward), bytes.fromhex("ab" * 32)),
            ],
        )

    def test_rows_of_a_step_stand_behind_those_of_earlier_ones(self) -> None:
        lines = [{"ids": [at], "trained": []} for at in range(6)]
        self.assertEqual(read(lines, 2, 2), [TokenRow([2], []), TokenRow([3], [])])

    def test_a_fault_names_the_row(self) -> None:
        faults: list[object] = [
            {"text": "xylophone"},
            {**ROW, "ids": [5, 100, 7]},
            {**ROW, "ids": [5, True, 7]},
            {**ROW, "ids": "567"},
            {**ROW, "trained": [0, 1]},
            {**ROW, "trained": [2, 1]},
            {**ROW, "trained": [1, 3]},
            {**ROW, "teacher": [[]]},
            {"ids": list(range(9)), "trained": []},
            {"chosen": ROW},
            {"ids": [1], "reward": {"kind": "python"}, "key": ""},
            [1],
            7,
        ]
        for fault in faults:
            with self.assertRaises(InputError, msg=str(fault)) as caught:
                read([ROW, fault], 2)
            self.assertEqual(caught.exception.field, "row 1")
            self.assertNotIn("xylophone", str(caught.exception))


if __name__ == "__main__":
    unittest.main()
