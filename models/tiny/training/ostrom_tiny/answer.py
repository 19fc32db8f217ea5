"""Greedy and sampled answers from the PyTorch model; slow and simple, for checks only."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer

from .corpus import Message
from .model import Llama
from .tokens import END, render, token_id

ANSWER_TOKENS_MAX = 220
"""Longest answer in tokens; the longest of the corpus is about 160."""


def answers(
    model: Llama, tokenizer: Tokenizer, prompts: Sequence[Sequence[Message]], *,
    temperature: float = 0.0, seed: int = 0,
) -> list[str]:
    """Returns the text of an answer for each prompt.

    @param temperature: 0 takes the best token; otherwise tokens are drawn, reproducibly.
    """
    found = answer_ids(model, tokenizer, prompts, temperature=temperature, seed=seed)
    return [tokenizer.decode(ids) for ids in found]


@torch.no_grad()
def answer_ids(
    model: Llama, tokenizer: Tokenizer, prompts: Sequence[Sequence[Message]], *,
    temperature: float = 0.0, seed: int = 0, limit: int = ANSWER_TOKENS_MAX,
) -> list[list[int]]:
    """Returns the tokens of the answers. Prompts of one batch have the same number of tokens."""
    generator = torch.Generator().manual_seed(seed)
    rows = [tokenizer.encode(render(prompt)).ids for prompt in prompts]
    found: list[list[int]] = [[] for _ in rows]
    end = token_id(tokenizer, END)
    by_length: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        by_length.setdefault(len(row), []).append(index)
    for indices in by_length.values():
        live = list(indices)
        for _ in range(limit):
            if not live:
                break
            tokens = torch.tensor([rows[i] + found[i] for i in live])
            logits = model(tokens)[:, -1]
            if temperature > 0:
                share = torch.softmax(logits / temperature, dim=-1)
                chosen = torch.multinomial(share, 1, generator=generator)[:, 0].tolist()
            else:
                chosen = logits.argmax(-1).tolist()
            for i, token in zip(live, chosen, strict=True):
                found[i].append(token)
            live = [i for i in live if found[i][-1] != end]
    return found
