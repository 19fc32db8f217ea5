"""Writes hermes.json: a template in the style of Hermes 2 Pro and Hermes 3, and its renderings.

Usage: python3 make_hermes.py. jinja2 3.1.6 renders it, with the options that transformers sets. The
template was written for this test. Like those of Hermes, it lists functions with Python's names of
types, which a macro computes from the functions' schemas.
"""

import json
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment

TEMPLATE = """{%- macro kind(spec) %}
{%- set basic = {"string": "str", "integer": "int"} %}
{%- if basic[spec.type] is defined %}
{{- basic[spec.type] }}
{%- elif spec.type == "array" %}
{{- "list[" + kind(spec|items) + "]" }}
{%- elif spec.type == "object" %}
{%- if spec.additionalProperties is defined %}
{{- "dict[str, " + kind(spec.additionalProperties) + "]" }}
{%- else %}{{- "dict" }}{%- endif %}
{%- elif spec.type is iterable %}
{{- "Union[" }}
{%- for one in spec.type %}{{- kind({"type": one}) }}{%- if not loop.last %}{{- "," }}{%- endif %}
{%- endfor %}{{- "]" }}
{%- else %}{{- "Any" }}{%- endif %}
{%- endmacro %}
{{- "<tools> " }}
{%- for tool in tools %}
{%- if tool.function is defined %}{%- set tool = tool.function %}{%- endif %}
{{- '{"name": "' + tool.name + '", "description": "' + tool.name + '(' }}
{%- for name, fields in tool.parameters.properties|items %}
{{- name + ": " + kind(fields) }}{%- if not loop.last %}{{- ", " }}{%- endif %}
{%- endfor %}
{{- ")" }}{%- if tool.return is defined %}{{- " -> " + kind(tool.return) }}{%- endif %}
{{- " - " + tool.description + "\n" }}
{%- for name, fields in tool.parameters.properties|items %}
{{- name + "(" + kind(fields) + "): " + fields.description|trim }}
{%- endfor %}
{{- '", "parameters": ' }}
{%- if tool.parameters.properties | length == 0 %}{{- "{}" }}
{%- else %}{{- tool.parameters|tojson }}{%- endif %}
{{- "}" }}{%- if not loop.last %}{{- "\n" }}{%- endif %}
{%- endfor %}
{{- " </tools> as <tool_call>\n" + '{"name": <name>, "arguments": <arguments>}' }}
{{- "\n</tool_call>" }}
{%- for message in messages %}{{- "<|im_start|>" + message.role + "\n" + message.content }}
{%- endfor %}"""


def function(description: str | None, **parameters: object) -> dict[str, object]:
    told = {} if description is None else {"description": description}
    return {"name": "look", **told, "parameters": {"type": "object", **parameters}}


def with_property(**schema: object) -> dict[str, object]:
    return {"properties": {"at": schema}}


FUNCTIONS = {
    "all told": function("Looks.", **with_property(type="string", description=" Where. ")),
    "no description": function(None, **with_property(type="string", description="Where.")),
    "a property without one": function("Looks.", **with_property(type="integer")),
    "an array": function("Looks.", **with_property(type="array", items={"type": "string"})),
    "no type": function("Looks.", **with_property(enum=["here", "there"])),
    "a map": function("Looks.", **with_property(type="object", additionalProperties=False)),
    "no properties": function("Looks.", properties={}),
    "none at all": function(None),
}

environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
environment.filters["tojson"] = lambda value: json.dumps(value, ensure_ascii=False)
template = environment.from_string(TEMPLATE)


def render(one: dict[str, object]) -> str:
    # Jinja fails to concatenate an absent description; the expected text has an empty description.
    told = one if "description" in one else {**one, "description": ""}
    tools = [{"type": "function", "function": told}]
    return template.render(tools=tools, messages=[{"role": "user", "content": "Where?"}])


cases = [
    {"name": name, "function": one, "rendered": render(one)} for name, one in FUNCTIONS.items()
]
path = Path(__file__).with_name("hermes.json")
path.write_text(json.dumps({"template": TEMPLATE, "cases": cases}, indent=2) + "\n")
