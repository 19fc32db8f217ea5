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
    """Returns all files below a folder by path, including the targets of links.

    Folders of version control and caches, whose names begin with a dot, are left out. Throws
    OSError for a file that cannot be read.
    """
    paths = sorted(_paths(folder))
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(lambda path: _hash(folder, path), paths))


class FolderChangedError(ValueError):
    """A file that has changed while its model was loaded, so its loaded content is unknown."""


class FolderGuard:
    """State of a folder before its files were read, without reading them again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = self._look()

    def require_unchanged(self) -> None:
        """Throws FolderChangedError for a file that is new, gone or written since."""
        now = self._look()
        for path in sorted(self._before.keys() | now.keys()):
            if self._before.get(path) != now.get(path):
                raise FolderChangedError(f"{self._folder / path}: changed while it was loaded.")

    def _look(self) -> dict[str, tuple[int, int, int]]:
        found = {path: (self._folder / path).stat() for path in _paths(self._folder)}
        return {path: (one.st_ino, one.st_size, one.st_mtime_ns) for path, one in found.items()}


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
