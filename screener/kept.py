"""What tables come to, kept where Python keeps what it compiles of this package.

To parse, fold and sort their words takes longer than all else that a short command does. What came
of it is kept as plain values, no code and no objects, under a hash of what it was made of, and
appears whole or not at all; what is damaged or of other tables is worked out anew. Where nothing
can be written each process works it out for itself.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar

from screener.atomic_files import write_atomically
from screener.gc_pause import gc_paused

__all__ = ["folder", "kept", "text_sha256"]

T = TypeVar("T")
_HASH = hashlib.sha256
_SIZE = _HASH().digest_size


def kept(name: str, made_of: bytes, make: Callable[[], T]) -> T:
    """Return what ``make`` makes, from where it is kept if it was made of the same before.

    Args:
        name: What it is, as the name of a file; one of them is kept.
        made_of: All that it depends on, or a hash of it: the tables, what reads and folds them.
        make: Makes it: lists, tuples, dictionaries and sets of texts and figures, in whatever
            depth. It is handed to nobody who changes it.
    """
    place = _place(name)
    key = _HASH(sys.version.encode() + b"\0" + made_of).digest()
    content = _content(place)
    written = memoryview(content)[2 * _SIZE :]
    if content[: 2 * _SIZE] == key + _HASH(written).digest():
        with gc_paused():
            found: T = marshal.loads(written)  # noqa: S302 - by its hash it is what was written
        return found
    made = make()
    plain: Any = made
    payload = marshal.dumps(plain)
    # No room, or no right to.
    with suppress(OSError), write_atomically(place, private=False, durable=False) as file:
        file.write(key + _HASH(payload).digest() + payload)
    return made


def _content(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError:  # nobody could write it so far
        return b""


def _place(name: str) -> Path:
    return folder() / f"{name}.{sys.implementation.cache_tag}.kept"


def folder() -> Path:
    """Return where Python keeps what it compiles of this package; it may take no more."""
    return Path(cache_from_source(__file__)).parent


@cache
def text_sha256(*modules: str) -> bytes:
    """Return a hash of the text of modules, by the files they are in; of a package all of it.

    Args:
        modules: Paths of Python files; that of an ``__init__.py`` stands for its folder.
    """
    digest = _HASH()
    for module in map(Path, modules):
        whole = module.name == "__init__.py"
        for path in sorted(module.parent.rglob("*.py")) if whole else [module]:
            place = path.relative_to(module.parent).as_posix()
            digest.update(place.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.digest()
