"""A `type` beside `$ref`, `anyOf`, `oneOf` or `allOf`.

A grammar follows only the inner schemas, so the type must permit all of their values.
"""

from __future__ import annotations

from .json_values import JsonObject, JsonValue
from .keywords import (
    JsonSchemaType,
    SchemaCursor,
    applicator_of,
    is_of,
    resolve,
    types_of,
    unsupported,
)


def assert_type_covers(schema: JsonObject, key: str, cursor: SchemaCursor) -> None:
    """Raises SchemaUnsupportedError if a schema has a `type` that may exclude values of its inner
    schemas. `key` is the keyword with the inner schemas.
    """
    if "type" not in schema:
        return
    if not _are_inner_within(schema, key, types_of(schema, cursor.at), cursor):
        unsupported(cursor.at, f"type beside {key} cannot be kept")


def _are_inner_within(
    schema: JsonObject, key: str, types: list[JsonSchemaType], cursor: SchemaCursor
) -> bool:
    """Returns true if the inner schemas of a keyword show that their values have one of the types.
    """
    if key == "$ref":
        return _is_target_within(schema, types, cursor)
    inner = schema[key]
    return isinstance(inner, list) and all(
        _is_within(one, types, cursor.descend(key, index)) for index, one in enumerate(inner)
    )


def _is_within(schema: JsonValue, types: list[JsonSchemaType], cursor: SchemaCursor) -> bool:
    """Returns true if the keywords of a schema show that all its values have one of the types."""
    if not isinstance(schema, dict) or "type" in schema:
        return _is_plainly_within(schema, types, cursor)
    key = applicator_of(schema)
    if key is None:
        return _is_plainly_within(schema, types, cursor)
    return _are_inner_within(schema, key, types, cursor)


def _is_target_within(
    schema: JsonObject, types: list[JsonSchemaType], cursor: SchemaCursor
) -> bool:
    """Returns true if the target of a `$ref` shows that all its values have one of the types. Does
    not follow the target's own references and alternatives, because each schema that refers to the
    target would repeat this work.
    """
    pointer = schema["$ref"]
    return isinstance(pointer, str) and _is_plainly_within(
        resolve(cursor, pointer), types, cursor
    )


def _is_plainly_within(
    schema: JsonValue, types: list[JsonSchemaType], cursor: SchemaCursor
) -> bool:
    """Returns true if a schema's own `const`, `enum`, `type` or keywords of one type show that all
    its values have one of the types.
    """
    if not isinstance(schema, dict):
        return schema is False
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    if "type" not in schema and isinstance(values, list):
        return all(is_of(value, types) for value in values)
    own = types_of(schema, cursor.at)
    return bool(own) and all(kind in types for kind in own)
