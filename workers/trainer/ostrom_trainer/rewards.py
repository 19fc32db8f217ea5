"""Rewards of answers, by rules that give the same number on every machine."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn

from .errors import InputError


class RewardRule(NamedTuple):
    """Rule that rewards an answer; docs/spec/training-rounds.md, section 10, defines each kind."""

    kind: str
    texts: tuple[str, ...] = ()
    """For `json`, the keys that the JSON object in the answer must have; for `contains`, the texts
    that the answer must contain.
    """
    characters: int = 0
    """Characters of the longest answer with the full reward; only for `length`."""

    @staticmethod
    def parse(value: object) -> "RewardRule":
        """Reads the rule of a row. Raises InputError for an unknown kind."""
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
        """Returns the reward of an answer, from 0 to 1."""
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
        # Python's parser accepts NaN and Infinity, which are not JSON.
        value = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _json_reward(text: str, keys: tuple[str, ...]) -> float:
    """Returns the share of earned points. A JSON object earns one point, and one for each required
    key that it has.
    """
    value = _object(text)
    if value is None:
        return 0.0
    return (1 + sum(key in value for key in keys)) / (1 + len(keys))
