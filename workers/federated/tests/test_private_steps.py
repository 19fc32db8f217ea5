"""Goal: steps of DP-SGD on the bundled model clip the gradient of each row, and add noise as large
as the privacy terms of the run demand.
"""

import unittest
from pathlib import Path

import torch
from tokenizers import Tokenizer

from ostrom_federated.private_steps import (
    PrivacyTerms,
    PrivateLoop,
    secret_generator,
    spent_after,
)
from ostrom_trainer.environment import prepare
from ostrom_trainer.errors import InputError
from ostrom_trainer.model import TrainedModel, choose_trained, load_base
from ostrom_trainer.objective import Method, Objective
from ostrom_trainer.rows import TokenRow
from ostrom_trainer.steps import OptimizerTerms

MODEL = Path(__file__).parents[3] / "models/tiny/ostrom-tiny"
ADAPTER = {"rank": 2, "alpha": 4, "targetModules": ["q_proj", "v_proj"]}
TERMS = OptimizerTerms(0.9, 0.999, 1e-8, 0.0, 0.0)
QUIET = PrivacyTerms(1e-6, 0.1, 1.0, 1e-5, 1e9)


def _trained() -> TrainedModel:
    torch.manual_seed(7)
    return choose_trained(load_base(MODEL, torch.device("cpu")), ADAPTER, None)


def _rows(count: int) -> list:
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    texts = [f"Row {at} of a shard: {at * at}." for at in range(count)]
    encoded = [tokenizer.encode(text).ids for text in texts]
    return [TokenRow(ids, list(range(1, len(ids)))) for ids in encoded]


class Accounting(unittest.TestCase):
    def test_epsilon_is_that_of_opacus_and_rises_with_steps(self) -> None:
        terms = PrivacyTerms(1.1, 1.0, 256 / 60_000, 1e-5, 10)
        one, all_ = spent_after([], terms, 1), spent_after([], terms, 14_063)
        # TensorFlow Privacy states about this epsilon for its example of 60 epochs of MNIST with a
        # noise multiplier of 1.1. It uses an RDP accountant as well.
        self.assertAlmostEqual(all_.epsilon, 2.9, delta=0.5)
        self.assertLess(one.epsilon, all_.epsilon)

    def test_steps_of_earlier_rounds_count(self) -> None:
        terms = PrivacyTerms(1.0, 1.0, 0.25, 1e-5, 10)
        half = spent_after([], terms, 20)
        self.assertEqual(spent_after(half.history, terms, 20), spent_after([], terms, 40))

    def test_terms_without_privacy_are_refused(self) -> None:
        good = {
            "noiseMultiplierMilli": 1000,
            "clipNormMicro": 1_000_000,
            "samplingRatePpm": 250_000,
            "deltaNano": 10_000,
            "epsilonMaxMilli": 8000,
        }
        PrivacyTerms.parse(good)
        for field, value in (
            ("noiseMultiplierMilli", 0),
            ("clipNormMicro", 0),
            ("samplingRatePpm", 1_000_001),
            ("deltaNano", 0),
        ):
            with self.assertRaises(InputError):
                PrivacyTerms.parse({**good, field: value})


class Steps(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        prepare("exact")

    def _change(self, privacy: PrivacyTerms, count: int, seed: int) -> torch.Tensor:
        """Returns the change of the parameters by one step. It equals the negative noisy gradient,
        because the step is SGD with a learning rate of one and no momentum.
        """
        trained = _trained()
        objective = Objective(trained, Method(), torch.device("cpu"))
        loop = PrivateLoop(objective, TERMS, privacy, secret_generator(seed))
        loop._adamw = torch.optim.SGD(trained.parameters, lr=1.0, foreach=False)
        before = [one.detach().clone() for one in trained.parameters]
        loop.take(_rows(count), 1, 1.0)
        loop.close()
        pairs = zip(trained.parameters, before, strict=True)
        return torch.cat([(now.detach() - then).flatten() for now, then in pairs])

    def test_one_row_changes_a_step_by_the_clip_norm_at_most(self) -> None:
        # The gradients of these rows are longer than the clip norm, so they are clipped to exactly
        # that norm.
        self.assertAlmostEqual(float(self._change(QUIET, 1, 1).norm()), 0.1, delta=1e-3)
        # The mean of the clipped gradients of several rows is not longer than the clip norm.
        self.assertLessEqual(float(self._change(QUIET, 6, 1).norm()), 0.1 + 1e-3)

    def test_noise_has_the_stated_deviation(self) -> None:
        loud = QUIET._replace(noise_multiplier=50.0)
        noise = self._change(loud, 1, 2) - self._change(QUIET, 1, 2)
        self.assertAlmostEqual(float(noise.std()), 50.0 * 0.1, delta=0.2)

    def test_a_batch_without_rows_has_noise_all_the_same(self) -> None:
        rare = PrivacyTerms(1.0, 0.1, 1e-6, 1e-5, 1e9)
        self.assertAlmostEqual(float(self._change(rare, 3, 3).std()), 0.1, delta=0.01)

    def test_secret_generators_differ_in_all_their_state(self) -> None:
        one, other = (secret_generator(None) for _ in range(2))
        drawn = [torch.randn(2_000, generator=generator) for generator in (one, other)]
        self.assertLess(abs(float((drawn[0] * drawn[1]).mean())), 0.15)
        self.assertAlmostEqual(float(drawn[0].std()), 1.0, delta=0.1)
        self.assertFalse(bool((one.get_state() == other.get_state()).all()))


if __name__ == "__main__":
    unittest.main()
