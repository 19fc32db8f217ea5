"""Converts a JSON Schema into a grammar of the JSON texts of its valid values.

Every text that the grammar permits conforms to the schema. The grammar permits only those valid
texts that have the properties in the schema's order, and little white space. A schema with a
keyword that cannot be enforced is refused with an error that names the keyword:
docs/spec/inference.md, section 13.
"""

from __future__ import annotations

from typing import Final

from .container_nodes import Property, array_node, comma_node, object_node
from .declared_types import assert_type_covers
from .disjoint_schemas import are_disjoint
from .distinct_array import distinct_array_node
from .distinct_items import distinct_items
from .errors import SchemaUnsupportedError
from .json_values import (
    JsonList,
    JsonObject,
    JsonValue,
    parse_json,
    utf16_length,
    value_text,
)
from .keywords import (
    JsonSchemaType,
    SchemaCursor,
    applicator_of,
    bounds_of,
    first_other,
    list_of,
    resolve,
    size_of,
    types_of,
    unkept_keyword,
    unsupported,
    values_of,
)
from .limits import (
    SCHEMA_ALTERNATIVES_MAX,
    SCHEMA_ENUM_MAX,
    SCHEMA_PROPERTIES_MAX,
    SCHEMA_TEXT_MAX,
    UNIQUE_ITEMS_MAX,
)
from .machine import UNBOUNDED, GrammarNode, ReferenceNode, RepeatNode
from .number_node import NumberKind, number_node
from .property_counts import property_counts
from .property_names import NamedValues, property_names
from .prune_unproductive import prune_unproductive
from .terminals import WHITESPACE, all_of, any_of, string_node, text_node
from .text_patterns import TextPatterns
from .text_schema import is_text_conjunction, text_constraints
from .texts_node import texts_node

_ANY_VALUE: Final = any_of(
    text_node("null"),
    text_node("true"),
    text_node("false"),
    number_node("number"),
    string_node(),
    ReferenceNode(lambda: _ANY_LIST),
    ReferenceNode(lambda: _ANY_OBJECT),
)
_ANY_LIST: Final = array_node(_ANY_VALUE, 0, UNBOUNDED)
_ANY_OBJECT: Final = object_node([], _ANY_VALUE)


def _object_node_of(schema: JsonObject, cursor: SchemaCursor) -> GrammarNode:
    properties, required = schema.get("properties", {}), schema.get("required", [])
    if not isinstance(properties, dict):
        unsupported(cursor.at, "properties is not an object")
    if not isinstance(required, list):
        unsupported(cursor.at, "required is not a list")
    names = [name for name in required if isinstance(name, str)]
    if len(names) < len(required):
        unsupported(cursor.at, "required holds what is no name")
    if max(len(properties), len(required)) > SCHEMA_PROPERTIES_MAX:
        unsupported(cursor.at, f"it has over {SCHEMA_PROPERTIES_MAX} properties")
    permitted = property_names(schema, cursor)
    listed = [
        Property(name, _node_of(value, cursor.descend("properties", name)), name in names)
        for name, value in properties.items()
    ]
    additional = schema.get("additionalProperties")
    is_open = not properties if additional is None else additional
    if permitted is not None and permitted.values is not None:
        others = _node_of_named(permitted.values)
    elif is_open is False:
        others = None
    else:
        others = _node_of(is_open, cursor.descend("additionalProperties"))
    unlisted = [name for name in names if name not in properties]
    if unlisted and additional is False:
        return any_of()
    if permitted is not None and not all(map(permitted.permits, unlisted)):
        return any_of()
    # A required property that `properties` does not list has the schema of other properties, or any
    # value if there is no such schema.
    demanded = [Property(name, others or _ANY_VALUE, is_required=True) for name in unlisted]
    members = [*listed, *demanded]
    counts = property_counts(
        schema,
        cursor,
        required=sum(one.is_required for one in members),
        listed=len(members),
        most=len(members) if others is None else UNBOUNDED,
    )
    if counts is None:
        return any_of()
    return object_node(members, others, None if permitted is None else permitted.node, counts)


def _node_of_named(values: NamedValues) -> GrammarNode | None:
    return None if values.schema is False else _node_of(values.schema, values.cursor)


def _array_node_of(schema: JsonObject, cursor: SchemaCursor) -> GrammarNode:
    least = size_of(schema, "minItems", cursor.at) or 0
    size = size_of(schema, "maxItems", cursor.at)
    most = UNBOUNDED if size is None else size
    is_distinct = schema.get("uniqueItems") is True and most > 1
    if "prefixItems" in schema:
        if is_distinct:
            unsupported(cursor.at, "uniqueItems beside prefixItems cannot be kept")
        return _tuple_node_of(schema, cursor, least, most)
    items = schema.get("items")
    inner = cursor.descend("items")
    # Built even if the items must be distinct, because this call checks the whole schema and
    # refuses requirements that cannot be enforced.
    item = _node_of(True if items is None else items, inner)
    if not is_distinct:
        return array_node(item, least, most)
    if least > UNIQUE_ITEMS_MAX:
        reason = f"uniqueItems of over {UNIQUE_ITEMS_MAX} items cannot be kept"
        unsupported(cursor.at, reason)
    return distinct_array_node(distinct_items(items, inner), least, min(most, UNIQUE_ITEMS_MAX))


def _tuple_node_of(
    schema: JsonObject, cursor: SchemaCursor, least: int, most: float
) -> GrammarNode:
    parts = [
        _node_of(item, cursor.descend("prefixItems", index))
        for index, item in enumerate(list_of(schema, "prefixItems", cursor.at))
    ]
    if most < len(parts):
        unsupported(cursor.at, "maxItems is below the length of prefixItems")
    is_fixed = schema.get("items", False) is False
    item = any_of() if is_fixed else _node_of(schema["items"], cursor.descend("items"))
    comma = comma_node()
    more = RepeatNode(all_of(comma, item), max(0, least - len(parts)), most - len(parts))
    fixed = [parts[0]]
    for part in parts[1:]:
        fixed += [comma, part]
    return all_of(text_node("["), WHITESPACE, *fixed, more, WHITESPACE, text_node("]"))


def _number_node_of(kind: NumberKind, schema: JsonObject, at: str) -> GrammarNode:
    bounds = bounds_of(schema, at)
    return number_node("integer" if bounds.is_whole else kind, bounds)


def _string_node_of(schema: JsonObject, cursor: SchemaCursor) -> GrammarNode:
    constraints = text_constraints(schema, cursor.at)
    least, most = constraints.bounds.least, constraints.bounds.most
    if most < least:
        return any_of()
    if constraints.patterns or constraints.formats:
        return cursor.patterns.node_of(constraints, cursor.at)
    return string_node(least, None if most == UNBOUNDED else int(most))


def _node_of_type(kind: JsonSchemaType, schema: JsonObject, cursor: SchemaCursor) -> GrammarNode:
    match kind:
        case "object":
            return _object_node_of(schema, cursor)
        case "array":
            return _array_node_of(schema, cursor)
        case "string":
            return _string_node_of(schema, cursor)
        case "boolean":
            return any_of(text_node("true"), text_node("false"))
        case "null":
            return text_node("null")
        case _:
            return _number_node_of(kind, schema, cursor.at)


def _reference_node(
    schema: JsonObject, cursor: SchemaCursor, demanded: str | None = None
) -> GrammarNode:
    """Returns the node of a referenced schema, with an additionally required property if `demanded`
    names one.
    """
    pointer = schema["$ref"]
    if not isinstance(pointer, str):
        unsupported(cursor.at, "$ref is not a text")
    assert_type_covers(schema, "$ref", cursor)
    key = (pointer, demanded)
    if key in cursor.refs:
        return cursor.refs[key]
    target = resolve(cursor, pointer)
    nodes: list[GrammarNode] = []
    named = ReferenceNode(lambda: nodes[0])
    cursor.refs[key] = named
    nodes.append(_demanding_node(target, cursor.descend().moved(pointer[1:]), demanded))
    return named


def _demanding_node(
    schema: JsonValue, cursor: SchemaCursor, demanded: str | None
) -> GrammarNode:
    """Returns the node of a schema, with an additionally required property if `demanded` names one.
    """
    if demanded is None or not isinstance(schema, dict):
        return _node_of(schema, cursor)
    if "$ref" in schema:
        return _reference_node(schema, cursor, demanded)
    required = schema.get("required")
    names = required if isinstance(required, list) else []
    return _node_of({**schema, "required": [*names, demanded]}, cursor)


def _applicator_node(schema: JsonObject, cursor: SchemaCursor) -> GrammarNode | None:
    """Returns the node of keywords that refer to other schemas; None without such a keyword."""
    key = applicator_of(schema)
    if key is None:
        return None
    # `type` is permitted beside these keywords, because many libraries write it. It must permit
    # all values of the inner schemas.
    if beside := first_other(schema, key, "type"):
        unsupported(cursor.at, f"{beside} beside {key} cannot be kept")
    if key == "$ref":
        return _reference_node(schema, cursor)
    schemas = list_of(schema, key, cursor.at)
    if key == "allOf" and len(schemas) > 1:
        unsupported(cursor.at, "allOf cannot be kept")
    demanded = None
    if key == "oneOf" and not are_disjoint(schemas, cursor):
        # Libraries distinguish alternatives by a discriminator property. If the property has a
        # default value, the alternatives do not require the property, so the grammar requires it.
        demanded = _discriminator_of(schema)
        if demanded is None or not are_disjoint(schemas, cursor, demanded):
            unsupported(cursor.at, "a value may fit several of oneOf; use anyOf")
    if len(schemas) > SCHEMA_ALTERNATIVES_MAX:
        reason = f"its {key} has over {SCHEMA_ALTERNATIVES_MAX} alternatives"
        unsupported(cursor.at, reason)
    return _alternatives_node(schema, key, cursor, demanded)


def _discriminator_of(schema: JsonObject) -> str | None:
    """Returns the property that an OpenAPI discriminator names."""
    discriminator = schema.get("discriminator")
    name = discriminator.get("propertyName") if isinstance(discriminator, dict) else None
    return name if isinstance(name, str) else None


def _alternatives_node(
    schema: JsonObject, key: str, cursor: SchemaCursor, demanded: str | None
) -> GrammarNode:
    schemas = list_of(schema, key, cursor.at)
    assert_type_covers(schema, key, cursor)
    nodes = [
        _demanding_node(one, cursor.descend(key, index), demanded)
        for index, one in enumerate(schemas)
    ]
    return any_of(*nodes)


def _node_of(schema: JsonValue, cursor: SchemaCursor) -> GrammarNode:
    """Returns the node of the values of a schema."""
    if schema is True:
        return _ANY_VALUE
    if schema is False:
        return any_of()
    if not isinstance(schema, dict):
        unsupported(cursor.at, "it is no schema")
    if unkept := unkept_keyword(schema):
        unsupported(cursor.at, f"{unkept} cannot be kept")
    if is_text_conjunction(schema):
        return _string_node_of(schema, cursor)
    other = _applicator_node(schema, cursor)
    if other is not None:
        return other
    values = values_of(schema, cursor.at)
    if values is not None:
        if len(values) > SCHEMA_ENUM_MAX:
            unsupported(cursor.at, f"its enum has over {SCHEMA_ENUM_MAX} values")
        return texts_node([value_text(value) for value in values])
    types = types_of(schema, cursor.at)
    if not types:
        return _ANY_VALUE
    return any_of(*(_node_of_type(kind, schema, cursor) for kind in types))


def schema_node(text: str, patterns: TextPatterns) -> GrammarNode:
    """Returns the node of the JSON texts of a schema's values.

    `patterns` has the compiled patterns of the whole grammar.

    Raises SchemaUnsupportedError if the text is no schema, or has a requirement that cannot be
    enforced.
    """
    if utf16_length(text) > SCHEMA_TEXT_MAX:
        unsupported("", f"it has over {SCHEMA_TEXT_MAX} characters")
    try:
        root = parse_json(text)
    except ValueError:
        unsupported("", "it is not JSON")
    try:
        node = _node_of(root, SchemaCursor(root, "", 0, {}, patterns))
    except RecursionError as error:
        reason = "its parts are nested too deeply"
        raise SchemaUnsupportedError(at="", reason=reason) from error
    return prune_unproductive(node) or unsupported("", "no value conforms to it")
