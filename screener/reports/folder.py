"""A folder of reports that knows which of its files are ours."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path, PurePath

from screener.errors import InputError
from screener.reports.files import text_out

__all__ = ["Folder"]

_LIST = "files.json"


class Folder:
    """Files written in one go; what an earlier go left behind is removed at the end."""

    def __init__(self, path: str | Path) -> None:
        """Take the folder; it need not be there yet."""
        self._path = Path(path)
        self._names: dict[str, None] = {}

    def unused(self, name: str) -> str:
        """Return the name, or with a number behind it when it is taken."""
        stem, suffix = PurePath(name).stem, PurePath(name).suffix
        number = 2
        while name in self._names or name in {"index.html", _LIST}:
            name = f"{stem}-{number}{suffix}"
            number += 1
        self._names[name] = None
        return name

    def path(self, name: str) -> Path:
        """Return where a file of the folder is written, and count it as ours."""
        self._names[name] = None
        return self._path / name

    def close(self) -> None:
        """Remove what an earlier go wrote and this one did not, and note what is ours now."""
        for name in sorted(self._earlier() - self._names.keys()):
            with suppress(FileNotFoundError):
                (self._path / name).unlink()
        with text_out(self._path / _LIST, encoding="utf-8", errors="strict") as stream:
            json.dump(sorted(self._names), stream, indent=1)
            stream.write("\n")

    def _earlier(self) -> set[str]:
        try:
            listed = json.loads((self._path / _LIST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return set()
        except ValueError as error:
            raise InputError(
                f"{self._path / _LIST}: not the list of files it should be; delete it and retry."
            ) from error
        plain = isinstance(listed, list) and all(isinstance(name, str) for name in listed)
        if not plain or any(name != PurePath(name).name or name.startswith(".") for name in listed):
            raise InputError(
                f"{self._path / _LIST}: names files outside the folder; delete it and retry."
            )
        return set(listed)
