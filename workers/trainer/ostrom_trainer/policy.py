"""Answers that a model writes to a prompt, drawn by a seed, and what they are rewarded with."""

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple

import torch
from transformers import PreTrainedTokenizerBase

from .errors import InputError
from .rows import PromptRow, TokenRow

FIELDS = ("groupSize", "tokensMax", "temperaturePpm", "betaPpm")


class GroupTerms(NamedTuple):
    """How answers are drawn and compared."""

    size: int
    """Answers to one prompt."""
    tokens_max: int
    temperature: float
    beta: float
    """Weight of the divergence from the base; zero leaves it out."""

    @staticmethod
    def parse(terms: object) -> "GroupTerms":
        """Terms of a request, whose numbers are integers of a unit."""
        if not isinstance(terms, Mapping):
            raise InputError("grpo", "its terms are missing")
        for field in FIELDS:
            if not isinstance(terms.get(field), int):
                raise InputError("grpo", f"its {field} is missing")
        return GroupTerms(
            size=terms["groupSize"],
            tokens_max=terms["tokensMax"],
            temperature=terms["temperaturePpm"] / 1_000_000,
            beta=terms["betaPpm"] / 1_000_000,
        )


class RatedAnswer(NamedTuple):
    """An answer as a row, of which its own tokens are trained, and its reward."""

    row: TokenRow
    reward: float


def uniform(seed: bytes, answer: int, position: int) -> float:
    """A number from 0 up to, and without, 1: 53 bits of SHA-256(seed, answer, position)."""
    place = answer.to_bytes(8, "little") + position.to_bytes(8, "little")
    word = int.from_bytes(hashlib.sha256(seed + place).digest()[:8], "little")
    return (word >> 11) / (1 << 53)


def draw(logits: torch.Tensor, number: float, temperature: float) -> int:
    """The token whose part of the whole probability a number falls into, in order of the ids."""
    shares = (logits.double().cpu() / temperature).softmax(-1).cumsum(-1)
    # The last sum can be a little less or more than one.
    token = torch.searchsorted(shares, number * shares[-1], right=True)
    return min(int(token), logits.shape[-1] - 1)


class Policy:
    """A model as the writer of answers."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase, terms: GroupTerms, sequence: int):
        self._tokenizer: Any = tokenizer
        self._sequence = sequence
        self.terms = terms

    def answers(
        self, model: torch.nn.Module, row: PromptRow, seed: bytes, device: torch.device
    ) -> list[RatedAnswer]:
        """The answers of a group; none where the prompt leaves no place for one."""
        places = min(self.terms.tokens_max, self._sequence - len(row.ids))
        if places < 1 or not row.ids:
            return []
        drawn = self._draw(model, row, hashlib.sha256(seed + row.key).digest(), device, places)
        start = len(row.ids)
        rated: list[RatedAnswer] = []
        for tokens in drawn:
            text = self._tokenizer.decode(tokens, skip_special_tokens=True)
            trained = list(range(start, start + len(tokens)))
            answer = TokenRow([*row.ids, *tokens], trained)
            rated.append(RatedAnswer(answer, row.rule.reward(text)))
        return rated

    def _draw(
        self,
        model: torch.nn.Module,
        row: PromptRow,
        seed: bytes,
        device: torch.device,
        places: int,
    ) -> list[list[int]]:
        end = self._tokenizer.eos_token_id
        drawn: list[list[int]] = [[] for _ in range(self.terms.size)]
        ids = torch.tensor([row.ids] * self.terms.size, device=device)
        with torch.no_grad():
            for position in range(places):
                # The answers of a prompt are equally long until they end, so none is padded.
                logits = model(input_ids=ids, use_cache=False).logits[:, -1].float()
                column: list[int] = []
                for at, tokens in enumerate(drawn):
                    if tokens and tokens[-1] == end:
                        column.append(end)
                        continue
                    number = uniform(seed, at, position)
                    token = draw(logits[at], number, self.terms.temperature)
                    tokens.append(token)
                    column.append(token)
                if all(tokens[-1] == end for tokens in drawn):
                    break
                ids = torch.cat([ids, torch.tensor(column, device=device)[:, None]], dim=1)
        return drawn
