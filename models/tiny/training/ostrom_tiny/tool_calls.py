"""Conversations in which the system turn names tools and the assistant calls one of them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from .geography import COUNTRIES
from .grammar import TABLES, Entry, Topic, expand, regex, topic
from .refusals import invented


@dataclass(frozen=True)
class Tool:
    """A function that a client may offer, in the variants that clients write."""

    names: Sequence[str]
    descriptions: Sequence[str]
    parameters: Mapping[str, Sequence[str]]
    """Slot that fills each parameter -> the names that the parameter may have."""
    kind: str
    ask: Sequence[str]
    results: Sequence[str]
    answer: Sequence[str]


TABLES.update({
    "sky": ["sunny", "cloudy", "rainy", "windy", "snowy", "foggy", "clear"],
    "degrees": [str(n) for n in range(0, 36)],
    "clocktime": [f"{h}:{m:02}" for h in range(24) for m in (0, 5, 15, 20, 30, 45, 50)],
    "first": [str(n) for n in range(1, 100)],
    "second": [str(n) for n in range(1, 100)],
    "total": [str(n) for n in range(1, 200)],
})

TOOLS = [
    Tool(["get_weather", "weather", "getWeather", "current_weather", "lookup_weather"],
         ["Get the weather of a city", "Returns the current weather", "Weather in a place"],
         {"town": ["city", "location", "place", "town"]}, "string",
         ["What is the weather in {town}?", "What is the weather like in {town}?",
          "How is the weather in {town}?", "Tell me the weather in {town}.",
          "How warm is it in {town}?", "Is it raining in {town}?"],
         ["<temperature>: {degrees}, <sky>: '{sky}'", "<sky>: '{sky}', <degrees>: {degrees}"],
         ["In {town} it is {sky} and {degrees} degrees."]),
    Tool(["get_time", "current_time", "getTime", "clock", "time_in"],
         ["Get the time in a city", "Returns the current time", "What time it is"],
         {"town": ["city", "location", "place", "timezone"]}, "string",
         ["What time is it in {town}?", "What is the time in {town}?",
          "Tell me the time in {town}."],
         ["<time>: '{clocktime}'", "<now>: '{clocktime}'"], ["In {town} it is {clocktime}."]),
    Tool(["add", "sum", "add_numbers", "calculate", "plus"],
         ["Add two numbers", "Returns the sum of two numbers"],
         {"first": ["a", "x", "first"], "second": ["b", "y", "second"]}, "number",
         ["What is {first} plus {second}?", "Add {first} and {second}.",
          "What is {first} + {second}?", "How much is {first} plus {second}?"],
         ["<result>: {total}", "<sum>: {total}"], ["The result is {total}."]),
    Tool(["search", "web_search", "find", "lookup", "search_web"],
         ["Search the web", "Find pages about a subject", "Look something up"],
         {"rare": ["query", "text", "q", "subject"]}, "string",
         ["Search for {rare}.", "Find pages about {rare}.", "Look up {rare}.",
          "Search the web for {rare}."],
         ["<pages>: {degrees}"], ["I found {degrees} pages about {rare}."]),
    Tool(["greet", "say_hello", "send_greeting", "sayHello"],
         ["Send a greeting to a person", "Says hello to someone"],
         {"name": ["name", "person", "to"]}, "string",
         ["Say hello to {name}.", "Send a greeting to {name}.", "Greet {name}."],
         ["<sent>: true", "<ok>: true"], ["I sent a greeting to {name}."]),
]

HINT = 'To use a tool, answer <tool_call>{"name": ..., "arguments": ...}</tool_call>.'
INVENTED_SHARE = 0.35
"""Share of tools with invented names, so that the model copies names from the system turn."""


def system_text(head: str, schemas: Sequence[str]) -> str:
    """Returns the system turn that the chat template writes for these tools."""
    return "\n".join([*([head] if head else []), "Tools:", *schemas, HINT])


def conversation(random: Random, head: str) -> list[tuple[str, str]]:
    """Returns roles and contents of a conversation with a tool call.

    The system turn begins with `head`, the client's own system text.
    """
    offered = random.sample(TOOLS, random.choice([1, 1, 1, 2, 2, 3]))
    chosen = random.choice(offered)
    schemas: list[str] = []
    names: dict[str, str] = {}
    call = ""
    for tool in offered:
        name = random.choice(list(tool.names))
        if random.random() < INVENTED_SHARE:
            name = f"{invented(random)}_{invented(random)}"
        parameters = {slot: random.choice(list(options))
                      for slot, options in tool.parameters.items()}
        schemas.append(schema(random, tool, name, list(parameters.values())))
        if tool is chosen:
            call, names = name, parameters
    bound: dict[str, str] = {}
    question = expand(random.choice(list(chosen.ask)), random, bound)
    arguments: dict[str, object] = {
        parameter: int(bound[slot]) if chosen.kind == "number" else bound[slot]
        for slot, parameter in names.items()}
    if chosen.kind == "number":
        bound["total"] = str(int(bound["first"]) + int(bound["second"]))
    result = expand(random.choice(list(chosen.results)), random, bound)
    result = "{" + result.replace("<", '"').replace(">", '"').replace("'", '"') + "}"
    answer = expand(random.choice(list(chosen.answer)), random, bound)
    body = json.dumps({"name": call, "arguments": arguments})
    return [("system", system_text(head, schemas)), ("user", question),
            ("assistant", f"<tool_call>{body}</tool_call>"),
            ("user", f"<tool_response>{result}</tool_response>"), ("assistant", answer)]


def schema(random: Random, tool: Tool, name: str, parameters: Sequence[str]) -> str:
    """Returns the JSON of one tool as OpenAI's clients send it."""
    properties = {parameter: {"type": tool.kind} for parameter in parameters}
    value = {"name": name, "description": random.choice(list(tool.descriptions)),
             "parameters": {"type": "object", "properties": properties,
                            "required": list(parameters)}}
    return json.dumps(value)


def patterns() -> list[re.Pattern[str]]:
    """Returns the patterns of all answers of the assistant in conversations with tools."""
    answers = [re.compile(regex(a, [])) for tool in TOOLS for a in tool.answer]
    value = r'(?:"[^"]*"|\d+)'
    pair = rf'"\w+": {value}'
    return [*answers, re.compile(
        rf'<tool_call>{{"name": "\w+", "arguments": {{{pair}(?:, {pair})*}}}}</tool_call>')]


def _json_entries() -> list[Entry]:
    return [{"country": row["country"],
             "json": json.dumps({"country": row["country"].removeprefix("the "),
                                 "capital": row["capital"]})} for row in COUNTRIES]


TOPICS: list[Topic] = [
    topic("json", ["Give me the capital of {country} as JSON.",
                   "Write the capital of {country} as JSON.",
                   "What is the capital of {country}? Answer in JSON.",
                   "Return the country and the capital of {country} as JSON."],
          ["{json}"], held=["What is the capital of {country}? Answer as JSON."],
          entries=_json_entries(), weight=0.7),
]
