"""Training: one thread, fixed seed, fixed number of steps; one machine gives the same bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from .corpus import Message, conversations
from .model import Llama, Shape, parameter_count
from .tokens import END, START


@dataclass(frozen=True)
class Plan:
    """Settings of a training run."""

    seed: int = 7
    steps: int = 2200
    decay_steps: int = 600
    """Number of last steps, in which the learning rates fall. `steps` changes no earlier step."""
    warmup: int = 100
    batch_tokens: int = 4096
    """Tokens in one step, padding included."""
    rate: float = 1e-2
    """Learning rate of the embedding and the norms (AdamW)."""
    matrix_rate: float = 2e-2
    """Learning rate of the matrices (Muon): the size of all singular values of a step's change."""
    decay: float = 0.05
    question_weight: float = 0.1
    """Weight of the loss on what the user says, against 1 on what the assistant says."""
    length_max: int = 384
    pool: int = 512
    """Number of conversations that are sorted by length before batching, to reduce padding."""


Row = tuple[list[int], list[float]]


REPORT_STEPS = 25
SAVE_STEPS = 100


def encode(tokenizer: Tokenizer, messages: list[Message], plan: Plan) -> Row:
    """Returns the tokens of a conversation and the weight of the loss on each of them."""
    ids: list[int] = []
    weights: list[float] = []
    for message in messages:
        head = tokenizer.encode(f"{START}{message.role}\n").ids
        body = tokenizer.encode(f"{message.content}{END}").ids
        tail = tokenizer.encode("\n").ids
        ids += head + body + tail
        own = 1.0 if message.role == "assistant" else plan.question_weight
        weights += [0.0] * len(head) + [own] * len(body) + [0.0] * len(tail)
    return ids[: plan.length_max], weights[: plan.length_max]


def batches(tokenizer: Tokenizer, plan: Plan) -> Iterator[tuple[Tensor, Tensor]]:
    """Yields padded tokens and loss weights, both [rows, length]."""
    source = conversations(plan.seed)
    generator = torch.Generator().manual_seed(plan.seed)
    while True:
        pool = sorted((encode(tokenizer, next(source), plan) for _ in range(plan.pool)),
                      key=lambda row: len(row[0]))
        groups: list[list[Row]] = [[]]
        for row in pool:
            if (len(groups[-1]) + 1) * len(row[0]) > plan.batch_tokens:
                groups.append([])
            groups[-1].append(row)
        for index in torch.randperm(len(groups), generator=generator).tolist():
            group = groups[index]
            length = max(len(ids) for ids, _ in group)
            tokens = torch.zeros(len(group), length, dtype=torch.long)
            weights = torch.zeros(len(group), length)
            for row, (ids, own) in enumerate(group):
                tokens[row, : len(ids)] = torch.tensor(ids)
                weights[row, : len(own)] = torch.tensor(own)
            yield tokens, weights


def loss_of(model: Llama, tokens: Tensor, weights: Tensor) -> Tensor:
    """Returns the weighted mean loss. No logits are computed at positions with weight 0."""
    hidden = model.hidden(tokens[:, :-1]).flatten(0, 1)
    targets, wanted = tokens[:, 1:].flatten(), weights[:, 1:].flatten()
    kept = wanted > 0
    logits = functional.linear(hidden[kept], model.model.embed_tokens.weight)
    losses = functional.cross_entropy(logits, targets[kept], reduction="none")
    return (losses * wanted[kept]).sum() / wanted.sum()


def share_at(step: int, plan: Plan) -> float:
    """Returns the factor of the learning rates, which rises to 1, stays there, and falls to 0."""
    return min(1.0, (step + 1) / plan.warmup, (plan.steps - step) / plan.decay_steps)


class Muon(torch.optim.Optimizer):
    """Optimizer of the matrices inside the layers: steps of momentum, orthogonalised before use.

    Source: Keller Jordan's description of Muon (2024): five Newton-Schulz steps with the
    coefficients below bring all singular values of the momentum close to one.
    """

    COEFFICIENTS = (3.4445, -4.7750, 2.0315)

    def __init__(self, weights: list[nn.Parameter], lr: float, momentum: float, decay: float):
        super().__init__(weights, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self) -> None:  # type: ignore[override]
        """Changes each matrix by its orthogonalised momentum.

        The change of a matrix with more rows than columns is multiplied by sqrt(rows / columns).
        """
        for group in self.param_groups:
            for weight in group["params"]:
                state = self.state[weight]
                if not state:
                    state["momentum"] = torch.zeros_like(weight)
                state["momentum"].lerp_(weight.grad, 1 - group["momentum"])
                ahead = weight.grad.lerp(state["momentum"], group["momentum"])
                weight.mul_(1 - group["lr"] * group["decay"])
                scale = max(1.0, weight.shape[0] / weight.shape[1]) ** 0.5
                weight.add_(self.orthogonal(ahead), alpha=-group["lr"] * scale)

    def orthogonal(self, matrix: Tensor) -> Tensor:
        """Returns a matrix with the same singular vectors, and singular values of about one."""
        tall = matrix.shape[0] > matrix.shape[1]
        x = matrix.T if tall else matrix
        x = x / (x.norm() + 1e-7)
        a, b, c = self.COEFFICIENTS
        for _ in range(5):
            square = x @ x.T
            x = a * x + (b * square + c * square @ square) @ x
        return x.T if tall else x


def optimizers_of(model: Llama, plan: Plan) -> list[torch.optim.Optimizer]:
    """Returns Muon for the layers' matrices and AdamW for the embedding and the norms."""
    matrices = [w for n, w in model.named_parameters() if w.dim() == 2 and "layers" in n]
    vectors = [w for w in model.parameters() if w.dim() != 2]
    embedding = [model.model.embed_tokens.weight]
    return [
        Muon(matrices, lr=plan.matrix_rate, momentum=0.95, decay=plan.decay),
        torch.optim.AdamW([{"params": embedding, "weight_decay": plan.decay},
                           {"params": vectors, "weight_decay": 0.0}],
                          lr=plan.rate, betas=(0.9, 0.98)),
    ]


def train(tokenizer: Tokenizer, shape: Shape, plan: Plan, checkpoint: Path) -> Llama:
    """Returns a trained model. If the file `checkpoint` exists, training resumes from it."""
    torch.set_num_threads(1)
    torch.manual_seed(plan.seed)
    torch.use_deterministic_algorithms(True)
    model = Llama(shape)
    optimizers = optimizers_of(model, plan)
    rates = [(group, group["lr"]) for one in optimizers for group in one.param_groups]
    done = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        for one, state in zip(optimizers, saved["optimizers"], strict=True):
            one.load_state_dict(state)
        rates = [(g, r) for (_, r), g in zip(
            rates, [group for one in optimizers for group in one.param_groups], strict=True)]
        done = saved["step"]
    print(f"parameters {parameter_count(model):,}, from step {done} to {plan.steps}", flush=True)
    for step, (tokens, weights) in zip(range(plan.steps), batches(tokenizer, plan), strict=False):
        if step < done:
            continue
        for group, rate in rates:
            group["lr"] = rate * share_at(step, plan)
        model.zero_grad()
        loss = loss_of(model, tokens, weights)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for one in optimizers:
            one.step()
        if (step + 1) % REPORT_STEPS == 0:
            print(f"step {step + 1} loss {loss.item():.4f} at {time.process_time():.0f} s of CPU",
                  flush=True)
        if (step + 1) % SAVE_STEPS == 0 or step + 1 == plan.steps:
            torch.save({"model": model.state_dict(), "step": step + 1,
                        "optimizers": [one.state_dict() for one in optimizers]}, checkpoint)
    return model
