"""Goal: `TorchRows` and `ListRows` give the same results. Method: both get the same logits.

The test is skipped if PyTorch is not installed, as in CI.
"""

from __future__ import annotations

import importlib.util
import math
import random
import unittest

from ostrom_vllm.rows import TorchRows

from .list_rows import ListRows

HAS_TORCH = importlib.util.find_spec("torch") is not None


@unittest.skipUnless(HAS_TORCH, "needs PyTorch")
class Tensors(unittest.TestCase):
    """Tests with float32 tensors on the CPU."""

    def test_all_operations_agree(self) -> None:
        """All logits are distinct, because PyTorch lists ties in any order."""
        import torch

        choice = random.Random(5)
        logits = [[float(one) / 8 for one in choice.sample(range(-600, 600), 160)] for _ in "abc"]
        logits[1][4] = -math.inf
        lists, tensor = ListRows([list(row) for row in logits]), TorchRows(torch.tensor(logits))
        self.assertEqual((tensor.count, tensor.vocabulary), (3, 160))
        for rows in ([0, 1, 2], [2, 0], [1]):
            ids, values = tensor.top(rows, 96)
            self.assertEqual((ids.tolist(), values.tolist()), lists.top(rows, 96))
        self.assertEqual(tensor.at_least(1, 10.0), lists.at_least(1, 10.0))
        self.assertEqual(tensor.at(0, [5, 9]), lists.at(0, [5, 9]))
        self.assertEqual(tensor.at(0, []), [])
        changed = torch.tensor(logits)
        TorchRows(changed).force([2, 0], [7, 9])
        lists.force([2, 0], [7, 9])
        self.assertEqual(changed.tolist(), lists.logits)


if __name__ == "__main__":
    unittest.main()
