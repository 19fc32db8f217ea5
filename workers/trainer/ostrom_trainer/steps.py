"""Computes training steps: losses, their gradient, and the AdamW update."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import torch

from .cluster import Cluster
from .errors import StepError
from .objective import Objective
from .rows import AnyRow, PairRow


class OptimizerTerms(NamedTuple):
    """Parameters of AdamW, except the learning rate, which each step sets."""

    beta1: float
    beta2: float
    epsilon: float
    weight_decay: float
    gradient_clip: float

    @staticmethod
    def parse(terms: Mapping[str, int]) -> "OptimizerTerms":
        """Reads the terms of a job: each field is an integer in the unit that its name states."""
        return OptimizerTerms(
            beta1=terms["beta1Ppm"] / 1_000_000,
            beta2=terms["beta2Ppm"] / 1_000_000,
            epsilon=terms["epsilonPico"] / 1_000_000_000_000,
            weight_decay=terms["weightDecayPpm"] / 1_000_000,
            gradient_clip=terms["gradientClipMicro"] / 1_000_000,
        )


class Moments(NamedTuple):
    """State of AdamW: the number of steps, and for each parameter the running means of the gradient
    and of its square.
    """

    steps: torch.Tensor
    means: list[torch.Tensor]
    squares: list[torch.Tensor]

    @staticmethod
    def zeros(parameters: Sequence[torch.Tensor]) -> "Moments":
        """Returns the moments before the first step."""
        means = [torch.zeros_like(one) for one in parameters]
        squares = [torch.zeros_like(one) for one in parameters]
        return Moments(torch.zeros(1), means, squares)

    @staticmethod
    def parse(values: Sequence[torch.Tensor], device: torch.device) -> "Moments":
        """Returns the moments from the tensors of a file of moments."""
        steps, *rest = values
        half = len(rest) // 2
        moved = [one.to(device) for one in rest]
        return Moments(steps, moved[:half], moved[half:])


class StepMeasure(NamedTuple):
    """Measurements of a step, for monitoring only: no result of a round depends on them."""

    loss: float
    """Mean loss of the step's rows in nats, computed with the parameters before the step."""
    tokens: int
    """Number of tokens of the step's rows."""


def token_count(row: AnyRow) -> int:
    """Returns the number of tokens of a row. A pair counts both answers; a prompt does not count
    the answers that the model draws.
    """
    if isinstance(row, PairRow):
        return len(row.chosen.ids) + len(row.rejected.ids)
    return len(row.ids)


class StepLoop:
    """Takes steps that continue from a state and its moments."""

    def __init__(
        self,
        objective: Objective,
        terms: OptimizerTerms,
        moments: Moments,
        cluster: Cluster,
    ) -> None:
        trained = objective.trained
        self._objective = objective
        self._trained = trained
        self._terms = terms
        self._cluster = cluster
        # These flags make AdamW loop over the parameters, so that the order of operations is the
        # same on every machine.
        self._adamw = torch.optim.AdamW(
            trained.parameters,
            betas=(terms.beta1, terms.beta2),
            eps=terms.epsilon,
            weight_decay=terms.weight_decay,
            foreach=False,
            fused=False,
        )
        pairs = zip(trained.parameters, moments.means, moments.squares, strict=True)
        for parameter, mean, square in pairs:
            self._adamw.state[parameter] = {
                "step": moments.steps[0].clone(),
                "exp_avg": mean.clone(),
                "exp_avg_sq": square.clone(),
            }

    def moments(self) -> list[torch.Tensor]:
        """Returns the tensors of the file of moments."""
        states = [self._adamw.state[parameter] for parameter in self._trained.parameters]
        means = [state["exp_avg"] for state in states]
        squares = [state["exp_avg_sq"] for state in states]
        return [states[0]["step"].reshape(1), *means, *squares]

    def take(self, rows: Sequence[AnyRow], rate: float, seed: bytes = b"") -> StepMeasure:
        """Takes a step on the rows of a batch. Each process computes the rows of its share one by
        one, in their order. The gradients are added in the order of the processes.

        `seed` determines the answers that are drawn for rows with a reward.
        """
        self._objective.begin_step(seed)
        losses: list[float] = []
        parameters = self._trained.parameters
        for parameter in parameters:
            parameter.grad = torch.zeros_like(parameter)
        for row in self._cluster.share(rows):
            loss = self._objective.loss(row)
            losses.append(0.0 if loss is None else float(loss.detach()))
            if loss is not None:
                (loss / len(rows)).backward()
            else:
                # All processes of a sharded cluster must run the model equally often.
                self._objective.idle(self._cluster)
        self._cluster.add([parameter.grad for parameter in parameters])
        if self._terms.gradient_clip > 0:
            torch.nn.utils.clip_grad_norm_(parameters, self._terms.gradient_clip, foreach=False)
        for group in self._adamw.param_groups:
            group["lr"] = rate
        self._adamw.step()
        numbers = [*parameters, *self.moments()]
        if not all(bool(torch.isfinite(one).all()) for one in numbers):
            raise StepError("its numbers are not finite: lower the learning rate")
        mean = sum(self._cluster.gather(losses, len(rows))) / len(rows)
        return StepMeasure(mean, sum(token_count(row) for row in rows))


def measure(objective: Objective, rows: Sequence[AnyRow], cluster: Cluster) -> list[float]:
    """Returns the loss of each row by `Objective.measured`; zero if `measured` returns None."""
    losses: list[float] = []
    with torch.no_grad():
        for row in cluster.part(rows):
            loss = objective.measured(row) if row is not None else None
            if loss is None:
                objective.idle(cluster)
            losses.append(0.0 if loss is None else float(loss))
    return cluster.gather(losses, len(rows))
