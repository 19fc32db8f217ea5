"""Goal: Python draws the tokens of the TypeScript sampler.

Method: all draws and choices of the shared vectors, with the reference sampler and with the batch
code.
"""

from __future__ import annotations

import json
import math
import random
import unittest
from pathlib import Path
from typing import Any

from ostrom_vllm import batch, noise, sampler
from ostrom_vllm.sampler import Parameters, Step

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[3] / "vectors" / "sampler.json").read_text()
)


def parameters_of(case: dict[str, Any]) -> Parameters:
    """Returns parameters from a JSON object with the field names of the protocol."""
    return Parameters(
        temperature=case["temperature"],
        top_p=case["topP"],
        top_k=case["topK"],
        frequency_penalty=case["frequencyPenalty"],
        presence_penalty=case["presencePenalty"],
        logit_bias={one["id"]: one["bias"] for one in case["logitBias"]},
    )


def seed_of(text: str) -> bytes:
    """Returns the bytes of a seed in hexadecimal digits with the prefix 0x."""
    return bytes.fromhex(text[2:])


def ranked(tokens: list[int], logits: list[float]) -> tuple[list[int], list[float]]:
    """Returns a row in the order of `Rows.top`: the highest logit first."""
    order = sorted(range(len(tokens)), key=lambda at: -logits[at])
    return [tokens[at] for at in order], [logits[at] for at in order]


class Vectors(unittest.TestCase):
    """Tests with vectors/sampler.json."""

    def test_noise_is_equal_bit_by_bit(self) -> None:
        """Checks the 72 results of `mix` in the vectors, each for a seed, position and token id."""
        checked = 0
        for draw in VECTORS["draws"]:
            key = noise.position_key(seed_of(draw["seed"]), draw["position"])
            self.assertEqual(key, (draw["k0"], draw["k1"]))
            for mixed in draw["mixed"]:
                self.assertEqual(noise.mix(key.k0, key.k1, mixed["id"]), mixed["value"])
                checked += 1
        self.assertEqual(checked, 72)

    def test_choices_are_equal(self) -> None:
        """Compares both samplers with 144 choices of the vectors. The batch code leaves the 16
        choices with a bias undecided.
        """
        ids, logits = VECTORS["candidates"]["ids"], VECTORS["candidates"]["logits"]
        counts = dict(VECTORS["counts"])
        for case in VECTORS["choices"]:
            with self.subTest(case["name"]):
                steps = [
                    Step(parameters_of(case["parameters"]), seed_of(VECTORS["seed"]), at, counts)
                    for at in range(len(case["chosen"]))
                ]
                chosen = [sampler.sample(ids, logits, one) for one in steps]
                self.assertEqual(chosen, case["chosen"])
                top_ids, top_logits = ranked(ids, logits)
                drawn = batch.sample_rows(
                    [top_ids] * 16, [top_logits] * 16, steps, len(ids), uses_reference=False
                )
                biased = bool(case["parameters"]["logitBias"])
                self.assertEqual(drawn, [batch.UNDECIDED] * 16 if biased else case["chosen"])


class Batches(unittest.TestCase):
    """The batch code draws the same tokens as the reference sampler."""

    def test_random_rows_are_drawn_alike(self) -> None:
        """The rows have ties and logits of minus infinity. The requests have penalties, top-k and
        top-p.
        """
        choice = random.Random(7)
        rows, steps = [], []
        for position in range(200):
            tokens = choice.sample(range(5000), batch.WIDTH)
            # Logits in steps of 1/8 tie often. One logit, the last of the sorted row, is minus
            # infinity and ties with no candidate, so that the batch code decides each row.
            logits = [choice.randrange(-40, 40) / 8 for _ in tokens]
            logits[choice.randrange(len(logits))] = -math.inf
            rows.append(ranked(tokens, logits))
            parameters = Parameters(
                temperature=choice.choice([0, 0.3, 1, 2.5]),
                top_p=choice.choice([0, 0.5, 0.95, 1]),
                top_k=choice.choice([0, 1, 20, 500]),
                frequency_penalty=choice.choice([0, 0.5, -1]),
                presence_penalty=choice.choice([0, 0.25]),
            )
            counts = {token: choice.randrange(1, 4) for token in tokens[:: choice.randrange(1, 9)]}
            steps.append(Step(parameters, choice.randbytes(32), position, counts))
        ids, logits = [row[0] for row in rows], [row[1] for row in rows]
        drawn = batch.sample_rows(ids, logits, steps, 5000, uses_reference=False)
        self.assertEqual(drawn, batch.sample_rows(ids, logits, steps, 5000, uses_reference=True))
        self.assertNotIn(batch.UNDECIDED, drawn)

    def test_rows_that_do_not_decide_are_left(self) -> None:
        """The rows have NaN, no possible token, or a tie that may continue beyond the row."""
        width = batch.WIDTH
        tie = [1.0] * 10 + [0.0] * (width - 10)
        rows = [[math.nan] + [0.0] * (width - 1), [-math.inf] * width, tie]
        steps = [Step(Parameters(), bytes(32), 0)] * 3
        for uses_reference in (True, False):
            drawn = batch.sample_rows(
                [list(range(width))] * 3, rows, steps, 5000, uses_reference=uses_reference
            )
            self.assertEqual(drawn, [batch.UNDECIDED] * 3)


class Rules(unittest.TestCase):
    """Rules that the vectors do not cover."""

    def test_the_64_highest_are_candidates_and_ties_go_to_lower_ids(self) -> None:
        """If 200 logits are equal, only the tokens 0 to 63 can be drawn."""
        tokens = list(range(199, -1, -1))
        scored = sampler.scores(tokens, [0.5] * 200, Step(Parameters(), bytes(32), 0))
        self.assertEqual([one.token for one in scored], list(range(64)))

    def test_no_token_is_drawn_without_a_possible_one(self) -> None:
        """Tokens with NaN or minus infinity are never candidates."""
        step = Step(Parameters(), bytes(32), 0)
        self.assertIsNone(sampler.sample([1, 2], [-math.inf, math.nan], step))


if __name__ == "__main__":
    unittest.main()
