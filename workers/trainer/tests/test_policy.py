"""Goal: seed and row determine the answers, reward rules give the specified rewards, and a training
step makes rewarded answers likelier.

Method: applies reward rules to known texts, compares frequencies of drawn tokens with
probabilities, and takes a small step down the gradient of the loss.
"""

import hashlib
import json
import unittest

import torch

from ostrom_trainer.errors import InputError
from ostrom_trainer.objective import Method, Objective
from ostrom_trainer.policy import GroupTerms, Policy, draw, load_decoder, uniform
from ostrom_trainer.rewards import RewardRule
from ostrom_trainer.rows import PromptRow

from .models import DEVICE, TINY, TOKENIZER, adapted

TERMS = GroupTerms(size=4, tokens_max=6, temperature=1.0, beta=0.0)
DECODE = load_decoder(TINY)
END = TOKENIZER.token_to_id("<|im_end|>")


def row(rule: dict[str, object], at: int = 0) -> PromptRow:
    """Returns a prompt for the tiny model."""
    ids = TOKENIZER.encode(f"Anna asks {at}:").ids
    return PromptRow(ids, RewardRule.parse(rule), hashlib.sha256(b"%d" % at).digest())


class Rewards(unittest.TestCase):
    """Tests of reward rules."""

    def test_json_is_rewarded_by_its_keys(self) -> None:
        rule = RewardRule.parse({"kind": "json", "keys": ["a", "b", "c"]})
        expected = {
            '{"a":1,"b":2,"c":null}': 1.0,
            ' {"a": 1}\n': 0.5,
            "{}": 0.25,
            "[1]": 0.0,
            '{"a":NaN}': 0.0,
            '{"a":1': 0.0,
            "": 0.0,
            "[" * 100_000: 0.0,
        }
        for text, reward in expected.items():
            self.assertEqual(rule.reward(text), reward, text[:20])

    def test_texts_and_length(self) -> None:
        contains = RewardRule.parse({"kind": "contains", "texts": ["sing", "la"]})
        self.assertEqual([contains.reward(one) for one in ("sing la", "la", "")], [1.0, 0.5, 0.0])
        length = RewardRule.parse({"kind": "length", "characters": 4})
        self.assertEqual([length.reward(one) for one in ("four", "eighteen", "")], [1.0, 0.5, 0.0])

    def test_unknown_rules_are_refused(self) -> None:
        for value in (None, {"kind": "python"}, {"kind": "regex", "pattern": "a"}):
            with self.assertRaises(InputError):
                RewardRule.parse(value)


class Draws(unittest.TestCase):
    """Tests of random numbers and drawn tokens."""

    def test_a_number_is_of_its_place(self) -> None:
        seeds = (b"a", b"b")
        numbers = {uniform(seed, at, place) for seed in seeds for at in (0, 1) for place in (0, 1)}
        self.assertEqual(len(numbers), 8)
        self.assertTrue(all(0 <= one < 1 for one in numbers))
        self.assertEqual(uniform(b"a", 0, 1), uniform(b"a", 0, 1))

    def test_tokens_come_as_often_as_they_are_likely(self) -> None:
        logits = torch.tensor([0.5, 0.25, 0.0, 0.25]).log()
        drawn = [draw(logits, uniform(b"seed", at, 0), 1.0) for at in range(4_000)]
        shares = [drawn.count(token) / len(drawn) for token in range(4)]
        for share, expected in zip(shares, (0.5, 0.25, 0.0, 0.25), strict=True):
            self.assertAlmostEqual(share, expected, delta=0.03)
        self.assertEqual([draw(logits, number, 1.0) for number in (0.0, 0.999999)], [0, 3])
        # At a low temperature nearly all draws give the likeliest token.
        cold = [draw(logits, uniform(b"seed", at, 1), 0.05) for at in range(200)]
        self.assertEqual(set(cold), {0})


class Groups(unittest.TestCase):
    """Tests of drawn answers, and of a training step on them."""

    def test_answers_follow_from_seed_and_row(self) -> None:
        trained = adapted()
        policy = Policy(DECODE, END, TERMS, 48)
        rule: dict[str, object] = {"kind": "length", "characters": 10}
        answers = policy.answers(trained.model, row(rule), b"seed", DEVICE)
        again = policy.answers(trained.model, row(rule), b"seed", DEVICE)
        self.assertEqual(answers, again)
        self.assertEqual(len(answers), 4)
        self.assertGreater(len({tuple(one.row.ids) for one in answers}), 1)
        for other in (
            policy.answers(trained.model, row(rule), b"other", DEVICE),
            policy.answers(trained.model, row(rule, 1), b"seed", DEVICE),
        ):
            self.assertNotEqual([one.row.ids for one in answers], [one.row.ids for one in other])
        start = len(row(rule).ids)
        for one in answers:
            self.assertLessEqual(len(one.row.trained), 6)
            self.assertEqual(one.row.trained, list(range(start, len(one.row.ids))))

    def test_a_prompt_that_fills_the_sequence_has_no_answer(self) -> None:
        policy = Policy(DECODE, END, TERMS, 4)
        long = row({"kind": "json"})._replace(ids=[5, 6, 7, 8])
        trained = adapted()
        objective = Objective(trained, Method("grpo"), DEVICE, policy)
        self.assertEqual(policy.answers(trained.model, long, b"", DEVICE), [])
        self.assertIsNone(objective.loss(long))
        self.assertIsNone(objective.measured(long))

    def test_equal_rewards_teach_nothing_and_are_measured(self) -> None:
        policy = Policy(DECODE, END, TERMS, 48)
        objective = Objective(adapted(), Method("grpo"), DEVICE, policy)
        never = row({"kind": "contains", "texts": ["\x00"]})
        self.assertIsNone(objective.loss(never))
        measured = objective.measured(never)
        assert measured is not None
        self.assertEqual(float(measured), 1.0)

    def test_a_step_along_the_gradient_makes_rewarded_answers_likelier(self) -> None:
        for beta in (0.0, 0.1):
            trained = adapted()
            policy = Policy(DECODE, END, TERMS._replace(beta=beta), 48)
            objective = Objective(trained, Method("grpo"), DEVICE, policy)
            objective.begin_step(b"seed")
            one = row({"kind": "length", "characters": 3})
            answers = policy.answers(trained.model, one, b"seed", DEVICE)
            rewards = [answer.reward for answer in answers]
            self.assertGreater(len(set(rewards)), 1)
            loss = objective.loss(one)
            assert loss is not None
            loss.backward()

            def chance(at: int) -> float:
                answer = answers[at].row  # noqa: B023
                with torch.no_grad():
                    return float(objective._answer_shares(answer, 1.0).mean())  # noqa: B023

            best, worst = (rewards.index(pick(rewards)) for pick in (max, min))
            before = chance(best) - chance(worst)
            with torch.no_grad():
                for parameter in trained.parameters:
                    assert parameter.grad is not None
                    parameter.sub_(parameter.grad, alpha=0.05)
            self.assertGreater(chance(best) - chance(worst), before)

    def test_terms_that_are_missing_are_named(self) -> None:
        for terms in (None, json.loads('{"groupSize": 4}')):
            with self.assertRaises(InputError):
                GroupTerms.parse(terms)


if __name__ == "__main__":
    unittest.main()
