"""The processes of a trainer, one or more (`torchrun` sets RANK and WORLD_SIZE).

Rows of a batch are split evenly among the processes; gradients are added in the order of the
processes. PyTorch's own data parallelism adds gradients bucket by bucket, in an order that changes
after the first step. So a replay of a single later step would give different bits.
"""

import os
from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar

import torch
from torch import distributed
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

from .model import TrainedModel

WAIT = timedelta(days=365)
"""Longest time that processes wait for each other: rounds may be days apart."""

T = TypeVar("T")


class Cluster:
    """The processes of a trainer. If there is only one process, no method communicates."""

    def __init__(self, device: torch.device, sharded: bool) -> None:
        self.size = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        self._device = device
        self._sharded = sharded
        if self.size > 1:
            backend = "cpu:gloo,cuda:nccl" if device.type == "cuda" else "gloo"
            distributed.init_process_group(backend, timeout=WAIT)

    def place(self, trained: TrainedModel) -> None:
        """Splits the frozen parameters among the processes (FSDP2), if the cluster is sharded.

        Each process keeps all trained parameters: they are few, and `add` sums their gradients.
        """
        if self.size == 1 or not self._sharded:
            return
        mesh = init_device_mesh(self._device.type, (self.size,))
        ignored = set(trained.parameters)
        layers = [
            layer
            for module in trained.model.modules()
            if isinstance(module, torch.nn.ModuleList)
            for layer in module
        ]
        for module in [*layers, trained.model]:
            fully_shard(module, mesh=mesh, ignored_params=ignored)

    def broadcast(self, message: bytes | None) -> bytes:
        """Returns the message of the first process, in every process."""
        if self.size == 1:
            return message or b""
        length = torch.tensor([len(message or b"")])
        distributed.broadcast(length, 0)
        body = torch.zeros(int(length), dtype=torch.uint8)
        if self.rank == 0 and message:
            body = torch.frombuffer(bytearray(message), dtype=torch.uint8)
        distributed.broadcast(body, 0)
        return body.numpy().tobytes()

    def share(self, rows: Sequence[T]) -> Sequence[T]:
        """Returns the consecutive rows of a batch that this process computes."""
        each = len(rows) // self.size
        return rows[self.rank * each : (self.rank + 1) * each]

    def part(self, rows: Sequence[T]) -> list[T | None]:
        """Returns every n-th row for this process, where n is the number of processes. Adds None
        until all processes have equally many.
        """
        own: list[T | None] = list(rows[self.rank :: self.size])
        return own + [None] * (-(-len(rows) // self.size) - len(own))

    def gather(self, losses: Sequence[float], count: int) -> list[float]:
        """Returns the losses of all `count` rows in their order, from the losses that each process
        computed for its `part`.
        """
        if self.size == 1:
            return list(losses)
        own = torch.tensor(losses, dtype=torch.float64)
        parts = [torch.zeros_like(own) for _ in range(self.size)]
        distributed.all_gather(parts, own)
        return [float(parts[at % self.size][at // self.size]) for at in range(count)]

    def add(self, gradients: Sequence[torch.Tensor | None]) -> None:
        """Replaces each gradient by the sum of all processes' gradients, added in the order of the
        processes.
        """
        if self.size == 1:
            return
        for gradient in gradients:
            assert gradient is not None
            parts = [torch.zeros_like(gradient) for _ in range(self.size)]
            distributed.all_gather(parts, gradient.contiguous())
            gradient.zero_()
            for part in parts:
                gradient.add_(part)

    def idle(self, model: torch.nn.Module, device: torch.device, runs: int) -> None:
        """Runs the model `runs` times if the cluster is sharded, and drops the results: the runs of
        the other processes need this process's part of the parameters.
        """
        if self.size == 1 or not self._sharded:
            return
        ids = torch.zeros((1, 2), dtype=torch.long, device=device)
        outputs = [model(input_ids=ids).logits.sum() * 0 for _ in range(runs)]
        total = torch.stack(outputs).sum()
        if total.requires_grad:
            total.backward()
