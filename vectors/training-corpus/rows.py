"""Writes rows/: files of rows in usual forms, and what TRL and transformers make of each file.

Run it by the Python of `npm run trainer:install`:

    ~/.cache/ostrom/trainer-torch-2.13.0/bin/python vectors/training-corpus/rows.py

`expected.json` has the method of each file. For a file that is read it also has the rows in the
forms of this project, their token ids by the tokenizer of the bundled model, and the positions that
are trained. For a file that is refused it has words of the reason.
"""

import copy
import json
from pathlib import Path

from reference import (
    from_alpaca,
    from_completion,
    from_openai_pair,
    from_pair,
    from_sharegpt,
    parquet,
    said,
    tokens_of,
)

ROWS = Path(__file__).parent / "rows"


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


def lines(rows, end="\n"):
    return "".join(json.dumps(row, ensure_ascii=False) + end for row in rows).encode()


def csv(rows, end="\r\n"):
    def cell(value):
        return '"' + value.replace('"', '""') + '"'

    names = list(rows[0])
    table = [names, *[[row[name] for name in names] for row in rows]]
    return end.join(",".join(cell(value) for value in row) for row in table).encode()


def same(row):
    return row


BOM = b"\xef\xbb\xbf"
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

# Objects of one column: Arrow gives each of them the fields of all.
PADDED_TOOL = copy.deepcopy(TOOL)
PADDED_TOOL["function"]["parameters"] = {"type": "object", "required": ["town"]}
PADDED = [
    tool_row({"town": "Brixa"}, [TOOL]),
    tool_row({"harbour": {"number": 2**53 + 1}}, [PADDED_TOOL]),
]


def whole_row(arguments, tool):
    row = canonical_tool_row()
    row["messages"][1]["tool_calls"][0]["function"]["arguments"] = arguments
    row["tools"] = [tool]
    return row


PADDED_READ = [
    whole_row('{"town":"Brixa"}', TOOL),
    whole_row('{"harbour":{"number":9007199254740993}}', PADDED_TOOL),
]
DIGITS = [tool_row({"town": 12345678901234567890 + n, "at": 0.1}, [TOOL]) for n in NUMBERS]
DIGITS_READ = [
    whole_row('{"town":%d,"at":0.1}' % (12345678901234567890 + n), TOOL) for n in NUMBERS
]

# Name, method and contents of a file, its rows, and their conversion to rows of this project.
READ = [
    ("messages-weight.jsonl", "sft", lines(WEIGHTED), WEIGHTED_READ, same),
    ("messages-train.jsonl", "sft", lines(TRAINED), TRAINED_READ, same),
    ("messages-parts.jsonl", "sft", lines(PARTS), PARTS_READ, same),
    ("messages-tools.jsonl", "sft", lines(TOOLS), [canonical_tool_row()] * 3, same),
    ("messages.parquet", "sft", parquet(MESSAGES, "zstd"), MESSAGES, same),
    ("padded-calls.parquet", "sft", parquet(PADDED, "zstd"), PADDED_READ, same),
    ("digits.jsonl", "sft", lines(DIGITS), DIGITS_READ, same),
    ("digits.json", "sft", json.dumps(DIGITS).encode(), DIGITS_READ, same),
    ("text-bom-crlf.jsonl", "sft", BOM + lines(TEXTS, "\r\n") + b"\r\n", TEXTS, same),
    ("prompt-completion.jsonl", "sft", lines(SPLIT), SPLIT, same),
    ("prompt-completion.csv", "sft", csv(SPLIT, "\n"), SPLIT, same),
    ("alpaca.json", "sft", json.dumps(ALPACA, indent=2).encode(), ALPACA, from_alpaca),
    ("alpaca-input.jsonl", "sft", lines(ALPACA_INPUT), ALPACA_INPUT, from_alpaca),
    ("alpaca-bom-crlf.csv", "sft", BOM + csv(ALPACA_CSV), ALPACA_CSV, from_alpaca),
    ("sharegpt.json", "sft", json.dumps(SHAREGPT).encode(), SHAREGPT, from_sharegpt),
    ("sharegpt-system.jsonl", "sft", lines(SHAREGPT_SYSTEM), SHAREGPT_SYSTEM, from_sharegpt),
    ("sharegpt.parquet", "sft", parquet(SHAREGPT, "snappy"), SHAREGPT, from_sharegpt),
    ("trl-completion.jsonl", "sft", lines(COMPLETION), COMPLETION, from_completion),
    ("trl-pairs.jsonl", "dpo", lines(PAIRS), PAIRS, from_pair),
    ("trl-pairs-implicit.parquet", "dpo", parquet(IMPLICIT, "gzip"), IMPLICIT, from_pair),
    ("openai-pairs.jsonl", "dpo", lines(OPENAI_PAIRS), OPENAI_PAIRS, from_openai_pair),
]

MANY = [
    {"text": "right"},
    {"text": 1},
    {"messages": [said("user", "x"), said("narrator", "y")]},
    {"messages": [said("user", "x"), said("assistant", "y", weight=0.5)]},
    {"text": 2},
    {"question": "x", "answer": "y"},
]

# Name, method and contents of a refused file, and texts that the error of its refusal contains.
REFUSED = [
    (
        "many-faults.jsonl", "sft", lines(MANY) + b"{half\n",
        ["6 of 7 rows", "lines 2, 5: its text is none", "line 3: message 2: its role is none of",
         "line 4: message 2: its `weight` is neither 0 nor 1", "line 7: it is no JSON",
         "line 6: it has `question`, `answer`"],
    ),
    ("unknown-field.jsonl", "sft", lines([{**row, "source": "x"} for row in MESSAGES]),
     ["lines 1, 2, 3, 4: it has fields that are not read: `source` (`ignoreFields`"]),
    (
        "unknown-message-field.jsonl", "sft",
        lines([{"messages": [said("user", "x"), said("assistant", "y", thinking="z")]}]),
        ["message 2: it has a field that is not read: `thinking` (write reasoning into `content`"],
    ),
    ("system-beside-prompt.jsonl", "sft", lines([{**row, "system": "x"} for row in SPLIT]),
     ["`system` (write the row as `messages`, with the role system first)"]),
    ("tools-beside-prompt.jsonl", "sft", lines([{**row, "tools": [TOOL]} for row in SPLIT]),
     ["`tools` (write the row as `messages`)"]),
    ("weight-of-row.jsonl", "sft", lines([{**row, "weight": 0} for row in MESSAGES]),
     ["`weight` (it belongs in a message of the assistant)"]),
    (
        "image.jsonl", "sft",
        lines([{"messages": [said("user", [{"type": "image_url", "image_url": {"url": "x"}}])]}]),
        ["message 1: its content has a part that is no text"],
    ),
    ("labelled.jsonl", "dpo", lines([{"prompt": "x", "completion": "y", "label": True}]),
     ["`label` (write pairs of `chosen` and `rejected`"]),
    ("doubled-name.jsonl", "sft", b'{"text":"a","text":"b"}\n', ["it has a name twice"]),
    ("uneven.csv", "sft", b"prompt,completion\nx\n", ["it is no CSV", "at line 2"]),
    ("cut.parquet", "sft", parquet(MESSAGES, "snappy")[:400], ["no Parquet file that can be read"]),
    ("latin-1.jsonl", "sft", '{"text":"H\u00e4fen"}\n'.encode("latin-1"),
     ["it is neither Parquet nor UTF-8"]),
]

ROWS.mkdir(exist_ok=True)
expected = {}
for name, method, contents, rows, convert in READ:
    (ROWS / name).write_bytes(contents)
    read = [convert(copy.deepcopy(row)) for row in rows]
    expected[name] = {"method": method, "rows": read, "tokens": [tokens_of(row) for row in read]}
for name, method, contents, words in REFUSED:
    (ROWS / name).write_bytes(contents)
    expected[name] = {"method": method, "refused": words}
body = ",\n".join(
    f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
    for name, value in expected.items()
)
(ROWS / "expected.json").write_text(f"{{\n{body}\n}}\n", encoding="utf-8")
print(f"{len(READ)} files that are read, {len(REFUSED)} that are refused")
