"""Goal: the names on vLLM's command line lead to classes that implement vLLM's interfaces.

Method: stub packages replace vLLM, with the same names and abstract methods.
"""

from __future__ import annotations

import importlib
import sys
import tomllib
import unittest
from abc import ABC, abstractmethod
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest.mock import patch

from ostrom_vllm.versions import SUPPORTED


class InterfaceV1(ABC):
    """Stub with the abstract methods of `vllm.v1.sample.logits_processor.LogitsProcessor`."""

    @abstractmethod
    def __init__(self, vllm_config: Any, device: Any, is_pin_memory: bool) -> None: ...

    @abstractmethod
    def apply(self, logits: Any) -> Any:
        """Changes logits."""

    @abstractmethod
    def is_argmax_invariant(self) -> bool:
        """Returns whether `apply` never changes which token has the highest logit."""

    @abstractmethod
    def update_state(self, batch_update: Any) -> None:
        """Applies removals, additions and moves of requests in the batch."""


class InterfaceV2(ABC):
    """Stub with the abstract methods of
    `vllm.v1.worker.gpu.sample.logits_processor.LogitsProcessor`.
    """

    def __init__(self, vllm_config: Any, req_states: Any) -> None: ...

    def add_request(self, req_idx: int, sampling_params: Any) -> bool:
        """Puts a request into a slot; returns whether the processor acts on the request."""
        return True

    @abstractmethod
    def apply(self, logits: Any, ctx: Any) -> Any:
        """Changes logits."""


def packages(version: str) -> dict[str, ModuleType]:
    """Returns stub modules with the names of vLLM's modules."""
    found: dict[str, Any] = {}
    for path in ("v1.sample.logits_processor", "v1.worker.gpu.sample.logits_processor"):
        parts = ["vllm", *path.split(".")]
        for end in range(1, len(parts) + 1):
            name = ".".join(parts[:end])
            found.setdefault(name, ModuleType(name))
    found["vllm"].__version__ = version
    found["vllm.v1.sample.logits_processor"].LogitsProcessor = InterfaceV1
    found["vllm.v1.worker.gpu.sample.logits_processor"].LogitsProcessor = InterfaceV2
    return found


class Releases(unittest.TestCase):
    """Tests of the supported releases of vLLM."""

    def test_the_package_depends_on_the_releases_that_it_accepts(self) -> None:
        """pyproject.toml and versions.py name the same releases."""
        project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())
        exact = [f"vllm=={version}" for version in SUPPORTED]
        self.assertEqual(project["project"]["dependencies"], exact)


class Classes(unittest.TestCase):
    """Tests of `ostrom_vllm.v1:V1` and `ostrom_vllm.v2:V2`."""

    cases = (
        ("ostrom_vllm.v1", "V1", InterfaceV1, (None, False)),
        ("ostrom_vllm.v2", "V2", InterfaceV2, (SimpleNamespace(),)),
    )

    def setUp(self) -> None:
        """Forgets the classes that another test has built."""
        for name, attribute, _, _ in self.cases:
            vars(importlib.import_module(name)).pop(attribute, None)

    def test_each_is_a_subclass_and_can_be_built(self) -> None:
        """vLLM refuses a class that is no subclass of its interface."""
        for name, attribute, interface, more in self.cases:
            with self.subTest(name), patch.dict(sys.modules, packages("0.32.0")):
                module = importlib.import_module(name)
                built = getattr(module, attribute)
                self.assertIs(built, getattr(module, attribute))
                self.assertTrue(issubclass(built, interface))
                self.assertEqual((built.__module__, built.__qualname__), (name, attribute))
                processor = built(SimpleNamespace(speculative_config=None), *more)
                self.assertFalse(processor.is_argmax_invariant())

    def test_another_release_is_refused(self) -> None:
        """The error names the supported releases."""
        for name, attribute, _, _ in self.cases:
            with self.subTest(name), patch.dict(sys.modules, packages("0.33.0")):
                module = importlib.import_module(name)
                with self.assertRaisesRegex(RuntimeError, r"vLLM 0\.33\.0 .* Install 0\.32\.0"):
                    getattr(module, attribute)

    def test_without_vllm_the_import_says_so(self) -> None:
        """The processors and their tests run without vLLM, but the classes need vLLM."""
        for name, attribute, _, _ in self.cases:
            with self.subTest(name), patch.dict(sys.modules, {"vllm": None}):
                with self.assertRaises(ModuleNotFoundError):
                    getattr(importlib.import_module(name), attribute)


if __name__ == "__main__":
    unittest.main()
