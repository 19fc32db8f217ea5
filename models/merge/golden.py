"""Merges of whole models by PyTorch, as a reference for the code in TypeScript: golden.json.

Usage: python3 golden.py, in an environment with PyTorch. Sums are computed in 64-bit floats, from
the first model to the last. TIES selects the largest changes by a stable sort. The C library
computes sines and arc cosines.
"""

import base64
import json
import math
from pathlib import Path

import torch

SEED = 11
SHAPES = {"model.embed_tokens.weight": (13, 8), "model.norm.weight": (8,)}
TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
WEIGHTS = [1.0, 0.5, -0.25]
DENSITY = 0.4
SHARE = 0.3

Model = dict[str, torch.Tensor]


def models(kind: torch.dtype) -> list[Model]:
    """A base and three tunings of it, with equal magnitudes, zeros and unchanged weights."""
    base = {name: torch.randn(shape, dtype=torch.float32) for name, shape in SHAPES.items()}
    made = [base]
    for _ in range(3):
        tuned = {}
        for name, tensor in base.items():
            steps = torch.randint(-3, 4, tensor.shape).float() / 16
            noise = torch.randn_like(tensor) * (torch.rand_like(tensor) < 0.5)
            tuned[name] = tensor + steps + noise / 8
        made.append(tuned)
    return [{name: tensor.to(kind) for name, tensor in model.items()} for model in made]


def exact(tensor: torch.Tensor) -> torch.Tensor:
    """Returns the same numbers as a flat tensor of 64-bit floats."""
    return tensor.flatten().double()


def linear(parts: list[torch.Tensor]) -> torch.Tensor:
    """Returns the weighted mean."""
    total = torch.zeros_like(exact(parts[0]))
    for weight, part in zip(WEIGHTS, parts, strict=True):
        total = total + weight * exact(part)
    return total / sum(WEIGHTS)


def slerp(parts: list[torch.Tensor]) -> torch.Tensor:
    """Interpolates on the arc between the first two tensors."""
    a, b = exact(parts[0]), exact(parts[1])
    cosine = math.fsum((a * b).tolist()) / (
        math.sqrt(math.fsum((a * a).tolist())) * math.sqrt(math.fsum((b * b).tolist()))
    )
    if abs(cosine) > 0.9995:
        return (1 - SHARE) * a + SHARE * b
    angle = math.acos(cosine)
    return (
        math.sin((1 - SHARE) * angle) / math.sin(angle) * a
        + math.sin(SHARE * angle) / math.sin(angle) * b
    )


def ties(base: torch.Tensor, parts: list[torch.Tensor]) -> torch.Tensor:
    """Trims the changes, elects a sign for each weight, and adds the mean change of that sign."""
    changes = []
    for part in parts:
        change = (exact(part) - exact(base)).float()
        order = torch.argsort(change.abs(), descending=True, stable=True)
        kept = torch.zeros_like(change)
        first = order[: math.floor(DENSITY * change.numel())]
        kept[first] = change[first]
        changes.append(kept.double())
    out = exact(base).clone()
    for place in range(out.numel()):
        values = [float(change[place]) for change in changes]
        sign = 1 if sum(values) >= 0 else -1
        agreed = [
            weight * value
            for weight, value in zip(WEIGHTS, values, strict=True)
            if value * sign > 0
        ]
        mean = sum(agreed) / max(len(agreed), 1)
        out[place] += torch.tensor(mean, dtype=torch.float64).float().double()
    return out


def text(tensor: torch.Tensor) -> str:
    """Returns the bytes of a tensor in base64."""
    return base64.b64encode(tensor.flatten().view(torch.uint8).numpy().tobytes()).decode()


def main() -> None:
    """Writes inputs and results of each method in each type."""
    torch.manual_seed(SEED)
    cases = {}
    for label, kind in TYPES.items():
        all_models = models(kind)
        base, *tuned = all_models
        merged: dict[str, Model] = {"linear": {}, "slerp": {}, "ties": {}}
        for name in SHAPES:
            parts = [model[name] for model in tuned]
            for method, values in (
                ("linear", linear(parts)),
                ("slerp", slerp(parts)),
                ("ties", ties(base[name], parts)),
            ):
                merged[method][name] = values.float().to(kind)
        cases[label] = {
            "models": [{name: text(one) for name, one in model.items()} for model in all_models],
            "merged": {
                method: {name: text(one) for name, one in model.items()}
                for method, model in merged.items()
            },
        }
    golden = {
        "shapes": SHAPES,
        "weights": WEIGHTS,
        "density": DENSITY,
        "share": SHARE,
        "cases": cases,
    }
    Path(__file__).with_name("golden.json").write_text(json.dumps(golden, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
