"""Goal: a request with wrong arguments fails before its admission, with an error that names the
argument.

Method: one wrong argument at a time.
"""

from __future__ import annotations

import json
import unittest
from types import SimpleNamespace
from typing import Any

from ostrom_vllm.request import RequestError, parse, validate
from ostrom_vllm.v1 import V1Processor
from ostrom_vllm.v2 import V2Processor

SEED = "0x" + "ab" * 32
def grammar_text(schema: str) -> str:
    """Returns the grammar argument for an answer that is one JSON value."""
    choice = {"prefix": "", "schema": schema, "suffix": ""}
    fields = {"prefix": "", "choices": [choice], "maxRepeats": 1, "separator": "", "suffix": ""}
    return json.dumps(fields)


FORM: dict[str, Any] = {
    "grammar": grammar_text("{}"), "end_ids": [2, 7], "token_table": "0a" * 32,
}  # fmt: skip
LEAST: dict[str, Any] = {"seed": SEED, "temperature": 0.5}


class Arguments(unittest.TestCase):
    """Arguments in `extra_args`."""

    def test_arguments_are_read(self) -> None:
        """The request contains every argument."""
        request = parse(
            {
                "seed": SEED, "temperature": 1, "top_p": 0.9, "top_k": 40, "from": 12,
                "frequency_penalty": 0.5, "presence_penalty": -0.5, "logit_bias": [5, -1, 9, 2.5],
            }
        )  # fmt: skip
        assert request is not None
        self.assertEqual(request.seed, b"\xab" * 32)
        self.assertEqual(request.start, 12)
        parameters = request.parameters
        self.assertEqual(parameters.logit_bias, {5: -1.0, 9: 2.5})
        self.assertEqual((parameters.temperature, parameters.top_p, parameters.top_k), (1, 0.9, 40))
        self.assertEqual((parameters.frequency_penalty, parameters.presence_penalty), (0.5, -0.5))

    def test_a_grammar_is_read(self) -> None:
        """The form has the tokens that end the answer, and the hash of the client's table."""
        request = parse(LEAST | FORM)
        assert request is not None and request.form is not None
        self.assertEqual(request.form.end_ids, {2, 7})
        self.assertEqual(request.form.table_hash, "0a" * 32)
        self.assertTrue(request.needs_history)
        again = parse(LEAST | FORM)
        assert again is not None and again.form is not None
        self.assertIs(again.form.grammar, request.form.grammar)

    def test_wrong_grammars_are_named(self) -> None:
        """The error has the name of the wrong argument."""
        unsupported = grammar_text('{"type":"string","not":{}}')
        cases: list[tuple[dict[str, Any], str]] = [
            ({"grammar": {}}, "grammar: not text that holds JSON"),
            ({"grammar": "{"}, "grammar: Malformed grammar.\n- At grammar: not JSON"),
            ({"grammar": "[" * 100_000}, "grammar: Malformed grammar.\n- At grammar: not JSON"),
            ({"grammar": "{}"}, "grammar: Malformed grammar.\n- At grammar.prefix: absent"),
            ({"grammar": unsupported}, "grammar: The JSON Schema has a constraint"),
            ({"end_ids": None}, "end_ids: not a list of token ids"),
            ({"end_ids": [-1]}, r"end_ids\[0\]: -1 is no integer"),
            ({"token_table": "0A" * 32}, "token_table: not 64 lower-case"),
        ]
        for wrong, text in cases:
            with self.subTest(text), self.assertRaisesRegex(RequestError, text):
                parse(LEAST | FORM | wrong)
        for name in ("end_ids", "token_table"):
            with self.assertRaisesRegex(RequestError, f"{name}: only with grammar"):
                parse(LEAST | {name: FORM[name]})

    def test_absent_arguments_change_nothing(self) -> None:
        """All other arguments may be absent; seed and temperature have no neutral value, so they
        are required.
        """
        request = parse(LEAST)
        assert request is not None
        parameters = request.parameters
        self.assertEqual((parameters.top_p, parameters.top_k, request.start), (1, 0, 0))
        self.assertFalse(parameters.has_penalties or parameters.logit_bias)

    def test_a_request_without_arguments_is_not_ours(self) -> None:
        """The request is sampled by vLLM."""
        self.assertIsNone(parse(None))
        self.assertIsNone(parse({}))

    def test_wrong_arguments_are_named(self) -> None:
        """The error has the name of the wrong, unknown or missing argument."""
        cases: list[tuple[dict[str, Any], str]] = [
            ({"mirostat": 1}, "unknown argument 'mirostat'. Known: seed, temperature, "),
            ({"seed": None}, "seed: not 0x and 64 lower-case"),
            ({"seed": SEED[2:]}, "seed: not 0x and 64 lower-case"),
            ({"seed": SEED + "\n"}, "seed: not 0x and 64 lower-case"),
            ({"seed": 7}, "seed: not 0x and 64 lower-case"),
            ({"temperature": -0.1}, "temperature: -0.1 is no number from 0 to 10"),
            ({"temperature": float("nan")}, "temperature: nan is no number"),
            ({"temperature": 10**400}, "temperature: 1000"),
            ({"temperature": True}, "temperature: True is no number"),
            ({"temperature": "1"}, "temperature: '1' is no number"),
            ({"top_p": 1.01}, "top_p: 1.01 is no number from 0 to 1"),
            ({"top_k": 2.0}, "top_k: 2.0 is no integer from 0 to 1048576"),
            ({"top_k": -1}, "top_k: -1 is no integer"),
            ({"frequency_penalty": 2.5}, "frequency_penalty: 2.5 is no number from -2 to 2"),
            ({"presence_penalty": None}, "presence_penalty: None is no number"),
            ({"from": -1}, "from: -1 is no integer from 0 to 1048576"),
            ({"from": False}, "from: False is no integer"),
            ({"fingerprint": ""}, "fingerprint: no text of 1 to 64 characters"),
            ({"fingerprint": 7}, "fingerprint: no text of 1 to 64 characters"),
            ({"fingerprint": "k" * 65}, "fingerprint: no text of 1 to 64 characters"),
            ({"logit_bias": {"5": 1}}, "logit_bias: not a list of an id and its bias, in turn"),
            ({"logit_bias": [5]}, "logit_bias: not a list of an id and its bias, in turn"),
            ({"logit_bias": [5, 101]}, r"logit_bias\[1\]: 101 is no number from -100 to 100"),
            ({"logit_bias": [1.5, 1]}, r"logit_bias\[0\]: 1.5 is no integer"),
            ({"logit_bias": [0, 0] * 1025}, "logit_bias: more than 1024 tokens"),
        ]
        for wrong, text in cases:
            with self.subTest(wrong), self.assertRaisesRegex(RequestError, text):
                parse(LEAST | wrong)
        for name in LEAST:
            without = {key: value for key, value in LEAST.items() if key != name}
            with self.assertRaisesRegex(RequestError, f"extra_args.{name}: missing"):
                parse(without)


class Validation(unittest.TestCase):
    """Validation of sampling parameters before vLLM admits a request."""

    def params(self, **more: Any) -> SimpleNamespace:
        """Returns neutral sampling parameters of vLLM, of which `more` replaces some."""
        neutral = {
            "extra_args": LEAST, "n": 1, "temperature": 0.0, "top_p": 1.0, "top_k": 0, "min_p": 0.0,
            "frequency_penalty": 0.0, "presence_penalty": 0.0, "repetition_penalty": 1.0,
            "min_tokens": 0, "logit_bias": None, "allowed_token_ids": None, "bad_words": [],
            "structured_outputs": None,
        }  # fmt: skip
        return SimpleNamespace(**(neutral | more))

    def test_neutral_parameters_of_vllm_are_admitted(self) -> None:
        """Both processors admit neutral values."""
        for kind in (V1Processor, V2Processor):
            kind.validate_params(self.params())

    def test_parameters_that_change_the_draw_are_refused(self) -> None:
        """Each of these parameters would make vLLM change logits before the processor draws, or
        replace the drawn token.
        """
        changing: dict[str, Any] = {
            "n": 2, "temperature": 1.0, "min_p": 0.1, "frequency_penalty": 0.5,
            "repetition_penalty": 1.1, "min_tokens": 3, "logit_bias": {5: 1.0},
            "allowed_token_ids": [5], "bad_words": ["a"], "structured_outputs": object(),
        }  # fmt: skip
        for name, value in changing.items():
            with self.subTest(name), self.assertRaisesRegex(RequestError, f"^{name}: .*Set it to"):
                validate(self.params(**{name: value}))

    def test_requests_that_are_not_ours_may_have_any_parameter(self) -> None:
        """vLLM itself samples these requests, by vLLM's parameters."""
        validate(self.params(extra_args=None, temperature=1.0, min_tokens=3))

    def test_both_processors_refuse_unknown_arguments(self) -> None:
        """Ignoring an unknown argument would give another answer than the requested one."""
        for kind in (V1Processor, V2Processor):
            with self.assertRaisesRegex(ValueError, "unknown argument 'mirostat'"):
                kind.validate_params(self.params(extra_args=LEAST | {"mirostat": 1}))


if __name__ == "__main__":
    unittest.main()
