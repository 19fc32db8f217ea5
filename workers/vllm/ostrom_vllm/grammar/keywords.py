"""Reads the keywords of a JSON Schema."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal, NoReturn, TypeAlias

from .errors import SchemaUnsupportedError
from .json_values import ExactNumber, JsonList, JsonObject, JsonValue, number_text
from .limits import NUMBER_BOUND_CHARACTERS_MAX, SCHEMA_DEPTH_MAX
from .machine import GrammarNode
from .number_node import NumberBounds
from .text_patterns import TextPatterns

# JSON Schema keywords that restrict values and that a grammar cannot enforce. A name that is not
# here and not in `_KEYWORDS` is an annotation (JSON Schema 2020-12, core, section 6.5), because
# libraries add their own names.
_UNKEPT: Final = frozenset({
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "if",
    "then",
    "else",
    "not",
    "contains",
    "minContains",
    "maxContains",
    "additionalItems",
    "unevaluatedItems",
    "unevaluatedProperties",
    "$dynamicRef",
    "$recursiveRef",
})  # fmt: skip

_KEYWORDS: Final = frozenset({
    "type",
    "enum",
    "const",
    "anyOf",
    "oneOf",
    "allOf",
    "$ref",
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
})  # fmt: skip

JsonSchemaType: TypeAlias = Literal[
    "object", "array", "string", "number", "integer", "boolean", "null"
]

_TYPES: Final[dict[str, JsonSchemaType]] = {
    "object": "object",
    "array": "array",
    "string": "string",
    "number": "number",
    "integer": "integer",
    "boolean": "boolean",
    "null": "null",
}

_TYPE_BY: Final[list[tuple[JsonSchemaType, list[str]]]] = [
    (
        "object",
        [
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
        ],
    ),
    ("array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]),
    ("string", ["pattern", "minLength", "maxLength"]),
    ("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
]
"""Keywords that imply the type of a schema without `type`."""

_SAFE_INTEGER_MAX: Final = 2**53 - 1


@dataclass(frozen=True)
class SchemaCursor:
    """The position of one schema in a schema document, as the JSON pointer `at`, and the data that
    all schemas of the document share.
    """

    root: JsonValue
    at: str
    depth: int
    refs: dict[tuple[str, str | None], GrammarNode]
    """Nodes of `$ref` targets. A key is the pointer and the name of a property that the node
    requires in addition to the target's, or None.
    """
    patterns: TextPatterns

    def descend(self, *path: str | int) -> SchemaCursor:
        """Returns the cursor of an inner schema."""
        at = "/".join([self.at, *(_escape_pointer(str(part)) for part in path)])
        if self.depth >= SCHEMA_DEPTH_MAX:
            unsupported(at, "it is nested too deeply")
        return replace(self, at=at, depth=self.depth + 1)

    def moved(self, at: str) -> SchemaCursor:
        """Returns the cursor of a schema at another position of the document."""
        return replace(self, at=at)


def _escape_pointer(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def unsupported(at: str, reason: str) -> NoReturn:
    """Refuses a schema."""
    raise SchemaUnsupportedError(at=at, reason=reason)


_ESCAPES: Final = re.compile("(?:%[0-9a-fA-F]{2})+")


def _name_in(part: str, at: str) -> str:
    """Decodes the percent escapes in a part of a pointer. Raises SchemaUnsupportedError for a
    percent sign that begins no escape, and for escapes that are not UTF-8.
    """
    if "%" in _ESCAPES.sub("", part):
        unsupported(at, "$ref is not a pointer")
    try:
        return _ESCAPES.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode(), part)
    except UnicodeDecodeError:
        unsupported(at, "$ref is not a pointer")


def applicator_of(schema: JsonObject) -> str | None:
    """Returns the keyword by which a schema refers to other schemas; None if it has none."""
    return next((name for name in ("$ref", "anyOf", "oneOf", "allOf") if name in schema), None)


def resolve(cursor: SchemaCursor, pointer: str) -> JsonValue:
    """Returns the schema that a pointer inside the document names."""
    path = pointer[2:].split("/") if pointer.startswith("#/") else []
    if pointer != "#" and not path:
        unsupported(cursor.at, "$ref names what is not inside the schema")
    value = cursor.root
    for part in path:
        key = _name_in(part, cursor.at).replace("~1", "/").replace("~0", "~")
        value = _member(value, key, cursor.at)
    return value


def _member(value: JsonValue, key: str, at: str) -> JsonValue:
    if isinstance(value, dict) and key in value:
        return value[key]
    if isinstance(value, list):
        # In JavaScript a list has the property `length`, so the TypeScript implementation resolves
        # a pointer such as `#/enum/length` to the list's length.
        if key == "length":
            return float(len(value))
        if re.fullmatch("0|[1-9][0-9]{0,9}", key) and int(key) < len(value):
            return value[int(key)]
    unsupported(at, "$ref names what is not there")


def types_of(schema: JsonObject, at: str) -> list[JsonSchemaType]:
    """Returns the types that `type` names or, without it, that other keywords imply.

    Returns an empty list if no keyword implies a type. `enum`, `const`, `$ref`, `anyOf`, `oneOf`
    and `allOf` imply no type.
    """
    if "type" not in schema:
        return [kind for kind, keys in _TYPE_BY if any(key in schema for key in keys)]
    named = schema["type"]
    listed = named if isinstance(named, list) else [named]
    types = [_TYPES[name] for name in listed if isinstance(name, str) and name in _TYPES]
    if len(types) != len(listed) or not types:
        unsupported(at, "type is not known")
    return types


def type_name(value: JsonValue) -> str:
    """Returns the JSON Schema type of a value; never `integer`: whole numbers are `number` too."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    if isinstance(value, list):
        return "array"
    return "object" if isinstance(value, dict) else "number"


def is_of(value: JsonValue, types: list[JsonSchemaType]) -> bool:
    """Returns true if a value has one of the types. A whole number is also an integer."""
    is_whole = isinstance(value, float) and value.is_integer()
    return type_name(value) in types or (is_whole and "integer" in types)


def first_other(schema: JsonObject, *keys: str) -> str | None:
    """Returns the first keyword of a schema that is neither in `keys` nor an annotation."""
    return next((key for key in schema if not is_annotation(key) and key not in keys), None)


def unkept_keyword(schema: JsonObject) -> str | None:
    """Returns the first keyword of a schema that a grammar cannot enforce."""
    return next((key for key in schema if key in _UNKEPT), None)


def is_annotation(key: str) -> bool:
    """Returns true for a keyword that does not restrict values."""
    return key not in _KEYWORDS and key not in _UNKEPT


def values_of(schema: JsonObject, at: str) -> JsonList | None:
    """Returns the values of `const` or `enum` that `type` permits; None if a schema has neither
    keyword.

    Raises SchemaUnsupportedError if the schema has any other keyword besides `type`.
    """
    if "const" not in schema and "enum" not in schema:
        return None
    values = [schema["const"]] if "const" in schema else schema["enum"]
    if not isinstance(values, list):
        unsupported(at, "enum is not a list")
    if other := first_other(schema, "const", "enum", "type"):
        unsupported(at, f"{other} beside enum or const cannot be kept")
    if "type" not in schema:
        return values
    types = types_of(schema, at)
    return [value for value in values if is_of(value, types)]


def size_of(schema: JsonObject, key: str, at: str) -> int | None:
    """Returns the value of a keyword as a whole number; None if the keyword is absent."""
    if key not in schema:
        return None
    value = schema[key]
    if isinstance(value, float) and value.is_integer() and 0 <= value <= _SAFE_INTEGER_MAX:
        return int(value)
    unsupported(at, f"{key} is not a whole number")


def bound_of(schema: JsonObject, key: str, at: str) -> str | None:
    """Returns the numeric value of a keyword as decimal text; None if the keyword is absent."""
    if key not in schema:
        return None
    value = schema[key]
    if not isinstance(value, float):
        unsupported(at, f"{key} is not a number")
    text = number_text(value)
    if not isinstance(value, ExactNumber):
        return text
    if "e" not in text and len(text) <= NUMBER_BOUND_CHARACTERS_MAX:
        return text
    unsupported(at, f"{key} has more digits than can be kept")


def bounds_of(schema: JsonObject, at: str) -> NumberBounds:
    """Returns the bounds that a schema sets for a number."""
    multiple_of = bound_of(schema, "multipleOf", at)
    if multiple_of is not None and float(multiple_of) <= 0:
        unsupported(at, "multipleOf is not above zero")
    return NumberBounds(
        least=bound_of(schema, "minimum", at),
        most=bound_of(schema, "maximum", at),
        above=bound_of(schema, "exclusiveMinimum", at),
        below=bound_of(schema, "exclusiveMaximum", at),
        multiple_of=multiple_of,
    )


def list_of(schema: JsonObject, key: str, at: str) -> JsonList:
    """Returns the value of a keyword, which must be a list with at least one item."""
    value = schema[key]
    if isinstance(value, list) and value:
        return value
    unsupported(at, f"{key} is not a list")
