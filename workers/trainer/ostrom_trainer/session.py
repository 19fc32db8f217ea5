"""Answers requests, one after another. README.md lists their fields."""

import hashlib
import json
import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch

from .cluster import Cluster
from .errors import InputError, StepError
from .files import TensorForm, moments_form, read_tensors, write_tensors
from .model import TrainedModel, choose_trained, load_base, load_state, vocabulary_size
from .objective import Method, Objective, likeliest
from .policy import GroupTerms, Policy, load_decoder
from .rows import AnyRow, RowReader, TokenRow
from .steps import Moments, OptimizerTerms, StepLoop, StepMeasure, measure

Answer = Callable[[dict[str, Any]], None]


def _tensors_answer(tensors: list[TensorForm]) -> list[dict[str, object]]:
    return [{"name": name, "shape": list(shape)} for name, shape in tensors]


def _file_hash(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


class Session:
    """The state of one job. The request `open` loads the job's model. Later requests take steps,
    measure rows, or write the probabilities of a teacher.
    """

    def __init__(
        self, device: torch.device, cluster: Cluster, answer: Answer, quantized: bool = False
    ) -> None:
        self._device = device
        self._quantized = quantized
        self._cluster = cluster
        self._answer = answer
        self._objective: Objective | None = None
        self._reader: RowReader | None = None
        self._terms: OptimizerTerms | None = None

    def handle(self, request: Mapping[str, Any]) -> None:
        """Answers a request."""
        handlers = {
            "first-state": self._first_state,
            "open": self._open,
            "train": self._train,
            "replay": self._replay,
            "losses": self._losses,
            "teach": self._teach,
        }
        handler = handlers.get(request["kind"])
        if handler is None:
            raise InputError("kind", "no such request")
        handler(request)

    def _choose(self, request: Mapping[str, Any]) -> TrainedModel:
        base = load_base(Path(request["model"]), self._device, self._quantized)
        return choose_trained(base, request.get("adapter"), request.get("layers"))

    def _first_state(self, request: Mapping[str, Any]) -> None:
        torch.manual_seed(request["seed"])
        trained = self._choose(request)
        if self._cluster.rank == 0:
            write_tensors(Path(request["to"]), trained.tensors, trained.parameters)
        self._answer({"kind": "first-state", "tensors": _tensors_answer(trained.tensors)})

    def _open(self, request: Mapping[str, Any]) -> None:
        trained = self._choose(request)
        self._reader = RowReader(vocabulary_size(trained.model), request["sequence"])
        self._terms = OptimizerTerms.parse(request["optimizer"])
        method = Method.parse(request.get("method"), request.get("betaPpm"))
        self._cluster.place(trained)
        policy = None
        if method.name == "grpo":
            terms = GroupTerms.parse(request.get("grpo"))
            decode = load_decoder(Path(request["model"]))
            policy = Policy(decode, request["endId"], terms, request["sequence"])
        self._objective = Objective(trained, method, self._device, policy)
        self._answer({"kind": "opened", "tensors": _tensors_answer(trained.tensors)})

    def _opened(self) -> tuple[Objective, RowReader, OptimizerTerms]:
        if self._objective is None or self._reader is None or self._terms is None:
            raise InputError("kind", "no job is open")
        return self._objective, self._reader, self._terms

    def _load(self, path: str) -> None:
        """Loads a state's file into the model."""
        trained = self._opened()[0].trained
        load_state(trained, read_tensors(Path(path), trained.tensors))

    def _rows(self, path: str, count: int, skipped: int = 0) -> list[AnyRow]:
        _, reader, _ = self._opened()
        rows = list(reader.read(Path(path), count, skipped))
        if len(rows) < count:
            raise InputError("rows", f"{skipped + len(rows)}, where {skipped + count} are due")
        return rows

    def _start(self, request: Mapping[str, Any]) -> StepLoop:
        objective, _, terms = self._opened()
        trained = objective.trained
        self._load(request["state"])
        moments = Moments.zeros(trained.parameters)
        if request.get("moments") is not None:
            form = moments_form(trained.tensors)
            values = read_tensors(Path(request["moments"]), form)
            moments = Moments.parse(values, self._device)
        return StepLoop(objective, terms, moments, self._cluster)

    def _write(self, loop: StepLoop, folder: Path, step: int) -> dict[str, str]:
        trained = self._opened()[0].trained
        if self._cluster.rank != 0:
            return {}
        form = moments_form(trained.tensors)
        weights = folder / f"weights-{step}.safetensors"
        moments = folder / f"moments-{step}.safetensors"
        return {
            "weights": write_tensors(weights, trained.tensors, trained.parameters),
            "moments": write_tensors(moments, form, loop.moments()),
        }

    def _take(
        self, loop: StepLoop, rows: list[AnyRow], rate: float, step: int, state: str
    ) -> StepMeasure:
        try:
            # The seed is the hash of the state before the step, so trainer and validators draw the
            # same answers. Only `grpo` draws answers, always in one process.
            return loop.take(rows, rate, bytes.fromhex(state))
        except StepError as error:
            raise StepError(f"step {step}: {error}") from None

    def _train(self, request: Mapping[str, Any]) -> None:
        loop = self._start(request)
        batch, first = request["batch"], request["first"]
        state = _file_hash(request["state"])
        for step, rate in enumerate(request["rates"], start=first):
            rows = self._rows(request["rows"], batch, step * batch)
            measured = self._take(loop, rows, rate, step, state)
            written = self._write(loop, Path(request["folder"]), step + 1)
            state = written.get("weights", "")
            self._answer({"kind": "step", "step": step + 1, **measured._asdict(), **written})
        self._answer({"kind": "trained"})

    def _replay(self, request: Mapping[str, Any]) -> None:
        loop = self._start(request)
        rows = self._rows(request["rows"], request["batch"])
        state = _file_hash(request["state"])
        self._take(loop, rows, request["rate"], request["step"], state)
        written = self._write(loop, Path(request["folder"]), request["step"] + 1)
        self._answer({"kind": "replayed", **written})

    def _losses(self, request: Mapping[str, Any]) -> None:
        objective, _, _ = self._opened()
        self._load(request["state"])
        rows = self._rows(request["rows"], request["count"])
        losses = measure(objective, rows, self._cluster)
        # JSON has no NaN and no infinity.
        told = [loss if math.isfinite(loss) else None for loss in losses]
        self._answer({"kind": "losses", "losses": told})

    def _teach(self, request: Mapping[str, Any]) -> None:
        """Writes the model's likeliest tokens and their probabilities at each trained position of
        each row. Each process computes all rows, and writes them to a file of its own. The first
        process renames its file to the requested path; the others delete their files.
        """
        objective, reader, _ = self._opened()
        self._load(request["state"])
        model, device = objective.trained.model, objective.device
        to, count = Path(request["to"]), 0
        draft = Path(f"{to}.{os.getpid()}.draft")
        with draft.open("w", encoding="utf-8") as file:
            for row in reader.read(Path(request["rows"]), request["count"]):
                assert isinstance(row, TokenRow)
                taught = likeliest(model, row, device, request["tokens"])
                file.write(json.dumps(taught, separators=(",", ":")) + "\n")
                count += 1
        if self._cluster.rank == 0:
            draft.replace(to)
        else:
            draft.unlink()
        self._answer({"kind": "taught", "rows": count})
