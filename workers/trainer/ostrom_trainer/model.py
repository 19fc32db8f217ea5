"""The base model of a job, and its trained parameters."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM

from .errors import InputError
from .files import TensorForm
from .limits import CONFIG_BYTES_MAX

CODE_FIELDS = ("auto_map", "auto_mapping", "custom_pipelines", "trust_remote_code")
"""Config fields that let model files name code to run."""

PEFT_NAME = ".default"
"""Part of PEFT's parameter names that adapter files omit."""


class AdapterTerms(NamedTuple):
    """An adapter of a job. PEFT's other settings, except the task type, have their defaults."""

    rank: int
    alpha: int
    targets: list[str]

    @staticmethod
    def parse(terms: Mapping[str, Any]) -> "AdapterTerms":
        """Reads the adapter terms of a request. Raises InputError that names an unknown term."""
        for field in terms:
            if field not in ("rank", "alpha", "targetModules"):
                raise InputError("adapter", f"{field} is unknown")
        return AdapterTerms(int(terms["rank"]), int(terms["alpha"]), list(terms["targetModules"]))


class TrainedModel(NamedTuple):
    """A model, its trained parameters in the order of the job's files, and the values of these
    parameters with which the model equals the base model.
    """

    model: torch.nn.Module
    tensors: list[TensorForm]
    parameters: list[torch.nn.Parameter]
    base: list[torch.Tensor]


def check_folder(folder: Path) -> None:
    """Raises InputError if a model's folder lacks safetensors or a configuration file, or contains
    an adapter's configuration. Raises it also if a configuration file is too large, or names code
    to run or a quantization.
    """
    if not any(folder.glob("*.safetensors")):
        raise InputError("model", "its folder has no safetensors")
    # For a folder with an adapter, Transformers would load the base from the path that the
    # adapter's configuration names.
    if (folder / "adapter_config.json").exists():
        raise InputError("model", "it has an adapter_config.json")
    for name in ("config.json", "tokenizer_config.json"):
        file = folder / name
        if not file.is_file() or file.stat().st_size > CONFIG_BYTES_MAX:
            raise InputError("model", f"{name} is missing or too large")
        config = json.loads(file.read_bytes())
        for field in (*CODE_FIELDS, "quantization_config"):
            if field in config:
                raise InputError("model", f"{name} has {field}, which is not supported")


def _placed(device: torch.device, quantized: bool) -> dict[str, Any]:
    """Returns the options that load the base's weights in 4 bits with bitsandbytes; no options if
    `quantized` is false.

    As in QLoRA (arXiv 2305.14314, section 3), weights are 4-bit NormalFloats (NF4), and their
    scales are quantized too. Products are computed in 32 bits.
    """
    if not quantized:
        return {}
    from transformers import BitsAndBytesConfig

    config = BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=torch.float32,
    )
    return {"quantization_config": config, "device_map": {"": device}}


def load_base(folder: Path, device: torch.device, quantized: bool = False) -> torch.nn.Module:
    """Returns the base model in 32 or 4 bits, with all parameters frozen and dropout off.

    Attention uses plain matrix products, because the results of fused kernels differ between
    machines.
    """
    check_folder(folder)
    try:
        model: Any = AutoModelForCausalLM.from_pretrained(
            folder,
            dtype=torch.float32,
            attn_implementation="eager",
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
            **_placed(device, quantized),
        )
    except MemoryError:
        raise
    except Exception as error:
        # Untrusted files can fail in many libraries, each of which raises its own errors.
        raise InputError("model", f"it cannot be loaded ({type(error).__name__})") from error
    model.config.use_cache = False
    module: torch.nn.Module = model
    frozen = module.requires_grad_(False).eval()
    # Quantized weights are already on the device, and bitsandbytes refuses to move them.
    return frozen if quantized else frozen.to(device)


def _adapt(model: torch.nn.Module, terms: AdapterTerms) -> torch.nn.Module:
    modules = dict(model.named_modules())
    for target in terms.targets:
        found = [
            module
            for name, module in modules.items()
            if name == target or name.endswith(f".{target}")
        ]
        if not found:
            raise InputError("adapter.targetModules", f"the model has no {target}")
        if not all(isinstance(module, torch.nn.Linear) for module in found):
            raise InputError("adapter.targetModules", f"{target} is no linear layer")
    config = LoraConfig(
        r=terms.rank,
        lora_alpha=terms.alpha,
        target_modules=terms.targets,
        lora_dropout=0.0,
        bias="none",
        task_type="CAUSAL_LM",
    )
    return get_peft_model(model, config).eval()


def choose_trained(
    base: torch.nn.Module, adapter: Mapping[str, Any] | None, layers: Sequence[str] | None
) -> TrainedModel:
    """Selects the trained parameters: a new adapter, or parameters of the base with the names in
    `layers`. All other parameters stay frozen.
    """
    if adapter is not None:
        model = _adapt(base, AdapterTerms.parse(adapter))
        named = [
            (name.replace(PEFT_NAME, ""), parameter)
            for name, parameter in model.named_parameters()
            if parameter.requires_grad
        ]
    else:
        model = base
        found = dict(model.named_parameters())
        for name in layers or ():
            if name not in found:
                raise InputError("tensors", f"the model has no {name}")
        if not layers:
            raise InputError("tensors", "all are missing")
        named = [(name, found[name]) for name in layers]
        for _, parameter in named:
            parameter.requires_grad_(True)
    tensors = [TensorForm(name, tuple(parameter.shape)) for name, parameter in named]
    parameters = [parameter for _, parameter in named]
    # With these values the model equals the base. An adapter of zeros changes nothing.
    kept = [torch.zeros_like(one) if adapter else one.detach().clone() for one in parameters]
    return TrainedModel(model, tensors, parameters, kept)


def vocabulary_size(model: torch.nn.Module) -> int:
    """Returns the number of rows of the embedding. All token ids of a model are below this number.
    """
    embedding = model.get_input_embeddings()  # type: ignore[operator]
    return int(embedding.num_embeddings)


def load_state(trained: TrainedModel, values: Sequence[torch.Tensor]) -> None:
    """Sets the trained parameters to the values of a state."""
    with torch.no_grad():
        for parameter, value in zip(trained.parameters, values, strict=True):
            parameter.copy_(value)
