"""The loss of a row by each method: docs/spec/training-rounds.md, section 10."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import torch
from torch.nn.functional import cross_entropy, log_softmax, softplus

from .cluster import Cluster
from .errors import InputError
from .model import TrainedModel
from .policy import Policy, RatedAnswer
from .rows import AnyRow, PairRow, PromptRow, TokenRow

MEASURED = b"ostrom:MeasuredAnswers:v1"
"""Seed for drawing the answers whose rewards measure a state; all states use the same seed."""

DEVIATION_MIN = 1e-6
"""Added to the deviation of the rewards of one prompt's answers, before a division by it."""


class Method(NamedTuple):
    """Training method of a job."""

    name: str = "sft"
    beta: float = 0.0

    @staticmethod
    def parse(name: object, beta_ppm: object) -> "Method":
        """Reads the method of a request. Raises InputError that names an unknown method."""
        if name not in ("sft", "dpo", "distill", "grpo"):
            raise InputError("method", f"{name} is unknown")
        if name != "dpo":
            return Method(str(name))
        if not isinstance(beta_ppm, int):
            raise InputError("dpo", "its beta is missing")
        return Method("dpo", beta_ppm / 1_000_000)


def place_logits(
    model: torch.nn.Module, row: TokenRow, device: torch.device
) -> tuple[torch.Tensor, torch.Tensor]:
    """Returns the tokens at the trained positions of a row, and the logits that predict them. The
    model computes each row alone.
    """
    ids = torch.tensor([row.ids], device=device)
    logits = model(input_ids=ids, use_cache=False).logits[0]
    trained = torch.tensor(row.trained, device=device)
    return logits[trained - 1].float(), ids[0, trained]


def row_loss(model: torch.nn.Module, row: TokenRow, device: torch.device) -> torch.Tensor:
    """Returns the mean loss of the trained tokens of a row, in nats."""
    return cross_entropy(*place_logits(model, row, device))


def teacher_loss(model: torch.nn.Module, row: TokenRow, device: torch.device) -> torch.Tensor:
    """Returns the mean cross-entropy with a teacher's probabilities; all tokens that the teacher
    omits count as one outcome.
    """
    assert row.teacher is not None
    logits, _ = place_logits(model, row, device)
    due = torch.zeros_like(logits)
    for at, shares in enumerate(row.teacher):
        for token, share in shares:
            if token >= logits.shape[-1]:
                raise InputError("rows", "its teacher names an unknown token")
            due[at, token] = share / 1_000_000
    # The teacher's probabilities are rounded, so their sum can exceed one by some millionths.
    rest_due = (1 - due.sum(-1)).clamp(min=0)
    known = due > 0
    shares = log_softmax(logits, -1)
    loss = -(due * shares.masked_fill(~known, 0.0)).sum(-1)
    rest = shares.masked_fill(known, float("-inf")).logsumexp(-1)
    has_rest = rest_due > 0
    # If the teacher omits no token, `rest` is minus infinity, and its product with zero would be
    # NaN.
    loss = loss - rest_due * torch.where(has_rest, rest, torch.zeros_like(rest))
    return loss.mean()


class Objective:
    """Computes the loss of a job's rows with the present parameters of its model."""

    def __init__(
        self,
        trained: TrainedModel,
        method: Method,
        device: torch.device,
        policy: Policy | None = None,
    ) -> None:
        self._trained = trained
        self._method = method
        self._device = device
        self._policy = policy
        self._seed = b""

    def begin_step(self, seed: bytes) -> None:
        """Sets the seed from which the answers of a step are drawn."""
        self._seed = seed

    @property
    def trained(self) -> TrainedModel:
        """The model, and its trained parameters."""
        return self._trained

    @property
    def device(self) -> torch.device:
        """The device that computes the loss."""
        return self._device

    def measured(self, row: AnyRow) -> torch.Tensor | None:
        """Returns the loss by which states are compared: the training loss or, for a prompt of
        `grpo`, one (the highest reward) minus the mean reward of the answers. Returns None for a
        row without trained tokens, and for a prompt that leaves no room for an answer.
        """
        if not isinstance(row, PromptRow):
            return self.loss(row)
        answers = self._answers(row, MEASURED)
        if not answers:
            return None
        return torch.tensor(1 - sum(one.reward for one in answers) / len(answers))

    def loss(self, row: AnyRow) -> torch.Tensor | None:
        """Returns the training loss in nats. Returns None if the row, or an answer of a pair, has
        no trained tokens. For a prompt, returns None if no answers were drawn, or if all have the
        same reward.
        """
        model = self._trained.model
        if isinstance(row, PromptRow):
            return self._group(row)
        if isinstance(row, PairRow):
            return self._preference(row) if row.chosen.trained and row.rejected.trained else None
        if not row.trained:
            return None
        if self._method.name == "distill":
            return teacher_loss(model, row, self._device)
        return row_loss(model, row, self._device)

    def idle(self, cluster: Cluster) -> None:
        """Runs the model as often as the computation of one row's loss. A process calls this if it
        has no row, or a row without a loss, because other processes may need its part of the
        parameters.
        """
        model, device = self._trained.model, self._device
        if self._method.name != "dpo":
            cluster.idle(model, device, 1)
            return
        with torch.no_grad():
            cluster.idle(model, device, 2)
        cluster.idle(model, device, 2)

    @contextmanager
    def _base(self) -> Iterator[None]:
        """Gives the model the base's parameters while a block runs."""
        kept = [one.detach().clone() for one in self._trained.parameters]
        with torch.no_grad():
            for parameter, value in zip(
                self._trained.parameters, self._trained.base, strict=True
            ):
                parameter.copy_(value)
            try:
                yield
            finally:
                for parameter, value in zip(self._trained.parameters, kept, strict=True):
                    parameter.copy_(value)

    def _log_probability(self, row: TokenRow) -> torch.Tensor:
        logits, tokens = place_logits(self._trained.model, row, self._device)
        return -cross_entropy(logits, tokens, reduction="sum")

    def _preference(self, row: PairRow) -> torch.Tensor:
        """DPO (Rafailov et al., arXiv 2305.18290, equation 7), with the base as the reference."""
        with self._base():
            before = self._log_probability(row.chosen) - self._log_probability(row.rejected)
        after = self._log_probability(row.chosen) - self._log_probability(row.rejected)
        return softplus(-self._method.beta * (after - before))


    def _answers(self, row: PromptRow, seed: bytes) -> list[RatedAnswer]:
        if self._policy is None:
            raise InputError("rows", "rows with a reward need the method grpo")
        return self._policy.answers(self._trained.model, row, seed, self._device)

    def _answer_shares(self, row: TokenRow, temperature: float) -> torch.Tensor:
        """Returns the log probability of each token of an answer, with the present parameters of
        the model and at `temperature`.
        """
        logits, tokens = place_logits(self._trained.model, row, self._device)
        shares = log_softmax(logits / temperature, -1)
        return shares.gather(-1, tokens[:, None])[:, 0]

    def _group(self, row: PromptRow) -> torch.Tensor | None:
        """GRPO (Shao et al., arXiv 2402.03300, equations 3 and 4). Each group of answers serves one
        step only.

        The answers are drawn from the state before the step. So the ratio of the new to the old
        probabilities is one, and no ratio is clipped.
        """
        answers = self._answers(row, self._seed)
        rewards = torch.tensor([one.reward for one in answers], dtype=torch.float64)
        if not answers or bool((rewards == rewards[0]).all()):
            return None
        advantages = (rewards - rewards.mean()) / (rewards.std(correction=0) + DEVIATION_MIN)
        assert self._policy is not None
        terms = self._policy.terms
        bases: list[torch.Tensor] = []
        if terms.beta > 0:
            # `_base` overwrites the parameters for a while, so this block precedes all computations
            # with a gradient.
            with torch.no_grad(), self._base():
                bases = [self._answer_shares(one.row, terms.temperature) for one in answers]
        total = torch.zeros((), device=self._device)
        for at, (answer, advantage) in enumerate(zip(answers, advantages.tolist(), strict=True)):
            shares = self._answer_shares(answer.row, terms.temperature)
            # The `exp` of this difference is one, and has the gradient of the ratio of
            # probabilities.
            gained = (shares - shares.detach()).exp() * advantage
            if bases:
                apart = bases[at] - shares
                gained = gained - terms.beta * (apart.exp() - apart - 1)
            total = total - gained.mean()
        return total / len(answers)


def likeliest(
    model: torch.nn.Module, row: TokenRow, device: torch.device, count: int
) -> list[list[list[int]]]:
    """Returns at most `count` likeliest tokens for each trained position, with their probabilities
    in parts per million.
    """
    if not row.trained:
        return []
    with torch.no_grad():
        logits, _ = place_logits(model, row, device)
        shares, tokens = logits.softmax(-1).topk(min(count, logits.shape[-1]), dim=-1)
    return [
        [
            [token, int(share * 1_000_000)]
            for token, share in zip(places, values, strict=True)
            if int(share * 1_000_000) > 0
        ]
        for places, values in zip(tokens.tolist(), shares.tolist(), strict=True)
    ]
