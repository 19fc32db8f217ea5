"""Goal: a model is loaded only if its files contain no code, and only the layers that a job names
are trained.

Method: copies of the tiny model, each with one kind of forbidden file or adapter term.
"""

import json
import pickle
import struct
import unittest
from pathlib import Path

from ostrom_trainer.errors import InputError
from ostrom_trainer.model import choose_trained, load_base

from .models import ADAPTER, DEVICE, TINY, ModelCopy, adapted, change_config


class Opened:
    """Counts the loads of pickles of its instances. The tests expect none, because the worker never
    unpickles a file.
    """

    count = 0

    def __reduce__(self) -> tuple[object, tuple[()]]:
        return (_count_up, ())


def _count_up() -> int:
    Opened.count += 1
    return Opened.count


class Folders(unittest.TestCase):
    """Tests that load models from folders."""

    def refused(self, folder: Path) -> str:
        """Returns the reason for which a folder is refused."""
        with self.assertRaises(InputError) as caught:
            load_base(folder, DEVICE)
        return caught.exception.reason

    def test_code_and_quantization_are_refused_by_name(self) -> None:
        for name in ("config.json", "tokenizer_config.json"):
            for field in ("auto_map", "auto_mapping", "trust_remote_code", "quantization_config"):
                with self.subTest(f"{name} {field}"), ModelCopy() as folder:
                    change_config(folder, name, **{field: {"AutoModel": "evil.Model"}})
                    self.assertIn(field, self.refused(folder))

    def test_a_folder_that_leads_to_another_model_is_refused(self) -> None:
        with ModelCopy() as folder:
            other = {"base_model_name_or_path": str(TINY), "peft_type": "LORA"}
            (folder / "adapter_config.json").write_text(json.dumps(other))
            self.assertIn("adapter_config.json", self.refused(folder))

    def test_a_pickle_is_never_opened(self) -> None:
        with ModelCopy() as folder:
            weights = folder / "model.safetensors"
            weights.unlink()
            self.assertIn("no safetensors", self.refused(folder))
            (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Opened()))
            self.assertIn("no safetensors", self.refused(folder))
            weights.write_bytes(pickle.dumps(Opened()))
            self.assertIn("cannot be loaded", self.refused(folder))
        self.assertEqual(Opened.count, 0)

    def test_lying_shapes_are_refused(self) -> None:
        content = (TINY / "model.safetensors").read_bytes()
        (length,) = struct.unpack("<Q", content[:8])
        header = json.loads(content[8 : 8 + length])
        name = next(one for one in header if one != "__metadata__")
        header[name]["shape"] = [1 << 20, 1 << 20]
        changed = json.dumps(header).encode()
        with ModelCopy() as folder:
            (folder / "model.safetensors").unlink()
            parts = struct.pack("<Q", len(changed)) + changed + content[8 + length :]
            (folder / "model.safetensors").write_bytes(parts)
            self.assertIn("cannot be loaded", self.refused(folder))


class TrainedParts(unittest.TestCase):
    """Tests of the selection of adapters and layers to train."""

    def refused(self, adapter: dict[str, object] | None, layers: list[str] | None = None) -> str:
        """Returns the reason for which an adapter or layers are refused."""
        with self.assertRaises(InputError) as caught:
            choose_trained(load_base(TINY, DEVICE), adapter, layers)
        return str(caught.exception)

    def test_unknown_settings_are_refused_by_name(self) -> None:
        for field in ("use_dora", "layer_replication", "modules_to_save", "auto_mapping"):
            self.assertIn(field, self.refused({**ADAPTER, field: True}))

    def test_modules_that_cannot_be_adapted_are_refused_by_name(self) -> None:
        for target in ("nowhere", "all-linear", "embed_tokens", ".*", "layers"):
            self.assertIn(target, self.refused({**ADAPTER, "targetModules": [target]}))

    def test_unknown_layers_are_refused_by_name(self) -> None:
        self.assertIn("nowhere", self.refused(None, ["model.norm.weight", "nowhere"]))
        self.assertIn("missing", self.refused(None, []))

    def test_only_what_a_job_names_is_trained(self) -> None:
        trained = adapted()
        names = [name for name, _ in trained.tensors]
        self.assertEqual(len(names), 24)
        self.assertTrue(all(name.endswith(("lora_A.weight", "lora_B.weight")) for name in names))
        free = [one for one in trained.model.parameters() if one.requires_grad]
        self.assertEqual([id(one) for one in free], [id(one) for one in trained.parameters])
        layers = ["model.layers.5.mlp.up_proj.weight", "model.norm.weight"]
        partly = choose_trained(load_base(TINY, DEVICE), None, layers)
        self.assertEqual([name for name, _ in partly.tensors], layers)
        self.assertEqual(sum(one.requires_grad for one in partly.model.parameters()), 2)


if __name__ == "__main__":
    unittest.main()
