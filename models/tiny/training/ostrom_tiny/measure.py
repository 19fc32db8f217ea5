"""Measures the model's knowledge and grammar for the README; writes answers for `parity_check`."""

from __future__ import annotations

import json
from collections import Counter
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from .answer import answer_ids, answers
from .corpus import Message, conversations, parses, probes
from .creative import SENTENCES
from .model import Llama
from .tokens import render

PROBE_SEED = 1_001
PROBES_PER_TOPIC = 8
FRESH_SEED = 2_002
FRESH_COUNT = 400

PARITY_PROMPTS = [
    "What is Ostrom?", "What is the capital of France?", "Say hello in one sentence.",
    "Why is the sky blue?", "Write one sentence about the sea.", "Tell me about cats.",
    "What is 7 plus 5?", "Count to ten.", "What is the opposite of hot?", "Who are you?",
    "Tell me a short story about a fox.", "What is the capital of Zorbland?",
    "Write a long story.",
    " ".join([*(row["sentence"] for row in SENTENCES), "What is Ostrom?"]),
]
"""Short prompts, prompts with long answers, and a prompt of more than six hundred tokens."""
PARITY_ANSWER_TOKENS = 64
"""Maximum tokens of an answer that is compared; the rest of a longer answer is not computed."""
TOP = 8
"""Number of highest logits that the fixture has for each parity prompt."""


def knowledge(model: Llama, tokenizer: Tokenizer) -> tuple[float, list[str]]:
    """Returns the share of held-out phrasings answered rightly, and a line for each miss."""
    found = probes(PROBE_SEED, PROBES_PER_TOPIC)
    replies = answers(model, tokenizer, [[Message("user", p.question)] for p in found])
    misses: list[str] = []
    for probe, reply in zip(found, replies, strict=True):
        if not probe.right.fullmatch(reply):
            misses.append(f"{probe.topic}: {probe.question} -> {reply}")
    return 1 - len(misses) / len(found), misses


def grammar(model: Llama, tokenizer: Tokenizer, temperature: float) -> tuple[float, list[str]]:
    """Returns the share of answers in new conversations that parse, and those that do not.

    Every sentence of the grammar is grammatical English, so an answer that parses is too. An
    answer that does not parse may still be grammatical: it must be read.
    """
    prompts = [c[: len(c) - 1] for c in islice(conversations(FRESH_SEED), FRESH_COUNT)]
    replies = answers(model, tokenizer, prompts, temperature=temperature, seed=FRESH_SEED)
    strange = [f"{prompt[-1].content} -> {reply}"
               for prompt, reply in zip(prompts, replies, strict=True) if not parses(reply)]
    return 1 - len(strange) / len(prompts), strange


def by_topic(misses: list[str]) -> list[tuple[str, int]]:
    """Returns how many misses each topic has, the most first."""
    return Counter(miss.split(":")[0] for miss in misses).most_common()


@torch.no_grad()
def write_fixture(path: Path, model: Llama, tokenizer: Tokenizer) -> None:
    """Writes prompts with their greedy answers and the largest logits of the first token."""
    prompts = [[Message("user", text)] for text in PARITY_PROMPTS]
    replies = answer_ids(model, tokenizer, prompts, limit=PARITY_ANSWER_TOKENS)
    cases = []
    for text, prompt, reply_ids in zip(PARITY_PROMPTS, prompts, replies, strict=True):
        ids = tokenizer.encode(render(prompt)).ids
        values, tokens = model(torch.tensor([ids]))[0, -1].topk(TOP)
        cases.append({"prompt": text, "promptIds": ids, "answer": tokenizer.decode(reply_ids),
                      "answerIds": reply_ids,
                      "top": [{"id": t, "logit": round(v, 5)}
                              for t, v in zip(tokens.tolist(), values.tolist(), strict=True)]})
    rows = ",\n".join(json.dumps(case) for case in cases)
    path.write_text(f'{{"temperature": 0, "cases": [\n{rows}\n]}}\n')
