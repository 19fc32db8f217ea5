"""From a JSON Schema to a grammar of the texts of its values.

What the grammar permits always conforms to the schema. Of the texts that conform it permits those
in the schema's own order of properties, with little white space. Keywords that cannot be enforced
are refused by name: docs/spec/inference.md, section 13.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .disjoint_schemas import are_disjoint
from .errors import SchemaUnsupportedError
from .json_values import (
    JsonList,
    JsonObject,
    JsonValue,
    parse_json,
    string_text,
    utf16_length,
    value_text,
)
from .keywords import (
    JsonSchemaType,
    SchemaCursor,
    bound_of,
    first_other,
    list_of,
    resolve,
    size_of,
    types_of,
    unkept_keyword,
    unsupported,
    values_of,
)
from .limits import SCHEMA_ALTERNATIVES_MAX, SCHEMA_PROPERTIES_MAX, SCHEMA_TEXT_MAX
from .machine import UNBOUNDED, GrammarNode, ReferenceNode, RepeatNode
from .number_node import NumberBounds, NumberKind, number_node
from .prune_unproductive import prune_unproductive
from .terminals import (
    OPTIONAL_SPACE,
    WHITESPACE,
    all_of,
    any_of,
    other_name_node,
    string_node,
    text_node,
)


@dataclass(frozen=True)
class _Property:
    name: str
    value: GrammarNode
    is_required: bool


def _comma() -> GrammarNode:
    return all_of(text_node(","), WHITESPACE)


def _array_node(item: GrammarNode, least: int, most: float) -> GrammarNode:
    if most < least:
        return any_of()
    one_more = all_of(text_node(","), WHITESPACE, item)
    more = RepeatNode(one_more, max(0, least - 1), most - 1)
    filled = all_of(text_node("["), WHITESPACE, item, more, WHITESPACE, text_node("]"))
    empty = all_of(text_node("["), OPTIONAL_SPACE, text_node("]"))
    return any_of(*([filled] if most > 0 else []), *([empty] if least == 0 else []))


def _member(name: GrammarNode, value: GrammarNode) -> GrammarNode:
    return all_of(name, text_node(":"), OPTIONAL_SPACE, value)


def _object_node(properties: list[_Property], others: GrammarNode | None) -> GrammarNode:
    """Returns properties in their order, then others by any other name if they are allowed."""
    names = [one.name for one in properties]
    named = other_name_node(names) if names else string_node()
    comma = _comma()
    # What may follow once all properties are passed: after some, or after none.
    rest, first = all_of(), all_of()
    if others is not None:
        rest = RepeatNode(all_of(comma, _member(named, others)), 0, UNBOUNDED)
        first = any_of(all_of(_member(named, others), rest), all_of())
    for one in reversed(properties):
        member = _member(text_node(string_text(one.name)), one.value)
        after, skipped = rest, first
        if one.is_required:
            rest, first = all_of(comma, member, after), all_of(member, after)
        else:
            rest = any_of(all_of(comma, member, after), after)
            first = any_of(all_of(member, after), skipped)
    return all_of(text_node("{"), WHITESPACE, first, WHITESPACE, text_node("}"))


_ANY_VALUE: Final = any_of(
    text_node("null"),
    text_node("true"),
    text_node("false"),
    number_node("number"),
    string_node(),
    ReferenceNode(lambda: _ANY_LIST),
    ReferenceNode(lambda: _ANY_OBJECT),
)
_ANY_LIST: Final = _array_node(_ANY_VALUE, 0, UNBOUNDED)
_ANY_OBJECT: Final = _object_node([], _ANY_VALUE)


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
    if not _are_plain_names(schema.get("propertyNames", True)):
        unsupported(cursor.at, "propertyNames cannot be kept")
    listed = [
        _Property(name, _node_of(value, cursor.descend("properties", name)), name in names)
        for name, value in properties.items()
    ]
    additional = schema.get("additionalProperties")
    is_open = not properties if additional is None else additional
    inner = None if is_open is False else cursor.descend("additionalProperties")
    others = None if inner is None else _node_of(is_open, inner)
    unlisted = [name for name in names if name not in properties]
    if unlisted and additional is False:
        return any_of()
    # `_ANY_VALUE` or `others` is the value of a required property without a schema.
    demanded = [_Property(name, others or _ANY_VALUE, is_required=True) for name in unlisted]
    return _object_node([*listed, *demanded], others)


def _are_plain_names(names: JsonValue) -> bool:
    """Returns whether `propertyNames` says no more than that names are texts."""
    return names is True or (isinstance(names, dict) and list(names) == ["type"])


def _array_node_of(schema: JsonObject, cursor: SchemaCursor) -> GrammarNode:
    if schema.get("uniqueItems") is True:
        unsupported(cursor.at, "uniqueItems cannot be kept")
    least = size_of(schema, "minItems", cursor.at) or 0
    size = size_of(schema, "maxItems", cursor.at)
    most = UNBOUNDED if size is None else size
    if "prefixItems" in schema:
        return _tuple_node_of(schema, cursor, least, most)
    items = schema.get("items")
    inner = cursor.descend("items")
    return _array_node(_node_of(True if items is None else items, inner), least, most)


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
    comma = _comma()
    more = RepeatNode(all_of(comma, item), max(0, least - len(parts)), most - len(parts))
    fixed = [parts[0]]
    for part in parts[1:]:
        fixed += [comma, part]
    return all_of(text_node("["), WHITESPACE, *fixed, more, WHITESPACE, text_node("]"))


def _number_node_of(kind: NumberKind, schema: JsonObject, at: str) -> GrammarNode:
    step = bound_of(schema, "multipleOf", at)
    if step is not None and step != "1":
        unsupported(at, "multipleOf cannot be kept")
    bounds = NumberBounds(
        least=bound_of(schema, "minimum", at),
        most=bound_of(schema, "maximum", at),
        above=bound_of(schema, "exclusiveMinimum", at),
        below=bound_of(schema, "exclusiveMaximum", at),
    )
    return number_node(kind if step is None else "integer", bounds)


def _string_node_of(schema: JsonObject, at: str) -> GrammarNode:
    least = size_of(schema, "minLength", at) or 0
    most = size_of(schema, "maxLength", at)
    return any_of() if most is not None and most < least else string_node(least, most)


def _node_of_type(kind: JsonSchemaType, schema: JsonObject, cursor: SchemaCursor) -> GrammarNode:
    match kind:
        case "object":
            return _object_node_of(schema, cursor)
        case "array":
            return _array_node_of(schema, cursor)
        case "string":
            return _string_node_of(schema, cursor.at)
        case "boolean":
            return any_of(text_node("true"), text_node("false"))
        case "null":
            return text_node("null")
        case _:
            return _number_node_of(kind, schema, cursor.at)


def _reference_node(pointer: JsonValue, cursor: SchemaCursor) -> GrammarNode:
    if not isinstance(pointer, str):
        unsupported(cursor.at, "$ref is not a text")
    if pointer in cursor.refs:
        return cursor.refs[pointer]
    target = resolve(cursor, pointer)
    nodes: list[GrammarNode] = []
    named = ReferenceNode(lambda: nodes[0])
    cursor.refs[pointer] = named
    inner = cursor.descend()
    nodes.append(
        _node_of(target, SchemaCursor(inner.root, pointer[1:], inner.depth, inner.refs))
    )
    return named


def _applicator_node(schema: JsonObject, cursor: SchemaCursor) -> GrammarNode | None:
    """Returns what keywords that stand for other schemas come to; None where there is none."""
    key = next((name for name in ("$ref", "anyOf", "oneOf", "allOf") if name in schema), None)
    if key is None:
        return None
    # A type beside `anyOf` is common and says what the alternatives say again.
    if beside := first_other(schema, key, "type"):
        unsupported(cursor.at, f"{beside} beside {key} cannot be kept")
    if key == "$ref":
        return _reference_node(schema["$ref"], cursor)
    schemas = list_of(schema, key, cursor.at)
    if key == "allOf" and len(schemas) > 1:
        unsupported(cursor.at, "allOf cannot be kept")
    if key == "oneOf" and not are_disjoint(schemas, cursor):
        unsupported(cursor.at, "a value may fit several of oneOf; use anyOf")
    _check_alternatives(schemas, key, cursor.at)
    return _alternatives_node(schemas, schema, key, cursor)


def _check_alternatives(alternatives: JsonList, key: str, at: str) -> None:
    """Refuses more alternatives than a grammar follows at once."""
    if len(alternatives) > SCHEMA_ALTERNATIVES_MAX:
        unsupported(at, f"its {key} has over {SCHEMA_ALTERNATIVES_MAX} alternatives")


def _alternatives_node(
    schemas: JsonList, schema: JsonObject, key: str, cursor: SchemaCursor
) -> GrammarNode:
    declared = types_of(schema, cursor.at) if "type" in schema else None
    nodes: list[GrammarNode] = []
    for index, one in enumerate(schemas):
        inner = cursor.descend(key, index)
        if declared is not None:
            is_object = isinstance(one, dict)
            if not is_object or any(kind not in declared for kind in types_of(one, inner.at)):
                unsupported(cursor.at, f"type beside {key} cannot be kept")
        nodes.append(_node_of(one, inner))
    return any_of(*nodes)


def _node_of(schema: JsonValue, cursor: SchemaCursor) -> GrammarNode:
    """Returns a grammar of the values of a schema."""
    if schema is True:
        return _ANY_VALUE
    if schema is False:
        return any_of()
    if not isinstance(schema, dict):
        unsupported(cursor.at, "it is no schema")
    if unkept := unkept_keyword(schema):
        unsupported(cursor.at, f"{unkept} cannot be kept")
    other = _applicator_node(schema, cursor)
    if other is not None:
        return other
    values = values_of(schema, cursor.at)
    if values is not None:
        _check_alternatives(values, "enum", cursor.at)
        return any_of(*(text_node(value_text(value)) for value in values))
    types = types_of(schema, cursor.at)
    if not types:
        return _ANY_VALUE
    return any_of(*(_node_of_type(kind, schema, cursor) for kind in types))


def schema_node(text: str) -> GrammarNode:
    """Returns a grammar of the texts of the values of a JSON Schema.

    Raises SchemaUnsupportedError if the text is no schema, or asks for what cannot be enforced.
    """
    if utf16_length(text) > SCHEMA_TEXT_MAX:
        unsupported("", f"it has over {SCHEMA_TEXT_MAX} characters")
    try:
        root = parse_json(text)
    except ValueError:
        unsupported("", "it is not JSON")
    try:
        node = _node_of(root, SchemaCursor(root, "", 0, {}))
    except RecursionError as error:
        reason = "its parts are nested too deeply"
        raise SchemaUnsupportedError(at="", reason=reason) from error
    return prune_unproductive(node) or unsupported("", "no value conforms to it")
