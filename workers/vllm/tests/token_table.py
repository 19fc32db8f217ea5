"""Prints hash and texts of the given token tables; vectors.test.ts compares them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from ostrom_vllm.token_table import read_table


def table_of(path: str) -> dict[str, Any]:
    """Returns the hash of a table, and its texts in hexadecimal digits."""
    table = read_table(Path(path).read_bytes())
    texts = [None if text is None else text.hex() for text in table.texts]
    return {"hash": table.digest, "texts": texts}


if __name__ == "__main__":
    print(json.dumps([table_of(path) for path in sys.argv[1:]]))
