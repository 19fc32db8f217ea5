"""DP-SGD with Opacus (Abadi et al., arXiv 1607.00133): clips the gradient of each row, and adds
noise.

Batches are drawn by Poisson sampling, because the privacy accountant assumes it. Rows are computed
one by one, so that no gradient depends on padding.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import torch
from opacus import GradSampleModule
from opacus.accountants import RDPAccountant
from opacus.optimizers import DPOptimizer
from opacus.utils.uniform_sampler import UniformWithReplacementSampler

from ostrom_trainer.errors import InputError, StepError
from ostrom_trainer.objective import Objective
from ostrom_trainer.rows import AnyRow
from ostrom_trainer.steps import OptimizerTerms

STATE_WORDS = 624
"""Number of words in the state of PyTorch's generator (MT19937)."""

STATE_OFFSET = 24
"""Bytes before the words in a state of PyTorch's generator; each word takes 8 bytes."""

History = list[tuple[float, float, int]]
"""Noise multiplier, sampling rate and number of steps of each group of equal steps, as Opacus'
accountants store them.
"""


class PrivacyTerms(NamedTuple):
    """Privacy parameters of a member's steps, which bound what they reveal about a row."""

    noise_multiplier: float
    clip_norm: float
    sampling_rate: float
    delta: float
    epsilon_max: float

    @staticmethod
    def parse(terms: Mapping[str, Any]) -> "PrivacyTerms":
        """Reads the terms of a request: each field is an integer in the unit that its name states.
        """
        parsed = PrivacyTerms(
            noise_multiplier=terms["noiseMultiplierMilli"] / 1_000,
            clip_norm=terms["clipNormMicro"] / 1_000_000,
            sampling_rate=terms["samplingRatePpm"] / 1_000_000,
            delta=terms["deltaNano"] / 1_000_000_000,
            epsilon_max=terms["epsilonMaxMilli"] / 1_000,
        )
        if not (0 < parsed.sampling_rate <= 1 and 0 < parsed.delta < 1):
            raise InputError("privacy", "a sampling rate or a delta is not between 0 and 1")
        if parsed.noise_multiplier <= 0 or parsed.clip_norm <= 0:
            raise InputError("privacy", "without noise or without a clip norm nothing is private")
        return parsed


class SpentPrivacy(NamedTuple):
    """Bound on the information that all steps of a member have revealed so far."""

    epsilon: float
    history: History


def spent_after(history: History, terms: PrivacyTerms, steps: int) -> SpentPrivacy:
    """Returns the privacy that the steps of `history` and `steps` further steps spend together, as
    Opacus' RDP accountant computes it.
    """
    accountant = RDPAccountant()
    accountant.history = [(float(a), float(b), int(c)) for a, b, c in history]
    for _ in range(steps):
        accountant.step(
            noise_multiplier=terms.noise_multiplier, sample_rate=terms.sampling_rate
        )
    return SpentPrivacy(float(accountant.get_epsilon(delta=terms.delta)), accountant.history)


def secret_generator(seed: int | None) -> torch.Generator:
    """Returns a generator with a secret state.

    An attacker could try all 32-bit seeds of PyTorch's generator, so all words of its state come
    from the operating system. A seed, which only tests give, makes the generator repeatable.
    """
    generator = torch.Generator()
    if seed is not None:
        return generator.manual_seed(seed)
    state = generator.manual_seed(0).get_state()
    words = torch.frombuffer(bytearray(os.urandom(4 * STATE_WORDS)), dtype=torch.int32)
    wide = words.to(torch.int64) & 0xFFFFFFFF
    end = STATE_OFFSET + 8 * STATE_WORDS
    state[STATE_OFFSET:end] = wide.view(torch.uint8)
    generator.set_state(state)
    return generator


class PrivateLoop:
    """Takes steps of DP-SGD, beginning with the present parameters of an objective's model."""

    def __init__(
        self,
        objective: Objective,
        optimizer: OptimizerTerms,
        privacy: PrivacyTerms,
        generator: torch.Generator,
    ) -> None:
        self._objective = objective
        self._privacy = privacy
        self._generator = generator
        self._parameters = objective.trained.parameters
        # Opacus records the inputs of layers only in training mode. The trained layers are linear,
        # so training mode does not change their results; all other layers stay in evaluation mode,
        # with dropout off.
        for module in objective.trained.model.modules():
            if any(one.requires_grad for one in module.parameters(recurse=False)):
                module.train()
        # The hooks of GradSampleModule compute the gradient of each row in each trained layer.
        self._hooked = GradSampleModule(
            objective.trained.model, strict=False, loss_reduction="sum"
        )
        self._adamw = torch.optim.AdamW(
            self._parameters,
            betas=(optimizer.beta1, optimizer.beta2),
            eps=optimizer.epsilon,
            weight_decay=optimizer.weight_decay,
            foreach=False,
        )

    def close(self) -> None:
        """Removes the hooks, so that the model can be wrapped again."""
        self._hooked.to_standard_module()

    def take(self, rows: Sequence[AnyRow], steps: int, rate: float) -> None:
        """Takes steps on batches drawn from all rows. Raises StepError."""
        privacy = self._privacy
        expected = max(1, round(privacy.sampling_rate * len(rows)))
        optimizer = DPOptimizer(
            self._adamw,
            noise_multiplier=privacy.noise_multiplier,
            max_grad_norm=privacy.clip_norm,
            expected_batch_size=expected,
            generator=self._generator,
        )
        for group in self._adamw.param_groups:
            group["lr"] = rate
        batches = UniformWithReplacementSampler(
            num_samples=len(rows),
            sample_rate=privacy.sampling_rate,
            generator=self._generator,
            steps=steps,
        )
        for batch in batches:
            self._step(optimizer, [rows[at] for at in batch])

    def _step(self, optimizer: DPOptimizer, rows: Sequence[AnyRow]) -> None:
        optimizer.zero_grad()
        for row in rows:
            loss = self._objective.loss(row)
            if loss is None:
                continue
            loss.backward()
            optimizer.signal_skip_step(True)
            optimizer.step()
            optimizer.zero_grad()
        # The calls of `step` above only sum clipped gradients. The last call has no rows: it adds
        # the noise once for the whole batch, even an empty one, and changes the parameters.
        for parameter in self._parameters:
            parameter.grad_sample = torch.zeros((0, *parameter.shape))
        optimizer.signal_skip_step(False)
        optimizer.step()
        optimizer.zero_grad()
        if not all(bool(torch.isfinite(one).all()) for one in self._parameters):
            raise StepError("its numbers are not finite: lower the learning rate")
