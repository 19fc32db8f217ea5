"""Models and rows for the trainer's tests."""

import json
import shutil
import tempfile
from pathlib import Path

import torch
from tokenizers import Tokenizer

from ostrom_trainer.environment import prepare
from ostrom_trainer.model import TrainedModel, choose_trained, load_base

TINY = Path(__file__).resolve().parents[3] / "models/tiny/ostrom-tiny"
ADAPTER = {"rank": 2, "alpha": 4, "targetModules": ["q_proj", "down_proj"]}
DEVICE = prepare("exact")
TOKENIZER = Tokenizer.from_file(str(TINY / "tokenizer.json"))


def adapted() -> TrainedModel:
    """Returns the tiny model with an adapter whose B matrices are not zero."""
    torch.manual_seed(3)
    trained = choose_trained(load_base(TINY, DEVICE), dict(ADAPTER), None)
    with torch.no_grad():
        for parameter in trained.parameters:
            parameter.add_(torch.randn(parameter.shape) / 50)
    return trained


class ModelCopy:
    """A copy of the tiny model's folder, which a test may damage."""

    def __enter__(self) -> Path:
        self._folder = tempfile.TemporaryDirectory()
        copy = Path(self._folder.name) / "model"
        copy.mkdir()
        for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
            shutil.copy(TINY / name, copy)
        (copy / "model.safetensors").symlink_to(TINY / "model.safetensors")
        return copy

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()


def change_config(folder: Path, name: str, **fields: object) -> None:
    """Changes fields of a JSON file of a model."""
    file = folder / name
    file.write_text(json.dumps({**json.loads(file.read_text()), **fields}))
