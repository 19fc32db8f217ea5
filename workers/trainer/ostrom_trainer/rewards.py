"""Rewards of answers, by rules that give the same number on every machine."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn

from .errors import InputError


class RewardRule(NamedTuple):
    """Rule that rewards an answer; docs/spec/training-rounds.md, section 10, defines each."""

    kind: str
    texts: tuple[str, ...] = ()
    """Of `json` keys that the object has; of `contains` texts that the answer has."""
    characters: int = 0
    """Of `length` alone."""

    @staticmethod
    def parse(value: object) -> "RewardRule":
        """The rule of a row; unknown ones are refused by name."""
        if not isinstance(value, dict):
            raise InputError("", "its reward is no object")
        kind = value.get("kind")
        if kind == "json":
            return RewardRule("json", tuple(str(one) for one in value.get("keys", [])))
        if kind == "contains":
            return RewardRule("contains", tuple(str(one) for one in value["texts"]))
        if kind == "length":
            return RewardRule("length", characters=int(value["characters"]))
        raise InputError("", "its reward is of no known kind")

    def reward(self, text: str) -> float:
        """From 0 to 1."""
        if self.kind == "json":
            return _json_reward(text, self.texts)
        if self.kind == "contains":
            found = sum(one in text for one in self.texts)
            return found / len(self.texts)
        length = len(text)
        return 0.0 if length == 0 else min(1.0, self.characters / length)


def _refuse(_text: str) -> NoReturn:
    raise ValueError


def _object(text: str) -> Mapping[str, Any] | None:
    try:
        # Python reads NaN and Infinity, which JSON has not.
        value = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _json_reward(text: str, keys: tuple[str, ...]) -> float:
    """One point for an object, and one for each required key in it."""
    value = _object(text)
    if value is None:
        return 0.0
    return (1 + sum(key in value for key in keys)) / (1 + len(keys))
