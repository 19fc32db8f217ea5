"""Goal: a training step follows the specification, and the loss of a row does not depend on the
other rows of its batch.

Method: AdamW and clipping computed by hand on a model of one layer; losses of rows alone and in a
batch.
"""

import math
import unittest
from types import SimpleNamespace

import torch

from ostrom_trainer.cluster import Cluster
from ostrom_trainer.errors import StepError
from ostrom_trainer.files import TensorForm
from ostrom_trainer.model import TrainedModel
from ostrom_trainer.objective import Method, Objective, row_loss
from ostrom_trainer.rows import TokenRow
from ostrom_trainer.steps import Moments, OptimizerTerms, StepLoop, measure

from .models import DEVICE, adapted

CLUSTER = Cluster(DEVICE, sharded=False)
ROWS = [
    TokenRow([5, 6, 7], [1, 2]),
    TokenRow([9, 8], [1]),
    TokenRow([4], []),
    TokenRow([3] * 9, [8]),
]
TERMS = OptimizerTerms(0.9, 0.99, 1e-8, 0.1, 0.5)


class Table(torch.nn.Module):
    """A model of one layer: a table from each token to the logits of the token after it."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(5)
        self.weight = torch.nn.Parameter(torch.randn(10, 10))

    def forward(self, input_ids: torch.Tensor, use_cache: bool = False) -> SimpleNamespace:
        """Returns an object with `logits`, as models of the transformers library do."""
        return SimpleNamespace(logits=self.weight[input_ids])


def table() -> TrainedModel:
    """Returns the model of one layer."""
    model = Table()
    base = [model.weight.detach().clone()]
    return TrainedModel(model, [TensorForm("weight", (10, 10))], [model.weight], base)


def text_objective(trained: TrainedModel) -> Objective:
    """Returns the loss function for texts."""
    return Objective(trained, Method(), DEVICE)


class Steps(unittest.TestCase):
    """Losses and steps."""

    def loop(self, trained: TrainedModel, terms: OptimizerTerms = TERMS) -> StepLoop:
        """Returns a step loop that starts with zero moments."""
        zeros = Moments.zeros(trained.parameters)
        return StepLoop(text_objective(trained), terms, zeros, CLUSTER)

    def test_two_steps_are_those_of_adamw(self) -> None:
        trained = table()
        weight = trained.parameters[0].detach().double().clone()
        loop = self.loop(trained)
        mean, square = torch.zeros(10, 10).double(), torch.zeros(10, 10).double()
        for step, rate in enumerate([0.1, 0.05], start=1):
            losses = [row_loss(trained.model, row, DEVICE) for row in ROWS if row.trained]
            expected = torch.autograd.grad(sum(losses) / len(ROWS), trained.parameters)[0].double()
            expected *= min(1.0, 0.5 / float(expected.norm()))
            mean = 0.9 * mean + 0.1 * expected
            square = 0.99 * square + 0.01 * expected**2
            weight = weight * (1 - rate * 0.1)
            spread = (square / (1 - 0.99**step)).sqrt() + 1e-8
            weight = weight - rate * (mean / (1 - 0.9**step)) / spread
            loop.take(ROWS, rate)
            self.assertLess(float((trained.parameters[0].detach() - weight).abs().max()), 1e-5)
        steps, means, squares = loop.moments()
        self.assertEqual(steps.tolist(), [2.0])
        self.assertLess(float((means - mean).abs().max()), 1e-6)
        self.assertLess(float((squares - square).abs().max()), 1e-6)

    def test_losses_of_a_row_do_not_depend_on_others(self) -> None:
        trained = adapted()
        rows = [TokenRow([5, 600, 70, 8], [1, 2, 3]), TokenRow([9, 8], []), *ROWS]
        together = measure(text_objective(trained), rows, CLUSTER)
        alone = [measure(text_objective(trained), [row], CLUSTER)[0] for row in rows]
        self.assertEqual(together, alone)
        self.assertEqual(together[1], 0.0)

    def test_steps_are_repeated_to_the_bit(self) -> None:
        results: list[list[torch.Tensor]] = []
        for _ in range(2):
            trained = adapted()
            loop = self.loop(trained)
            for _ in range(3):
                loop.take(ROWS, 1e-2)
            results.append([*(one.detach() for one in trained.parameters), *loop.moments()])
        for one, other in zip(*results, strict=True):
            self.assertTrue(torch.equal(one, other))

    def test_moments_are_continued(self) -> None:
        whole, halved = table(), table()
        loop = self.loop(whole)
        for _ in range(2):
            loop.take(ROWS, 0.1)
        first = self.loop(halved)
        first.take(ROWS, 0.1)
        moments = Moments.parse([one.clone() for one in first.moments()], DEVICE)
        StepLoop(text_objective(halved), TERMS, moments, CLUSTER).take(ROWS, 0.1)
        self.assertTrue(torch.equal(whole.parameters[0], halved.parameters[0]))

    def test_numbers_that_are_not_finite_end_the_step(self) -> None:
        trained = table()
        with torch.no_grad():
            trained.parameters[0][5, 6] = math.inf
        with self.assertRaises(StepError):
            self.loop(trained).take(ROWS, 0.1)

    def test_a_bound_of_zero_clips_nothing(self) -> None:
        clipped, free = table(), table()
        self.loop(clipped, TERMS._replace(gradient_clip=1e-3)).take(ROWS, 0.1)
        loop = self.loop(free, TERMS._replace(gradient_clip=0.0))
        loop.take(ROWS, 0.1)
        norms = [float(one.norm()) for one in (clipped.parameters[0].grad, free.parameters[0].grad)]
        self.assertAlmostEqual(norms[0], 1e-3, places=7)
        self.assertGreater(norms[1], 0.1)


if __name__ == "__main__":
    unittest.main()
