"""Reads the constraints that a schema sets for texts. Libraries express several patterns of one
text as `allOf`.
"""

from __future__ import annotations

from typing import Final

from .json_values import JsonObject
from .keywords import is_annotation, size_of, unsupported
from .pattern.formats import TEXT_FORMATS
from .pattern.text_automaton import TextBounds
from .text_patterns import TextConstraints

_KEYWORDS: Final = frozenset({"pattern", "minLength", "maxLength"})


def _constraints_of(schema: JsonObject, at: str) -> TextConstraints:
    """Returns the constraints of one schema, without its `allOf`."""
    pattern, named = schema.get("pattern"), schema.get("format")
    if "pattern" in schema and not isinstance(pattern, str):
        unsupported(at, "pattern is not a text")
    least, most = size_of(schema, "minLength", at), size_of(schema, "maxLength", at)
    return TextConstraints(
        patterns=(pattern,) if isinstance(pattern, str) else (),
        formats=(named,) if isinstance(named, str) and named in TEXT_FORMATS else (),
        bounds=TextBounds(least or 0, float("inf") if most is None else most),
    )


def is_of_texts(schema: JsonObject) -> bool:
    """Returns whether all restrictions of a schema apply to texts only."""
    if "type" in schema and schema["type"] != "string":
        return False
    return all(key == "type" or is_annotation(key) or key in _KEYWORDS for key in schema)


def _inner(schema: JsonObject) -> list[JsonObject]:
    listed = schema.get("allOf")
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def text_constraints(schema: JsonObject, at: str) -> TextConstraints:
    """Returns the constraints of a schema of texts, including those of its `allOf`."""
    found = [_constraints_of(one, at) for one in [schema, *_inner(schema)]]
    # A dictionary without values is a set that keeps its order.
    patterns = dict.fromkeys(pattern for one in found for pattern in one.patterns)
    formats = dict.fromkeys(name for one in found for name in one.formats)
    least = max(one.bounds.least for one in found)
    most = min(one.bounds.most for one in found)
    return TextConstraints(tuple(patterns), tuple(formats), TextBounds(least, most))


def is_text_conjunction(schema: JsonObject) -> bool:
    """Returns whether a schema with `allOf` permits only texts, by constraints that apply only to
    texts.
    """
    listed = schema.get("allOf")
    if not isinstance(listed, list) or len(_inner(schema)) < len(listed):
        return False
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    parts = [rest, *_inner(schema)]
    says = any("type" in one or not _KEYWORDS.isdisjoint(one) for one in parts)
    return says and all(map(is_of_texts, parts))
