"""Goal: the losses of all methods equal those of the specification.

Method: compares losses on the tiny model with the formulas, and gradients with finite differences.
"""

import math
import unittest

import torch

from ostrom_trainer.errors import InputError
from ostrom_trainer.model import TrainedModel, choose_trained, load_base
from ostrom_trainer.objective import Method, Objective, likeliest, place_logits, row_loss
from ostrom_trainer.rows import PairRow, TokenRow

from .models import DEVICE, TINY, adapted

ROW = TokenRow([5, 600, 70, 8, 9], [2, 3, 4])
PAIR = PairRow(TokenRow([5, 600, 70, 8], [2, 3]), TokenRow([5, 600, 90, 1, 4], [2, 3, 4]))
DPO = Method("dpo", 0.5)


def log_probability(trained: TrainedModel, row: TokenRow) -> float:
    """Returns the sum of the log probabilities of a row's trained tokens, added in a loop."""
    with torch.no_grad():
        logits = trained.model(input_ids=torch.tensor([row.ids]), use_cache=False).logits[0]
    shares = logits.double().log_softmax(-1)
    return sum(float(shares[at - 1, row.ids[at]]) for at in row.trained)


def slope(trained: TrainedModel, objective: Objective, row: TokenRow | PairRow) -> None:
    """Checks that the length of a gradient differs by less than 2 % from the slope of the loss
    along the gradient. A small step forward and one backward measure the slope.
    """
    for parameter in trained.parameters:
        parameter.grad = None
    loss = objective.loss(row)
    assert loss is not None
    loss.backward()
    gradients = [one.grad for one in trained.parameters]
    length = math.sqrt(sum(float((one**2).sum()) for one in gradients if one is not None))
    losses: list[float] = []
    for side in (1, -1):
        with torch.no_grad():
            for parameter, gradient in zip(trained.parameters, gradients, strict=True):
                assert gradient is not None
                parameter.add_(gradient, alpha=side * 0.01 / length)
        moved = objective.loss(row)
        assert moved is not None
        losses.append(float(moved))
        with torch.no_grad():
            for parameter, gradient in zip(trained.parameters, gradients, strict=True):
                assert gradient is not None
                parameter.sub_(gradient, alpha=side * 0.01 / length)
    measured = (losses[0] - losses[1]) / 0.02
    assert abs(measured - length) < 0.02 * length, (measured, length)


class Objectives(unittest.TestCase):
    """Tests of the loss of each training method."""

    def test_a_pair_is_judged_beside_the_base(self) -> None:
        first_terms = {"rank": 1, "alpha": 1, "targetModules": ["q_proj"]}
        base = choose_trained(load_base(TINY, DEVICE), first_terms, None)
        trained = adapted()
        objective = Objective(trained, DPO, DEVICE)
        before = [one.detach().clone() for one in trained.parameters]
        ratios = [log_probability(trained, one) - log_probability(base, one) for one in PAIR]
        margin = 0.5 * (ratios[0] - ratios[1])
        loss = objective.loss(PAIR)
        assert loss is not None
        self.assertAlmostEqual(float(loss), math.log1p(math.exp(-margin)), places=4)
        for one, other in zip(trained.parameters, before, strict=True):
            self.assertTrue(torch.equal(one, other))
        first = Objective(base, DPO, DEVICE).loss(PAIR)
        assert first is not None
        self.assertEqual(float(first), float(torch.tensor(2.0).log()))

    def test_a_pair_without_an_answer_has_no_loss(self) -> None:
        cut = PairRow(TokenRow([5, 6], []), PAIR.rejected)
        self.assertIsNone(Objective(adapted(), DPO, DEVICE).loss(cut))

    def test_a_teacher_is_followed(self) -> None:
        trained = adapted()
        objective = Objective(trained, Method("distill"), DEVICE)
        teacher = [[[70, 600_000], [9, 300_000]], [[8, 1_000_000]], []]
        with torch.no_grad():
            logits, _ = place_logits(trained.model, ROW, DEVICE)
        shares = logits.double().softmax(-1)
        rest = 1 - float(shares[0, 70] + shares[0, 9])
        expected = [
            -0.6 * math.log(shares[0, 70]) - 0.3 * math.log(shares[0, 9]) - 0.1 * math.log(rest),
            -math.log(shares[1, 8]),
            0.0,
        ]
        loss = objective.loss(ROW._replace(teacher=teacher))
        assert loss is not None
        self.assertAlmostEqual(float(loss), sum(expected) / 3, places=4)

    def test_of_the_text_alone_a_teacher_has_the_loss_of_the_text(self) -> None:
        trained = adapted()
        sure = [[[ROW.ids[at], 1_000_000]] for at in ROW.trained]
        loss = Objective(trained, Method("distill"), DEVICE).loss(ROW._replace(teacher=sure))
        assert loss is not None
        self.assertAlmostEqual(float(loss), float(row_loss(trained.model, ROW, DEVICE)), places=5)

    def test_gradients_are_slopes(self) -> None:
        trained = adapted()
        slope(trained, Objective(trained, DPO, DEVICE), PAIR)
        taught = ROW._replace(teacher=[[[70, 600_000], [9, 300_000]], [[8, 1_000_000]], []])
        slope(trained, Objective(trained, Method("distill"), DEVICE), taught)

    def test_what_a_model_says_of_a_row_are_its_likeliest_tokens(self) -> None:
        trained = adapted()
        told = likeliest(trained.model, ROW, DEVICE, 3)
        with torch.no_grad():
            logits, _ = place_logits(trained.model, ROW, DEVICE)
        for places, values in zip(told, logits, strict=True):
            self.assertEqual(places[0][0], int(values.argmax()))
            self.assertEqual(len(places), 3)
            self.assertLessEqual(sum(share for _, share in places), 1_000_000)
        self.assertEqual(likeliest(trained.model, TokenRow([5], []), DEVICE, 3), [])

    def test_unknown_tokens_and_methods_are_refused(self) -> None:
        taught = ROW._replace(teacher=[[[70_000, 1]], [], []])
        with self.assertRaises(InputError):
            Objective(adapted(), Method("distill"), DEVICE).loss(taught)
        for name, beta in (("magic", None), ("dpo", None)):
            with self.assertRaises(InputError):
                Method.parse(name, beta)


if __name__ == "__main__":
    unittest.main()
