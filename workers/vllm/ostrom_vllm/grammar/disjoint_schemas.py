"""Decides whether schemas have no value in common.

`oneOf` permits values that exactly one alternative permits. If no value fits two alternatives,
`oneOf` equals `anyOf`. The code recognizes this for alternatives of different types, for different
values of `const` or `enum`, and for objects that require a property with different such values.
"""

from __future__ import annotations

from .json_values import JsonList, JsonObject, JsonValue, value_text
from .keywords import SchemaCursor, resolve, type_name, types_of, values_of
from .limits import SCHEMA_ONE_OF_MAX

_REFERENCES_MAX = 16
"""Maximum length of a chain of references that is followed."""


def _dereference(schema: JsonValue, cursor: SchemaCursor) -> JsonObject | None:
    """Follows a chain of references to a schema. Returns None if the chain is too long or does not
    end at an object.
    """
    for steps in range(_REFERENCES_MAX + 1):
        if not isinstance(schema, dict):
            return None
        pointer = schema.get("$ref")
        if not isinstance(pointer, str):
            return schema
        if steps < _REFERENCES_MAX:
            schema = resolve(cursor, pointer)
    return None


def _texts(values: JsonList) -> set[str]:
    return {value_text(value) for value in values}


def _kinds(schema: JsonObject, at: str) -> set[str] | None:
    """Returns the types of a schema's values, integers counted as numbers; None for any type."""
    values = values_of(schema, at)
    if values is not None:
        return {type_name(value) for value in values}
    kinds = {"number" if kind == "integer" else kind for kind in types_of(schema, at)}
    return kinds or None


def _differ(
    a: JsonObject, b: JsonObject, cursor: SchemaCursor, demanded: list[JsonValue]
) -> bool:
    kinds = [_kinds(a, cursor.at), _kinds(b, cursor.at)]
    if kinds[0] is not None and kinds[1] is not None and kinds[0].isdisjoint(kinds[1]):
        return True
    values = [values_of(a, cursor.at), values_of(b, cursor.at)]
    if values[0] is not None and values[1] is not None:
        return _texts(values[0]).isdisjoint(_texts(values[1]))
    return _differ_by_property(a, b, cursor, demanded)


def _differ_by_property(
    a: JsonObject, b: JsonObject, cursor: SchemaCursor, demanded: list[JsonValue]
) -> bool:
    for schema in (a, b):
        if not isinstance(schema.get("properties"), dict):
            return False
    others = [*_required(b), *demanded]
    for name in [*_required(a), *demanded]:
        if not isinstance(name, str) or name not in others:
            continue
        left = _property_values(a, name, cursor)
        right = _property_values(b, name, cursor)
        if left is not None and right is not None and _texts(left).isdisjoint(_texts(right)):
            return True
    return False


def _required(schema: JsonObject) -> JsonList:
    required = schema.get("required")
    return required if isinstance(required, list) else []


def _property_values(schema: JsonObject, name: str, cursor: SchemaCursor) -> JsonList | None:
    properties = schema["properties"]
    listed = properties.get(name) if isinstance(properties, dict) else None
    found = _dereference(listed, cursor)
    return None if found is None else values_of(found, cursor.at)


def are_disjoint(
    schemas: JsonList, cursor: SchemaCursor, demanded: str | None = None
) -> bool:
    """Returns whether no value fits two of the schemas.

    `demanded` names a property that every object among the values must have.
    """
    names: list[JsonValue] = [] if demanded is None else [demanded]
    # The loop below compares each pair of schemas, so their number is limited.
    if len(schemas) > SCHEMA_ONE_OF_MAX:
        return False
    found = [_dereference(schema, cursor) for schema in schemas]
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            if one is None or other is None or not _differ(one, other, cursor, names):
                return False
    return True
