"""Files of states (the trained parameters) and of moments (AdamW's running means):
docs/spec/training-rounds.md, sections 4 and 10.

The names and shapes of a job's tensors determine the header of such a file. So readers compare a
file's header with the expected bytes, and never parse it.
"""

import hashlib
import json
import math
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch

from .errors import InputError

ALIGNMENT = 8


class TensorForm(NamedTuple):
    """Name and shape of a tensor of 32-bit numbers."""

    name: str
    shape: tuple[int, ...]


def moments_form(tensors: Sequence[TensorForm]) -> list[TensorForm]:
    """Returns the names and shapes of the tensors in a job's file of moments."""
    means = [TensorForm(f"mean.{name}", shape) for name, shape in tensors]
    squares = [TensorForm(f"square.{name}", shape) for name, shape in tensors]
    return [TensorForm("steps", (1,)), *means, *squares]


def file_head(tensors: Sequence[TensorForm]) -> bytes:
    """Returns the first bytes of a file with these tensors: header length, and header."""
    offset = 0
    entries: list[str] = []
    for name, shape in tensors:
        end = offset + 4 * math.prod(shape)
        entry = {"dtype": "F32", "shape": list(shape), "data_offsets": [offset, end]}
        key = json.dumps(name, ensure_ascii=False)
        entries.append(f"{key}:{json.dumps(entry, separators=(',', ':'))}")
        offset = end
    header = ("{" + ",".join(entries) + "}").encode()
    header += b" " * (-len(header) % ALIGNMENT)
    return len(header).to_bytes(8, "little") + header


def read_tensors(path: Path, tensors: Sequence[TensorForm]) -> list[torch.Tensor]:
    """Returns the tensors of a file, each in separate memory.

    Raises InputError if the file's size or header is wrong, or if a number is not finite.
    """
    head = file_head(tensors)
    due = len(head) + sum(4 * math.prod(shape) for _, shape in tensors)
    size = path.stat().st_size
    if size != due:
        raise InputError(path.name, f"{size} bytes, where {due} are due")
    with path.open("rb") as file:
        if file.read(len(head)) != head:
            raise InputError(path.name, "its header is not the one that the job prescribes")
        read: list[torch.Tensor] = []
        for name, shape in tensors:
            part = bytearray(file.read(4 * math.prod(shape)))
            tensor = torch.frombuffer(part, dtype=torch.float32).reshape(shape)
            if not bool(torch.isfinite(tensor).all()):
                raise InputError(path.name, f"a number of {name} is not finite")
            read.append(tensor)
        return read


def write_tensors(path: Path, tensors: Sequence[TensorForm], values: Sequence[torch.Tensor]) -> str:
    """Writes a file atomically, and returns its SHA-256."""
    digest = hashlib.sha256()
    draft = path.with_name(path.name + ".draft")
    with draft.open("wb") as file:
        head = file_head(tensors)
        digest.update(head)
        file.write(head)
        for value in values:
            part = value.detach().to("cpu", torch.float32).contiguous().numpy().tobytes()
            digest.update(part)
            file.write(part)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)
    return digest.hexdigest()
