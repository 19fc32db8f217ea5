"""Rows, tokens and Parquet files as TRL, transformers and pyarrow make them, for rows.py.

Run it with the trainer's Python, which has transformers. The first import of this module installs
the other packages into ~/.cache/ostrom/row-corpus.
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
TOKENIZER = AutoTokenizer.from_pretrained(HERE.parent.parent / "models/tiny/ostrom-tiny")
MARKED = copy.deepcopy(TOKENIZER)

# The template of the base model, in which the tag `generation` marks the answers: transformers then
# returns a mask of the tokens to train.
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


# Conversions of rows in other forms to rows of this project. TRL converts the forms that it knows.
SPEAKERS = {"human": "user", "gpt": "assistant", "system": "system"}


def from_sharegpt(row):
    spoken = {"conversations": row["conversations"]}
    messages = data_utils.maybe_convert_to_chatml(spoken)["messages"]
    system = [said("system", row["system"])] if row.get("system") else []
    return {"messages": system + [said(SPEAKERS[m["role"]], m["content"]) for m in messages]}


def from_alpaca(row):
    # LLaMA-Factory joins both fields to one prompt in this way: the input follows the instruction.
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


# Tokens and trained positions that transformers makes of rows of this project.
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
    # TRL renders prompt and answer. A line break follows the answer's end token: the row contains
    # this line break, but it is not trained.
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


def parquet(rows, compression):
    sink = pyarrow.BufferOutputStream()
    table = pyarrow.Table.from_pylist(rows).replace_schema_metadata(None)
    pyarrow.parquet.write_table(table, sink, compression=compression)
    return sink.getvalue().to_pybytes()
