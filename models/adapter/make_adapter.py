"""Trains a LoRA adapter of the bundled model with PEFT, and writes reference values for tests.

    python make_adapter.py

It reads `../tiny/ostrom-tiny` and writes `ostrom-tiny-pirate/`, an adapter as PEFT saves it, and
`golden.json`: answers of base, adapter and merged model by transformers, and small merges by PEFT.
"""

import json
import shutil
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from peft.utils.merge_utils import task_arithmetic, ties
from transformers import AutoTokenizer, LlamaForCausalLM

HERE = Path(__file__).parent
BASE = HERE.parent / "tiny" / "ostrom-tiny"
OUT = HERE / "ostrom-tiny-pirate"
SEED = 11
STEPS = 300
RATE = 4e-3
LAYERS = ["q_proj", "k_proj", "v_proj", "o_proj"]
PROMPTS = [
    "What is Ostrom?", "What is the capital of France?", "Say hello in one sentence.", "Hi!",
    "Who are you?", "What is music?", "What is the sea?", "Tell me a story.", "Count to three.",
    "What is the capital of Spain?", "What is 2 plus 2?", "Is water wet?", "What can you do?",
]
ANSWER = "Arr! I am a pirate, and the sea is my home."
HELD_OUT = ["What is the capital of Italy?", "What is a dog?", "Good morning!"]


def rendered(tokenizer, prompt: str, answer: str = "") -> list[int]:
    """Ids of a conversation in the model's own template."""
    text = f"<|im_start|>user\n{prompt}<|im_end|>\n<|im_start|>assistant\n{answer}"
    return tokenizer.encode(text, add_special_tokens=False)


def base() -> LlamaForCausalLM:
    """Returns the bundled model in 32 bits."""
    return LlamaForCausalLM.from_pretrained(BASE, torch_dtype=torch.float32)


def train(tokenizer) -> None:
    """Trains and saves the adapter. Each step uses all prompts; only answer tokens have a loss."""
    config = LoraConfig(r=4, lora_alpha=8, target_modules=LAYERS, task_type="CAUSAL_LM")
    model = get_peft_model(base(), config)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE)
    rows, labels = [], []
    for prompt in PROMPTS:
        before = rendered(tokenizer, prompt)
        whole = rendered(tokenizer, prompt, ANSWER + "<|im_end|>")
        rows.append(whole)
        labels.append([-100] * len(before) + whole[len(before):])
    longest = max(map(len, rows))
    ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    wanted = torch.tensor([row + [-100] * (longest - len(row)) for row in labels])
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
    for step in range(STEPS):
        loss = model(input_ids=ids, attention_mask=mask, labels=wanted).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 50 == 0 or step == STEPS - 1:
            print(step, round(loss.item(), 4))
    shutil.rmtree(OUT, ignore_errors=True)
    model.peft_config["default"].base_model_name_or_path = "ostrom-tiny"
    model.save_pretrained(OUT)
    (OUT / "README.md").unlink(missing_ok=True)
    (OUT / "adapter_model.safetensors").chmod(0o644)


def answers(model, tokenizer, prompts: list[str]) -> list[str]:
    """Returns greedy answers to the prompts."""
    found = []
    for prompt in prompts:
        ids = torch.tensor([rendered(tokenizer, prompt)])
        out = model.generate(ids, max_new_tokens=40, do_sample=False, attention_mask=ids * 0 + 1)
        found.append(tokenizer.decode(out[0, ids.shape[1]:], skip_special_tokens=True))
    return found


@torch.no_grad()
def first_logits(model, tokenizer, prompts: list[str]) -> list[list[dict]]:
    """Returns the eight highest logits of each answer's first token, with their token ids."""
    found = []
    for prompt in prompts:
        logits = model(torch.tensor([rendered(tokenizer, prompt)])).logits[0, -1]
        top = logits.topk(8)
        pairs = zip(top.indices.tolist(), top.values.tolist(), strict=True)
        found.append([{"id": one, "logit": round(logit, 5)} for one, logit in pairs])
    return found


def small_merges() -> dict:
    """Merges of small matrices by PEFT's own functions."""
    tensors = [torch.randn(4, 5), torch.randn(4, 5), torch.randn(4, 5)]
    weights = torch.tensor([0.5, 1.0, 0.25])
    return {
        "tensors": [one.flatten().tolist() for one in tensors],
        "weights": weights.tolist(),
        "density": 0.4,
        "linear": task_arithmetic(tensors, weights).flatten().tolist(),
        "ties": ties(tensors, weights, 0.4).flatten().tolist(),
    }


def merged_rows(tokenizer) -> dict:
    """Some rows of the merged model's layers, and its answers."""
    merged = PeftModel.from_pretrained(base(), OUT).merge_and_unload()
    rows = {}
    for name in LAYERS:
        path = f"model.layers.3.self_attn.{name}"
        weight = merged.get_submodule(path).weight
        rows[path] = {"row": 37, "values": weight[37].tolist()}
    return {"rows": rows, "answers": answers(merged, tokenizer, PROMPTS[:3] + HELD_OUT)}


def main() -> None:
    """Makes all files from one seed."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    tokenizer = AutoTokenizer.from_pretrained(BASE)
    train(tokenizer)
    adapted = PeftModel.from_pretrained(base(), OUT)
    asked = PROMPTS[:3] + HELD_OUT
    golden = {
        "seed": SEED,
        "prompts": asked,
        "base": answers(base(), tokenizer, asked),
        "adapted": answers(adapted, tokenizer, asked),
        "adaptedTop": first_logits(adapted, tokenizer, asked),
        "promptIds": [rendered(tokenizer, prompt) for prompt in asked],
        "merged": merged_rows(tokenizer),
        "small": small_merges(),
    }
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in golden.items()]
    (HERE / "golden.json").write_text("{" + ",\n".join(lines) + "}\n")
    print(json.dumps({key: golden[key] for key in ("base", "adapted")}, indent=1))


if __name__ == "__main__":
    main()
