"""Starts vLLM's engine with the options that verifiable answers need."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import vllm
from vllm.engine.arg_utils import AsyncEngineArgs
from vllm.usage.usage_lib import UsageContext
from vllm.utils.argparse_utils import FlexibleArgumentParser
from vllm.v1.engine.async_llm import AsyncLLM

from ..fingerprint import BUILD
from ..token_table import served_table
from ..versions import require_supported
from .driver import ModelFile, ModelInfo
from .options import OptionError, refuse_other_models

SCORE_TOKENS = 2
"""Tokens that a score adds to a text: one token after the text, and one that vLLM draws."""


_DESCRIBE_SECONDS = 300.0
"""Longest wait, in seconds, until the workers describe themselves. They have loaded the model by
then.
"""


def engine_arguments(options: Sequence[str]) -> AsyncEngineArgs:
    """Reads vLLM's options, and sets the options that this server needs. Throws OptionError."""
    require_supported(vllm.__version__)
    parser = AsyncEngineArgs.add_cli_args(FlexibleArgumentParser(prog="vLLM's options, after --"))
    arguments = AsyncEngineArgs.from_cli_args(parser.parse_args(list(options)))
    if arguments.data_parallel_size > 1:
        raise OptionError("--data-parallel-size: start a server for each replica instead.")
    refuse_other_models(arguments)
    arguments.skip_tokenizer_init = True
    arguments.generation_config = "vllm"
    arguments.max_logprobs = -1
    arguments.logprobs_mode = "raw_logprobs"
    arguments.enable_log_requests = False
    arguments.disable_log_stats = True
    arguments.worker_extension_cls = "ostrom_vllm.worker.WorkerExtension"
    return arguments


async def start_engine(
    arguments: AsyncEngineArgs,
    adapters: Mapping[str, str],
    files: Mapping[str, Sequence[ModelFile]],
) -> tuple[AsyncLLM, ModelInfo]:
    """Starts the engine, and returns it with its description. `files` has the model's files under
    the empty name, and those of each adapter under the adapter's name.
    """
    if adapters:
        arguments.enable_lora = True
    config = arguments.create_engine_config(UsageContext.ENGINE_CONTEXT)
    runner = "V2" if config.use_v2_model_runner else "V1"
    config.model_config.logits_processors = [f"ostrom_vllm.{runner.lower()}:{runner}"]
    engine = AsyncLLM.from_vllm_config(config, disable_log_stats=True)
    model: Any = config.model_config
    [worker, *_] = await asyncio.wait_for(
        engine.collective_rpc("ostrom_describe"), _DESCRIBE_SECONDS
    )
    parallel = config.parallel_config
    # The logits processors in the worker processes read their token table from the same file.
    table = served_table(config)
    build: dict[str, str | int] = {
        "torch": worker["torch"],
        "runner": runner,
        "device": worker["device"],
        "dtype": _name(model.dtype),
        "headDtype": _name(model.head_dtype),
        "kvDtype": _name(config.cache_config.cache_dtype),
        "quantization": str(model.quantization or "none"),
        "attention": worker["attention"],
        "tensorParallel": parallel.tensor_parallel_size,
        "pipelineParallel": parallel.pipeline_parallel_size,
        "fingerprint": BUILD,
    }
    info = ModelInfo(
        version=vllm.__version__,
        build=build,
        context_length=model.max_model_len - SCORE_TOKENS,
        vocabulary=model.get_vocab_size(),
        files=files[""],
        adapters={name: files[name] for name in adapters},
        token_table=None if table is None else table.digest,
    )
    return engine, info


def model_folder(arguments: AsyncEngineArgs) -> Path:
    """Returns the folder of the model. Throws OptionError for the name of a model to download."""
    folder = Path(arguments.model)
    if not folder.is_dir():
        raise OptionError(f"--model {arguments.model}: no folder. Name that of the artifact.")
    return folder


def _name(dtype: object) -> str:
    return str(dtype).removeprefix("torch.")
