"""Command `python -m ostrom_vllm.serve --listen unix:PATH -- --model DIR`; README.md describes it.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from .connection import AddressError, Server, parse_address
from .folder import FolderGuard, hash_folder
from .limits import NAME_CHARACTERS_MAX

_DEAD_POLL_SECONDS = 1.0


def _parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        prog="python -m ostrom_vllm.serve",
        description="Serves verifiable answers of vLLM to an Ostrom node.",
        epilog="Options of vLLM follow after --, with --model DIR among them.",
    )
    parser.add_argument("--listen", required=True, metavar="unix:PATH|HOST:PORT")
    parser.add_argument("--token-file", type=Path, help="required for HOST:PORT")
    parser.add_argument(
        "--adapter", action="append", default=[], metavar="NAME=DIR", help="a LoRA adapter"
    )
    own = list(arguments)
    split = own.index("--") if "--" in own else len(own)
    return parser.parse_args(own[:split]), own[split + 1 :]


def _read_token(path: Path | None) -> str:
    """Reads the token file. Throws AddressError for a file that other users can read."""
    if path is None:
        return ""
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise AddressError(f"{path}: others can read it. Run chmod 600.")
    token = path.read_text("utf-8").strip()
    if not 16 <= len(token) <= NAME_CHARACTERS_MAX:
        raise AddressError(f"{path}: not 16 to {NAME_CHARACTERS_MAX} characters.")
    return token


def _read_adapters(given: Sequence[str]) -> dict[str, str]:
    adapters: dict[str, str] = {}
    for one in given:
        name, _, folder = one.partition("=")
        if not name or len(name) > NAME_CHARACTERS_MAX or not Path(folder).is_dir():
            raise AddressError(f"--adapter {one}: not NAME=DIR")
        adapters[name] = str(Path(folder).resolve())
    return adapters


async def _main(options: argparse.Namespace, vllm_options: Sequence[str]) -> int:
    token = _read_token(options.token_file)
    address = parse_address(options.listen, has_token=bool(token))
    adapters = _read_adapters(options.adapter)
    # Imported late, because importing vLLM takes seconds.
    from .start import engine_arguments, model_folder, start_engine
    from .vllm_driver import VllmDriver

    arguments = engine_arguments(vllm_options)
    folders = {"": model_folder(arguments)} | {name: Path(dir) for name, dir in adapters.items()}
    guards = [FolderGuard(folder) for folder in folders.values()]
    hashes = await asyncio.gather(
        *(asyncio.to_thread(hash_folder, folder) for folder in folders.values())
    )
    files = dict(zip(folders, hashes, strict=True))
    engine, info = await start_engine(arguments, adapters, files)
    server = Server(VllmDriver(engine, info, adapters), token)
    try:
        for guard in guards:
            guard.require_unchanged()
        print(f"ostrom_vllm: listening at {await server.listen(address)}", flush=True)
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        while not stop.is_set() and not engine.errored:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), _DEAD_POLL_SECONDS)
        return 1 if engine.errored else 0
    finally:
        await server.close()
        engine.shutdown()


def main() -> int:
    """Runs until a signal, or until the engine ends; returns the exit status."""
    # These variables disable vLLM's usage reports and all downloads.
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    # While vLLM starts, it stops its child processes if this process exits, but not if a signal
    # kills this process.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    options, vllm_options = _parse(sys.argv[1:])
    try:
        return asyncio.run(_main(options, vllm_options))
    except ValueError as error:
        print(f"ostrom_vllm: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
