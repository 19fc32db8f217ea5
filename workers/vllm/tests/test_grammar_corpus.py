"""Goal: schemas that libraries generate are accepted, and answers under them equal those of
TypeScript.

Method: the schemas and answers of `vectors/schema-corpus.json`. In
`packages/verification/src/grammar/corpus.test.ts`, ajv validates these answers. The test here draws
some answers again from the same random numbers, and checks that the grammar accepts the others.
"""

from __future__ import annotations

import json
import unittest
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ostrom_vllm.grammar import (
    CompiledGrammar,
    GrammarFollower,
    TokenTexts,
    compile_grammar,
    json_grammar,
)

CORPUS = Path(__file__).parents[3] / "vectors" / "schema-corpus.json"
DRAWN = 5
"""Number of redrawn answers of each schema; the other answers are parsed."""

PATIENCE = 40
TRIES = 8
END = 256
TABLE = TokenTexts((*(bytes([byte]) for byte in range(256)), None), frozenset([END]), False)
QUICK = [END, *b'"}]']
COMMON = [*range(0x20, 0x7F), 0xC3, 0xE2, 0xF0, END]


def _chance(seed: int) -> Callable[[int], int]:
    """Returns the same generator of random numbers as `vectors/schema-corpus.ts`."""
    state = seed

    def below(count: int) -> int:
        nonlocal state
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        return state * count >> 32

    return below


def _first(
    follower: GrammarFollower, ids: Sequence[int], below: Callable[[int], int]
) -> int | None:
    for _ in range(TRIES):
        token_id = ids[below(len(ids))]
        if follower.permits(token_id):
            return token_id
    start = below(len(ids))
    return next(filter(follower.permits, [*ids[start:], *ids[:start]]), None)


def _draw(grammar: CompiledGrammar, seed: int) -> str:
    below = _chance(seed)
    follower = GrammarFollower(grammar, TABLE)
    patience = below(PATIENCE)
    content = bytearray()
    while not follower.is_finished:
        token_id = None
        if len(content) > patience and below(2) == 0:
            token_id = next(filter(follower.permits, QUICK), None)
        if token_id is None:
            token_id = _first(follower, COMMON, below)
        if token_id is None:
            token_id = _first(follower, range(256), below)
        if token_id is None:
            raise AssertionError("an answer without an end")
        if token_id == END:
            break
        follower.push(token_id)
        content.append(token_id)
    return content.decode()


def _accepts(grammar: CompiledGrammar, text: str) -> bool:
    follower = GrammarFollower(grammar, TABLE)
    for byte in text.encode():
        if not follower.permits(byte):
            return False
        follower.push(byte)
    return follower.permits(END)


class CorpusTest(unittest.TestCase):
    """Schemas of zod, pydantic and OpenAPI documents."""

    # Finding: API-7
    def test_answers_are_those_of_typescript(self) -> None:
        """Draws the first answers of each schema again, and checks that its grammar accepts the
        others.
        """
        schemas: list[dict[str, Any]] = json.loads(CORPUS.read_text("utf-8"))["schemas"]
        self.assertEqual(len(schemas), 40)
        for index, vector in enumerate(schemas):
            with self.subTest(vector["name"]):
                grammar = compile_grammar(json_grammar(json.dumps(vector["schema"])))
                answers: list[str] = vector["answers"]
                first = index * len(answers)
                drawn = [_draw(grammar, first + at) for at in range(DRAWN)]
                self.assertEqual(drawn, answers[:DRAWN])
                for answer in answers[DRAWN:]:
                    self.assertTrue(_accepts(grammar, answer), answer)


if __name__ == "__main__":
    unittest.main()
