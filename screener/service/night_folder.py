"""The dated folders of reports: written apart, put in place whole, the oldest removed."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from screener.errors import InputError

__all__ = [
    "LATEST",
    "MANIFEST",
    "kept_folders",
    "publish",
    "scratch",
    "slug",
    "unfinished",
]

LATEST = "latest"
MANIFEST = "night.json"
"""Marks a folder as one of ours; only such a folder is ever removed."""

_MOST_SLUG = 60


def slug(name: str, number: int) -> str:
    """Return a list's folder name: what people read, and the number that tells lists apart."""
    plain = re.sub(r"[^\w.-]+", "-", name).strip("-.")[:_MOST_SLUG]
    return f"{number}-{plain}" if plain else str(number)


@contextmanager
def scratch(root: Path) -> Iterator[Path]:
    """Give a folder to write into, beside the final ones; what was left there goes first.

    What is not published goes in the end: on a disk that it filled nothing else could be kept, not
    even that the night failed. A root that is made here is its owner's alone, for reports name
    suppliers. Who makes it beforehand says who else may look.

    Raises:
        InputError: the folder of reports cannot be made.
    """
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in unfinished(root):
            shutil.rmtree(left, ignore_errors=True)
        made = Path(tempfile.mkdtemp(prefix=".night-", suffix=".part", dir=root))
    except OSError as error:
        raise InputError(f"{root}: cannot be written ({error.strerror})") from error
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def publish(made: Path, root: Path, name: str, manifest: Mapping[str, Any], keep: int) -> Path:
    """Give a written folder its name, point ``latest`` at it, and remove the oldest.

    A folder of the same name, of a night that was begun again, is replaced.

    Raises:
        InputError: a step failed; the folders of earlier nights are as they were.
    """
    target, before = root / name, root / f".night-{name}.part"
    try:
        text = json.dumps(manifest, ensure_ascii=False, indent=1)
        (made / MANIFEST).write_text(text, encoding="utf-8")
        made.chmod(0o755)
        # Never without the folder that ``latest`` may point at, but for these two renamings.
        if target.exists():
            target.rename(before)
        made.rename(target)
        shutil.rmtree(before, ignore_errors=True)
        _point(root, name)
        for old in kept_folders(root)[keep:]:
            if old.name != name:
                shutil.rmtree(old)
    except OSError as error:
        raise InputError(f"{target}: cannot be written ({error.strerror})") from error
    return target


def kept_folders(root: Path) -> list[Path]:
    """Return the dated folders, newest first."""
    return sorted((path.parent for path in root.glob(f"[0-9]*/{MANIFEST}")), reverse=True)


def unfinished(root: Path) -> list[Path]:
    """Return what nights that were killed left; while none is at work."""
    return [*root.glob(".night-*.part")]


def _point(root: Path, name: str) -> None:
    """Let ``latest`` point at a folder: a link, or where links may not be made, a file."""
    draft = root / ".latest.part"
    draft.unlink(missing_ok=True)
    try:
        draft.symlink_to(name, target_is_directory=True)
    except (OSError, NotImplementedError):
        draft.write_text(f"{name}\n", encoding="utf-8")
    os.replace(draft, root / LATEST)  # noqa: PTH105 - Path.replace follows nothing either, but this names it
