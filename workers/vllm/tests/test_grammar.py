"""Goal: grammars permit the same tokens, and refuse the same schemas, as the TypeScript
implementation.

Method: `vectors/grammar.json` and `vectors/grammar-refusals.json`, which
`packages/verification/src/grammar` generated. They have handmade answers, 259 answers of random
tokens under random schemas, and schemas at and beyond each limit.
"""

from __future__ import annotations

import json
import unittest
from hashlib import sha256
from pathlib import Path
from typing import Any

from ostrom_vllm.grammar import (
    CompiledGrammar,
    Grammar,
    GrammarChoice,
    GrammarFollower,
    MalformedGrammarError,
    SchemaUnsupportedError,
    TokenTexts,
    compile_grammar,
    is_supported,
    json_grammar,
    parse_grammar,
)
from ostrom_vllm.grammar.json_values import ExactNumber, parse_json, value_text

VECTORS = Path(__file__).parents[3] / "vectors"
IDS_MAX = 24
"""Maximum length of a list of ids that the vectors contain in full."""


def _read(name: str) -> dict[str, Any]:
    return json.loads((VECTORS / name).read_text("utf-8"))


def _table(vector: dict[str, Any]) -> TokenTexts:
    texts = (None if text is None else bytes.fromhex(text) for text in vector["texts"])
    return TokenTexts(tuple(texts), frozenset(vector["endIds"]), vector["dropsFirstSpace"])


def _ids(text: str) -> list[int]:
    return [int(token_id) for token_id in text.split()]


def _joined(ids: list[int]) -> str:
    return " ".join(map(str, ids))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _listed(ids: list[int]) -> str:
    return f"{len(ids)} ids, {_hash(_joined(ids))}" if len(ids) > IDS_MAX else _joined(ids)


class AnswerTest(unittest.TestCase):
    """Compares permitted tokens with those that the TypeScript implementation recorded."""

    def setUp(self) -> None:
        """Reads the vectors."""
        self.vectors = _read("grammar.json")
        self.tables = {name: _table(table) for name, table in self.vectors["tables"].items()}

    def permitted(self, follower: GrammarFollower, table: TokenTexts) -> list[int]:
        """Returns the ids that may come next."""
        ids = {*range(len(table.texts)), *table.end_ids}
        return [token_id for token_id in sorted(ids) if follower.permits(token_id)]

    def test_paths_permit_the_same_tokens(self) -> None:
        """Compares the permitted ids before and after each token of an answer, including tokens
        that are not permitted.
        """
        compiled: dict[str, CompiledGrammar] = {}
        for answer in self.vectors["answers"]:
            with self.subTest(answer["name"], table=answer["table"]):
                table = self.tables[answer["table"]]
                grammar = compiled.get(answer["name"])
                if grammar is None:
                    grammar = compile_grammar(parse_grammar(answer["grammar"]))
                    compiled[answer["name"]] = grammar
                follower = GrammarFollower(grammar, table)
                states = [self.state(follower, table)]
                for token_id in _ids(answer["path"]):
                    follower.push(token_id)
                    states.append(self.state(follower, table))
                self.assertEqual(states, answer["states"])

    def state(self, follower: GrammarFollower, table: TokenTexts) -> dict[str, Any]:
        """Returns the permitted ids of a follower, and whether the answer is finished, as the
        vectors write them.
        """
        permitted = _listed(self.permitted(follower, table))
        return {"permitted": permitted, "isFinished": follower.is_finished}

    def test_walks_permit_the_same_tokens(self) -> None:
        """Compares the permitted ids before each token of an answer of random tokens."""
        self.assertGreaterEqual(len(self.vectors["walks"]), 200)
        for walk in self.vectors["walks"]:
            with self.subTest(seed=walk["seed"]):
                table = self.tables[walk["table"]]
                grammar = compile_grammar(json_grammar(walk["schema"]))
                follower = GrammarFollower(grammar, table)
                lists: list[str] = []
                for token_id in _ids(walk["path"]):
                    lists.append(_joined(self.permitted(follower, table)))
                    self.assertTrue(follower.permits(token_id))
                    if token_id not in table.end_ids:
                        follower.push(token_id)
                self.assertEqual(_hash("\n".join(lists)), walk["permitted"])
                self.assertEqual(follower.is_finished, walk["isFinished"])

    def test_a_full_cache_changes_nothing(self) -> None:
        """Two answers share a machine. The second answer fills the machine's cache, so the machine
        clears this cache before the first answer has ended.
        """
        grammar = compile_grammar(json_grammar("{}"))
        table = self.tables["bytes"]
        followers = [GrammarFollower(grammar, table) for _ in range(2)]
        for token_id in b'["\\u':
            followers[0].push(token_id)
        text = b"[" * 7_000
        for token_id in text:
            followers[1].push(token_id)
        for token_id in b"1" + b"]" * 7_000:
            self.assertTrue(followers[1].permits(token_id))
            followers[1].push(token_id)
        self.assertTrue(followers[1].is_finished)
        self.assertFalse(followers[0].is_finished)
        self.assertTrue(followers[0].permits(ord("a")))


class NumberTest(unittest.TestCase):
    """JSON numbers are read and written as by the TypeScript implementation."""

    def test_numbers_are_the_same(self) -> None:
        """Doubles are written as in JavaScript, other numbers with all their digits."""
        for source, text, kind in _read("json-numbers.json")["numbers"]:
            with self.subTest(source):
                value = parse_json(source)
                self.assertEqual(value_text(value), text)
                self.assertIsInstance(value, float)
                is_exact = isinstance(value, ExactNumber)
                is_whole = isinstance(value, float) and value.is_integer()
                found = ["exact" if is_exact else "double", "integer" if is_whole else "fraction"]
                self.assertEqual(" ".join(found), kind)


class RefusalTest(unittest.TestCase):
    """Tests of schemas that no grammar can enforce."""

    def setUp(self) -> None:
        """Reads the vectors."""
        self.vectors = _read("grammar-refusals.json")

    def refusal(self, grammar: Grammar) -> dict[str, str] | None:
        """Returns the refusal of a grammar as the vectors write it; None if the grammar compiles.
        """
        try:
            compile_grammar(grammar)
        except SchemaUnsupportedError as error:
            return {"code": error.code, "at": error.at, "reason": error.reason}
        return None

    def test_refusals_are_the_same(self) -> None:
        """Compares code, position and reason."""
        for vector in self.vectors["refusals"]:
            with self.subTest(grammar=vector["grammar"]):
                grammar = parse_grammar(vector["grammar"])
                self.assertEqual(self.refusal(grammar), vector["refusal"])
                self.assertFalse(is_supported(grammar))

    def test_limits_are_the_same(self) -> None:
        """A schema at a limit is accepted, and a schema just beyond the limit is refused."""
        for vector in self.vectors["limits"]:
            with self.subTest(schemas=vector["schemas"]):
                choices = tuple(
                    GrammarChoice(prefix="", schema=_written(schema), suffix="")
                    for schema in vector["schemas"]
                )
                grammar = Grammar("", choices, max_repeats=1, separator="", suffix="")
                self.assertEqual(self.refusal(grammar), vector["refusal"])

    def test_a_refusal_names_its_place(self) -> None:
        """The error's text has the position of the constraint in the schema, as a JSON pointer."""
        with self.assertRaisesRegex(SchemaUnsupportedError, "- At #/items: not cannot be kept."):
            compile_grammar(json_grammar('{"items":{"not":{}}}'))

    def test_a_type_beside_inner_schemas_excludes_none_of_their_values(self) -> None:
        """A type beside inner schemas is refused unless they show that it excludes no value."""
        number = '"$defs":{"n":{"type":"integer"}}'
        for schema, key in (
            ('{"type":"string","anyOf":[{}]}', "anyOf"),
            ('{"type":"string","anyOf":[true]}', "anyOf"),
            ('{"type":"string","anyOf":[{"enum":["a",1]}]}', "anyOf"),
            ('{"type":"string","oneOf":[{"const":1}]}', "oneOf"),
            ('{"type":"string","allOf":[{"minimum":1}]}', "allOf"),
            ('{"type":"string","anyOf":[{"anyOf":[{}]}]}', "anyOf"),
            (f'{{"type":"string","$ref":"#/$defs/n",{number}}}', r"\$ref"),
            (f'{{"type":"string","anyOf":[{{"$ref":"#/$defs/n"}}],{number}}}', "anyOf"),
        ):
            with (
                self.subTest(schema=schema),
                self.assertRaisesRegex(SchemaUnsupportedError, f"type beside {key} cannot be kept"),
            ):
                compile_grammar(json_grammar(schema))
        for schema in (
            '{"type":"string","anyOf":[{"enum":["a"]},{"minLength":2}]}',
            '{"type":["string","null"],"anyOf":[{"anyOf":[{"const":null}]}]}',
            '{"type":"number","anyOf":[{"enum":[1]},{"type":"number"}]}',
            f'{{"type":"integer","$ref":"#/$defs/n",{number}}}',
        ):
            with self.subTest(schema=schema):
                compile_grammar(json_grammar(schema))


def _written(schema: dict[str, Any]) -> str:
    """Builds a long schema from a head, a repeated part in which numbers replace `%`, and a tail.
    """
    parts = (schema["part"].replace("%", str(index)) for index in range(schema["count"]))
    return schema["head"] + schema["separator"].join(parts) + schema["tail"]


class DefinitionTest(unittest.TestCase):
    """Tests of `parse_grammar`, which reads the grammar of a request."""

    VALID: dict[str, Any] = {
        "prefix": "",
        "choices": [{"prefix": "", "schema": "{}", "suffix": ""}],
        "maxRepeats": 2,
        "separator": ",",
        "suffix": "",
    }

    def test_a_grammar_is_read(self) -> None:
        """Together, both grammars have all optional fields."""
        grammar = parse_grammar(dict(self.VALID, trigger="a", value="{}"))
        choice = GrammarChoice(prefix="", schema="{}", suffix="")
        self.assertEqual(grammar, Grammar("", (choice,), 2, ",", "", trigger="a", value="{}"))
        required = parse_grammar(dict(self.VALID, trigger="a", requiresTrigger=True))
        self.assertTrue(required.requires_trigger)

    def test_other_fields_are_refused(self) -> None:
        """The error has the path of the field."""
        choice = self.VALID["choices"][0]
        cases: list[tuple[str, object]] = [
            ("grammar", []),
            ("grammar.prefix", dict(self.VALID, prefix=None)),
            ("grammar.trigger", dict(self.VALID, trigger=1)),
            ("grammar.value", dict(self.VALID, value={})),
            ("grammar.requiresTrigger", dict(self.VALID, requiresTrigger=1)),
            ("grammar.suffix", dict(self.VALID, suffix="😀" * 513)),
            ("grammar.suffix", {key: self.VALID[key] for key in self.VALID if key != "suffix"}),
            ("grammar.other", dict(self.VALID, other=1)),
            ("grammar.choices", dict(self.VALID, choices=choice)),
            ("grammar.choices", dict(self.VALID, choices=[choice] * 129)),
            ("grammar.choices[1]", dict(self.VALID, choices=[choice, 1])),
            ("grammar.choices[0].schema", dict(self.VALID, choices=[dict(choice, schema={})])),
            ("grammar.maxRepeats", dict(self.VALID, maxRepeats=0)),
            ("grammar.maxRepeats", dict(self.VALID, maxRepeats=True)),
            ("grammar.maxRepeats", dict(self.VALID, maxRepeats=1.5)),
            ("grammar.maxRepeats", dict(self.VALID, maxRepeats=33)),
            ("grammar.maxRepeats", dict(self.VALID, maxRepeats=float("inf"))),
        ]
        for at, value in cases:
            with self.subTest(at), self.assertRaises(MalformedGrammarError) as raised:
                parse_grammar(value)
            self.assertEqual(raised.exception.at, at)


if __name__ == "__main__":
    unittest.main()
