"""The files of a model's folder, by hash, so that a node can compare them with its artifact."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .driver import ModelFile

_THREADS = 4
"""Files that are read at the same time."""


def hash_folder(folder: Path) -> list[ModelFile]:
    """Returns all files below a folder by path, those that links name included.

    Folders of version control and caches, whose names begin with a dot, are left out. Throws
    OSError for a file that cannot be read.
    """
    paths = sorted(_paths(folder))
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(lambda path: _hash(folder, path), paths))


def _paths(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(parent, name).relative_to(folder).as_posix()


def _hash(folder: Path, path: str) -> ModelFile:
    with (folder / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        size = os.fstat(file.fileno()).st_size
    return ModelFile(path, size, digest.hexdigest())
