"""Sets and describes the PyTorch settings that determine how the worker's computations round."""

import hashlib
import os
from importlib.metadata import version
from pathlib import Path

import torch

FLAGS = ("ATEN_CPU_CAPABILITY", "MKL_CBWR")
"""Environment variables that select the libraries' CPU instructions. They are read at import."""


def prepare(kind: str) -> torch.device:
    """Makes PyTorch deterministic, and returns the device of an environment class. The device is a
    GPU for `tolerant` if the machine has one, and otherwise the CPU.
    """
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.set_default_dtype(torch.float32)
    torch.set_float32_matmul_precision("highest")
    torch.backends.mkldnn.enabled = False
    torch.backends.cudnn.benchmark = False
    torch.manual_seed(0)
    if kind == "tolerant" and torch.cuda.is_available():
        local = int(os.environ.get("LOCAL_RANK", "0"))
        torch.cuda.set_device(local)
        return torch.device("cuda", local)
    return torch.device("cpu")


def code_hash() -> str:
    """Returns the first 16 hexadecimal digits of the SHA-256 of this package's files."""
    digest = hashlib.sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def describe(device: torch.device, processes: int, quantized: bool = False) -> str:
    """Returns one line with all properties that two machines must share to compute the same bits.
    """
    if device.type == "cuda":
        computed = f"{torch.cuda.get_device_name(device)} cuda {torch.version.cuda}"
    else:
        flags = [f"{name}={os.environ.get(name, '')}" for name in FLAGS]
        computed = " ".join(["cpu", torch.backends.cpu.get_cpu_capability(), *flags])
    libraries = [f"{name} {version(name)}" for name in ("torch", "transformers", "peft")]
    if quantized:
        libraries.append(f"bitsandbytes {version('bitsandbytes')} nf4")
    parts = [
        *libraries,
        computed,
        "threads 1",
        "float32",
        f"processes {processes}",
        f"code {code_hash()}",
    ]
    return ", ".join(parts)
