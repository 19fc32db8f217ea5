"""Writes rows/: files of rows as people have them, and what TRL and transformers make of each.

Run it by the Python of `npm run trainer:install`:

    ~/.cache/ostrom/trainer-torch-2.13.0/bin/python vectors/training-corpus/rows.py

It installs TRL once into ~/.cache/ostrom/row-corpus, beside that environment. `expected.json` has
for each file its method, and either its rows in the forms of this project with the ids of the
bundled model and the places that are trained, or words of the reason for which it is refused.
"""

import copy
import json
import subprocess
import sys
from pathlib import Path

PACKAGES = Path.home() / ".cache/ostrom/row-corpus"
PINNED = """
trl==1.16.0 datasets==5.2.0 pyarrow==26.0.1 pandas==3.1.1 dill==0.4.1 xxhash==4.1.0
multiprocess==0.70.19
python-dateutil==4.0.0 pytz==2026.6 tzdata==2026.6 six==1.17.0 requests==2.34.2
charset-normalizer==3.5.3 urllib3==2.8.0
certifi==2026.10.19.post1
""".split()

if not (PACKAGES / "trl").is_dir():
    target = ["install", "--quiet", "--no-deps", "--target", str(PACKAGES)]
    subprocess.run([sys.executable, "-m", "pip", *target, *PINNED], check=True)
sys.path.append(str(PACKAGES))

import pyarrow  # noqa: E402
import pyarrow.parquet  # noqa: E402
from transformers import AutoTokenizer  # noqa: E402
from trl import data_utils  # noqa: E402

HERE = Path(__file__).parent
ROWS = HERE / "rows"
TOKENIZER = AutoTokenizer.from_pretrained(HERE.parent.parent / "models/tiny/ostrom-tiny")
MARKED = copy.deepcopy(TOKENIZER)

# The template of the base, with the answers marked as transformers has it for training.
PLAIN = "'<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n'"
CALLS = "{{- '<|im_start|>assistant\\n' }}"
MARKED.chat_template = (
    TOKENIZER.chat_template.replace(
        "{%- if message.content %}", "{%- generation %}{%- if message.content %}"
    )
    .replace(
        "{%- endfor %}\n{{- '<|im_end|>\\n' }}\n{%- elif message.role != 'system'",
        "{%- endfor %}{{- '<|im_end|>' }}{%- endgeneration %}{{- '\\n' }}\n"
        "{%- elif message.role == 'assistant' %}{{- '<|im_start|>assistant\\n' }}"
        "{%- generation %}{{- message.content + '<|im_end|>' }}{%- endgeneration %}{{- '\\n' }}\n"
        "{%- elif message.role != 'system'",
    )
)


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


# How rows of a form become rows of this project, by TRL where it has the form.
SPEAKERS = {"human": "user", "gpt": "assistant", "system": "system"}


def from_sharegpt(row):
    spoken = {"conversations": row["conversations"]}
    messages = data_utils.maybe_convert_to_chatml(spoken)["messages"]
    system = [said("system", row["system"])] if row.get("system") else []
    return {"messages": system + [said(SPEAKERS[m["role"]], m["content"]) for m in messages]}


def from_alpaca(row):
    # As LLaMA-Factory joins them: the input stands under the instruction.
    question = row["instruction"] + (f"\n\n{row['input']}" if row.get("input") else "")
    system = [said("system", row["system"])] if row.get("system") else []
    return {"messages": [*system, said("user", question), said("assistant", row["output"])]}


def from_completion(row):
    prompt = [{**m, "weight": 0} if m["role"] == "assistant" else m for m in row["prompt"]]
    return {"messages": prompt + row["completion"]}


def from_pair(row):
    pair = row if "prompt" in row else data_utils.extract_prompt(row)
    return {
        "messages": pair["prompt"],
        "chosen": pair["chosen"][0]["content"],
        "rejected": pair["rejected"][0]["content"],
    }


def from_openai_pair(row):
    return {
        "messages": row["input"]["messages"],
        "chosen": row["preferred_output"][0]["content"],
        "rejected": row["non_preferred_output"][0]["content"],
    }


# What transformers makes of the rows of this project.
def template_call(written):
    called = written["function"]
    return {**written, "function": {**called, "arguments": json.loads(called["arguments"])}}


def template_messages(messages):
    copies = []
    for message in messages:
        one = {k: v for k, v in message.items() if k != "weight"}
        if "tool_calls" in one:
            one["tool_calls"] = [template_call(one_call) for one_call in one["tool_calls"]]
        copies.append(one)
    return copies


def tokens_of_conversation(messages, tools):
    given = template_messages(messages)
    text = TOKENIZER.apply_chat_template(given, tools=tools, tokenize=False)
    assert text == MARKED.apply_chat_template(given, tools=tools, tokenize=False)
    read = MARKED.apply_chat_template(
        given, tools=tools, tokenize=True, return_dict=True, return_assistant_tokens_mask=True
    )
    ids, mask = read["input_ids"], read["assistant_masks"]
    runs, answers = [], [m for m in messages if m["role"] == "assistant"]
    for at, one in enumerate(mask):
        if one and (at == 0 or not mask[at - 1]):
            runs.append([])
        if one:
            runs[-1].append(at)
    assert len(runs) == len(answers)
    kept = [run for run, m in zip(runs, answers, strict=True) if m.get("weight") != 0]
    return {"ids": ids, "trained": [at for run in kept for at in run]}


def tokens_of_text(prompt, completion):
    end = [TOKENIZER.eos_token_id]
    before = TOKENIZER(prompt)["input_ids"] if prompt else []
    after = TOKENIZER(completion, add_special_tokens=not prompt)["input_ids"] + end
    ids = before + after
    return {"ids": ids, "trained": list(range(max(1, len(before)), len(ids)))}


def tokens_of_answer(row, name):
    if "prompt" in row:
        return tokens_of_text(row["prompt"], row[name])
    # The texts of TRL, whose last line break is read and not trained here.
    answer = [said("assistant", row[name])]
    pair = {"prompt": row["messages"], "chosen": answer, "rejected": answer}
    texts = data_utils.apply_chat_template(pair, TOKENIZER)
    before = TOKENIZER(texts["prompt"], add_special_tokens=False)["input_ids"]
    after = TOKENIZER(texts["chosen"], add_special_tokens=False)["input_ids"]
    end = after.index(TOKENIZER.eos_token_id)
    trained = range(len(before), len(before) + end + 1)
    return {"ids": before + after, "trained": list(trained)}


def tokens_of(row):
    if "chosen" in row:
        return {name: tokens_of_answer(row, name) for name in ("chosen", "rejected")}
    if "messages" in row:
        return tokens_of_conversation(row["messages"], row.get("tools"))
    if "text" in row:
        return tokens_of_text("", row["text"])
    return tokens_of_text(row["prompt"], row["completion"])


def lines(rows, end="\n"):
    return "".join(json.dumps(row, ensure_ascii=False) + end for row in rows).encode()


def csv(rows, end="\r\n"):
    def cell(value):
        return '"' + value.replace('"', '""') + '"'

    names = list(rows[0])
    table = [names, *[[row[name] for name in names] for row in rows]]
    return end.join(",".join(cell(value) for value in row) for row in table).encode()


def parquet(rows, compression):
    sink = pyarrow.BufferOutputStream()
    table = pyarrow.Table.from_pylist(rows).replace_schema_metadata(None)
    pyarrow.parquet.write_table(table, sink, compression=compression)
    return sink.getvalue().to_pybytes()


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

# Name, method, contents, rows as they came, how they become rows of this project.
READ = [
    ("messages-weight.jsonl", "sft", lines(WEIGHTED), WEIGHTED_READ, same),
    ("messages-train.jsonl", "sft", lines(TRAINED), TRAINED_READ, same),
    ("messages-parts.jsonl", "sft", lines(PARTS), PARTS_READ, same),
    ("messages-tools.jsonl", "sft", lines(TOOLS), [canonical_tool_row()] * 3, same),
    ("messages.parquet", "sft", parquet(MESSAGES, "zstd"), MESSAGES, same),
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

# Name, method, contents, words of the reasons.
REFUSED = [
    (
        "many-faults.jsonl", "sft", lines(MANY) + b"{half\n",
        ["6 of 7 rows", "lines 2, 5: its text is none", "line 3: message 2: its role is none of",
         "line 4: message 2: its `weight` is neither 0 nor 1", "line 7: it is no JSON",
         "line 6: it has `question`, `answer`"],
    ),
    ("unknown-field.jsonl", "sft", lines([{**row, "source": "x"} for row in MESSAGES]),
     ["lines 1, 2, 3, 4: it has fields that are not read: `source` (--ignore-fields"]),
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
