"""The definition of a grammar, as in `packages/protocol/src/inference/grammar.ts`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn, cast

from .errors import MalformedGrammarError
from .json_values import utf16_length
from .limits import (
    GRAMMAR_CHOICES_MAX,
    GRAMMAR_REPEATS_MAX,
    GRAMMAR_TEXT_LENGTH_MAX,
    SCHEMA_TEXT_MAX,
)


@dataclass(frozen=True)
class GrammarChoice:
    """A JSON value between two fixed texts."""

    prefix: str
    schema: str
    """A JSON Schema, as text."""
    suffix: str


@dataclass(frozen=True)
class Grammar:
    """Required form of an answer: docs/spec/inference.md, section 13."""

    prefix: str
    choices: tuple[GrammarChoice, ...]
    max_repeats: int
    separator: str
    suffix: str
    trigger: str | None = None
    """The answer is free text until this text occurs. The constrained part follows it. Not empty.
    None if the whole answer is constrained.
    """
    value: str | None = None
    """Schema of a JSON value that may follow the prefix instead of the choices."""
    requires_trigger: bool = False
    """True if an answer without the trigger is incomplete."""


def json_grammar(schema: str) -> Grammar:
    """Returns the grammar of an answer that is one JSON value."""
    choice = GrammarChoice(prefix="", schema=schema, suffix="")
    return Grammar(prefix="", choices=(choice,), max_repeats=1, separator="", suffix="")


def parse_grammar(value: object) -> Grammar:
    """Reads a grammar from untrusted JSON values, as `json.loads` returns them.

    Raises MalformedGrammarError if a field is absent, unknown, of another type or too long.
    """
    fields = ["prefix", "choices", "maxRepeats", "separator", "suffix"]
    optional = ("trigger", "requiresTrigger", "value")
    source = _object(value, "grammar", fields, optional=optional)
    choices = source["choices"]
    if not isinstance(choices, list):
        _fail("grammar.choices", "not a list")
    listed = cast("list[object]", choices)
    if len(listed) > GRAMMAR_CHOICES_MAX:
        _fail("grammar.choices", f"more than {GRAMMAR_CHOICES_MAX} items")
    return Grammar(
        trigger=_text(source, "trigger", "grammar") if "trigger" in source else None,
        requires_trigger=_flag(source, "requiresTrigger", "grammar"),
        prefix=_text(source, "prefix", "grammar"),
        choices=tuple(
            _choice(choice, f"grammar.choices[{index}]") for index, choice in enumerate(listed)
        ),
        value=_text(source, "value", "grammar", SCHEMA_TEXT_MAX) if "value" in source else None,
        max_repeats=_repeats(source["maxRepeats"]),
        separator=_text(source, "separator", "grammar"),
        suffix=_text(source, "suffix", "grammar"),
    )


def _fail(at: str, reason: str) -> NoReturn:
    raise MalformedGrammarError(at=at, reason=reason)


def _object(
    value: object, at: str, required: list[str], optional: tuple[str, ...] = ()
) -> Mapping[str, object]:
    if not isinstance(value, dict):
        _fail(at, "not an object")
    source = cast("dict[str, object]", value)
    for key in source:
        if key not in required and key not in optional:
            _fail(f"{at}.{key}", "unknown field")
    for key in required:
        if key not in source:
            _fail(f"{at}.{key}", "absent")
    return source


def _text(
    source: Mapping[str, object], key: str, at: str, longest: int = GRAMMAR_TEXT_LENGTH_MAX
) -> str:
    value = source[key]
    if not isinstance(value, str):
        _fail(f"{at}.{key}", "not text")
    if utf16_length(value) > longest:
        _fail(f"{at}.{key}", f"longer than {longest} characters")
    return value


def _flag(source: Mapping[str, object], key: str, at: str) -> bool:
    value = source.get(key, False)
    if not isinstance(value, bool):
        _fail(f"{at}.{key}", "not true or false")
    return value


def _choice(value: object, at: str) -> GrammarChoice:
    source = _object(value, at, ["prefix", "schema", "suffix"])
    return GrammarChoice(
        prefix=_text(source, "prefix", at),
        schema=_text(source, "schema", at, SCHEMA_TEXT_MAX),
        suffix=_text(source, "suffix", at),
    )


def _repeats(value: object) -> int:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and 1 <= value <= GRAMMAR_REPEATS_MAX and value == int(value):
        return int(value)
    _fail("grammar.maxRepeats", f"not a whole number from 1 to {GRAMMAR_REPEATS_MAX}")
