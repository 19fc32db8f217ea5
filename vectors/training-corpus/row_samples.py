"""Rows as people have them, which rows.py writes in files of each form."""

import copy
import json


def said(role, content, **others):
    return {"role": role, "content": content, **others}


def ask(n):
    return f"When does ferry {n} to Brixa leave?"


def tell(n):
    return f"Ferry {n} leaves at {n}:05, \u201cevery day\u201d."


def turns(n):
    return [said("user", ask(n)), said("assistant", tell(n))]


TOOL = {
    "type": "function",
    "function": {
        "name": "departures",
        "description": "Departures of a harbour.",
        "parameters": {"type": "object", "properties": {"town": {"type": "string"}}},
    },
}


def call(arguments):
    called = {"name": "departures", "arguments": arguments}
    return {"id": "call_1", "type": "function", "function": called}


def tool_row(arguments, tools):
    return {
        "messages": [
            said("user", ask(7)),
            said("assistant", None, tool_calls=[call(arguments)]),
            said("tool", "7:05", tool_call_id="call_1"),
            said("assistant", tell(7)),
        ],
        "tools": tools,
    }


def canonical_tool_row():
    row = tool_row('{"town":"Brixa"}', [TOOL])
    row["messages"][1]["content"] = ""
    return row


NUMBERS = range(1, 5)

WEIGHTED = [
    {"messages": [said("system", "Be short."), *turns(n)[:1], said("assistant", "BAD", weight=0),
                  *turns(n + 1)[:1], said("assistant", tell(n), weight=1)]}
    for n in NUMBERS
]
WEIGHTED_READ = copy.deepcopy(WEIGHTED)
for row in WEIGHTED_READ:
    del row["messages"][-1]["weight"]

TRAINED = [
    {"messages": [said("user", ask(n), train=False), said("assistant", "BAD", train=False),
                  said("user", ask(n), training=False), said("assistant", tell(n), training=True)]}
    for n in NUMBERS
]
TRAINED_READ = [
    {"messages": [said("user", ask(n)), said("assistant", "BAD", weight=0),
                  said("user", ask(n)), said("assistant", tell(n))]}
    for n in NUMBERS
]

PARTS = [
    {"messages": [
        said("developer", [{"type": "text", "text": "Be "}, {"type": "text", "text": "short."}]),
        said("user", [{"type": "text", "text": ask(n)}]),
        said("assistant", tell(n), name="harbour", tool_calls=None)]}
    for n in NUMBERS
]
PARTS_READ = [
    {"messages": [said("system", "Be short."), said("user", ask(n)),
                  said("assistant", tell(n), name="harbour")]}
    for n in NUMBERS
]

ALPACA = [{"instruction": ask(n), "input": "", "output": tell(n)} for n in NUMBERS]
ALPACA_INPUT = [
    {"instruction": "Shorten:", "input": tell(n), "output": f"{n}:05", "system": "Be short."}
    for n in NUMBERS
]
ALPACA_CSV = [
    {"instruction": f'Say "{n}",\nthen stop.', "input": "", "output": tell(n)} for n in NUMBERS
]
SHAREGPT = [
    {"conversations": [
        {"from": speaker, "value": text(m)}
        for m in (n, n + 1)
        for speaker, text in (("human", ask), ("gpt", tell))
    ]}
    for n in NUMBERS
]
SHAREGPT_SYSTEM = [{"system": "Be short.", **row} for row in SHAREGPT]
COMPLETION = [
    {"prompt": [*turns(n), turns(n + 1)[0]], "completion": [turns(n + 1)[1]]}
    for n in NUMBERS
]
PAIRS = [
    {"prompt": [said("user", ask(n))], "chosen": [said("assistant", tell(n))],
     "rejected": [said("assistant", "No idea.")]}
    for n in NUMBERS
]
IMPLICIT = [
    {"chosen": turns(n), "rejected": [said("user", ask(n)), said("assistant", "No idea.")]}
    for n in NUMBERS
]
OPENAI_PAIRS = [
    {"input": {"messages": [said("user", ask(n))], "tools": [], "parallel_tool_calls": True},
     "preferred_output": [said("assistant", tell(n))],
     "non_preferred_output": [said("assistant", "No idea.")]}
    for n in NUMBERS
]
MESSAGES = [{"messages": turns(n)} for n in NUMBERS]
TEXTS = [{"text": f"Line one\u2028{tell(n)}"} for n in NUMBERS]
SPLIT = [{"prompt": ask(n) + " ", "completion": tell(n)} for n in NUMBERS]
TOOLS = [
    tool_row('{"town":"Brixa"}', [TOOL]),
    tool_row({"town": "Brixa"}, [TOOL]),
    tool_row('{"town":"Brixa"}', json.dumps([TOOL])),
]

# The first row is right; each other row has a fault.
MANY = [
    {"text": "right"},
    {"text": 1},
    {"messages": [said("user", "x"), said("narrator", "y")]},
    {"messages": [said("user", "x"), said("assistant", "y", weight=0.5)]},
    {"text": 2},
    {"question": "x", "answer": "y"},
]
