"""Draws a model's answers to a prompt from a seed, and computes their rewards."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer

from .errors import InputError
from .rows import PromptRow, TokenRow

Decode = Callable[[Sequence[int]], str]
"""Function that returns the text of token ids, without control tokens."""

FIELDS = ("groupSize", "tokensMax", "temperaturePpm", "betaPpm")


class GroupTerms(NamedTuple):
    """Parameters for drawing and comparing answers."""

    size: int
    """Number of answers to one prompt."""
    tokens_max: int
    temperature: float
    beta: float
    """Weight of the divergence from the base model; zero omits the divergence."""

    @staticmethod
    def parse(terms: object) -> "GroupTerms":
        """Reads the terms of a request. Each field is an integer in the unit that its name states.
        """
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
    """An answer with its prompt as a row that trains only the answer's tokens, and its reward."""

    row: TokenRow
    reward: float


def uniform(seed: bytes, answer: int, position: int) -> float:
    """Returns a number in [0, 1) from 53 bits of the SHA-256 of seed, answer index and position."""
    place = answer.to_bytes(8, "little") + position.to_bytes(8, "little")
    word = int.from_bytes(hashlib.sha256(seed + place).digest()[:8], "little")
    return (word >> 11) / (1 << 53)


def draw(logits: torch.Tensor, number: float, temperature: float) -> int:
    """Returns the token that `number`, from 0 to 1, selects: the first one, in order of the ids, at
    which the sum of the probabilities exceeds `number`.
    """
    shares = (logits.double().cpu() / temperature).softmax(-1).cumsum(-1)
    # Rounding can make the last sum slightly less or more than one.
    token = torch.searchsorted(shares, number * shares[-1], right=True)
    return min(int(token), logits.shape[-1] - 1)


def load_decoder(folder: Path) -> Decode:
    """Returns the decoder of a tokenizer.json, which the node has already checked."""
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:
        raise InputError("model", f"no tokenizer ({type(error).__name__})") from error

    def decode(ids: Sequence[int]) -> str:
        return str(tokenizer.decode(list(ids), skip_special_tokens=True))

    return decode


class Policy:
    """Draws a model's answers to prompts."""

    def __init__(self, decode: Decode, end: int | None, terms: GroupTerms, sequence: int) -> None:
        self._decode = decode
        self._end = end
        self._sequence = sequence
        self.terms = terms

    def answers(
        self, model: torch.nn.Module, row: PromptRow, seed: bytes, device: torch.device
    ) -> list[RatedAnswer]:
        """Returns a group of answers to a row; none if its prompt leaves no room for an answer."""
        places = min(self.terms.tokens_max, self._sequence - len(row.ids))
        if places < 1 or not row.ids:
            return []
        drawn = self._draw(model, row, hashlib.sha256(seed + row.key).digest(), device, places)
        start = len(row.ids)
        rated: list[RatedAnswer] = []
        for tokens in drawn:
            text = self._decode(tokens)
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
        end = self._end
        drawn: list[list[int]] = [[] for _ in range(self.terms.size)]
        ids = torch.tensor([row.ids] * self.terms.size, device=device)
        with torch.no_grad():
            for position in range(places):
                # An answer that ended repeats its end token in `ids`, so all sequences have the
                # same length.
                logits = model(input_ids=ids, use_cache=False).logits[:, -1].float()
                column: list[int] = []
                for at, tokens in enumerate(drawn):
                    if tokens and tokens[-1] == end:
                        column.append(tokens[-1])
                        continue
                    number = uniform(seed, at, position)
                    token = draw(logits[at], number, self.terms.temperature)
                    tokens.append(token)
                    column.append(token)
                if all(tokens[-1] == end for tokens in drawn):
                    break
                ids = torch.cat([ids, torch.tensor(column, device=device)[:, None]], dim=1)
        return drawn
