"""The server with a simulated driver, for the engine's tests: `python3 -m tests.serve_peer JSON`.

The server prints its address, and runs until its input ends.
"""

from __future__ import annotations

import asyncio
import json
import math
import sys
from pathlib import Path
from typing import Any

from ostrom_vllm.serve.connection import Server, parse_address
from ostrom_vllm.serve.folder import hash_folder
from ostrom_vllm.token_table import read_table

from .made_up_driver import MadeUpDriver


async def _main(options: dict[str, Any]) -> None:
    folder = Path(options["folder"])
    keeps_grammars = options.get("grammars", True)
    driver = MadeUpDriver(
        context_length=options["contextLength"],
        end_at=options.get("endAt", math.inf),
        ahead=options.get("ahead", 1),
        files=hash_folder(folder),
        table=read_table((folder / "tokenizer.json").read_bytes()) if keeps_grammars else None,
        adapters={
            name: hash_folder(Path(folder)) for name, folder in options.get("adapters", {}).items()
        },
        failing_at=options.get("failingAt"),
    )
    token = options.get("token", "")
    server = Server(driver, token)
    address = parse_address(options["listen"], has_token=bool(token))
    print(await server.listen(address), flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await server.close()


if __name__ == "__main__":
    asyncio.run(_main(json.loads(sys.argv[1])))
