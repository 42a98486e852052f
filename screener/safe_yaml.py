"""Reads YAML into plain values, as PyYAML's safe loader does, in a fraction of its time.

Commands read some forty files at their start. libyaml parses them some ten times faster, if it is
there; and most of what is left is spent on scalars that are nothing but text, whose way through
PyYAML is cut short here. All of it builds the same values. Those of files that come with the
program are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import yaml
from yaml.nodes import ScalarNode

from screener.errors import RuleError
from screener.kept import kept, text_sha256

__all__ = ["compose_texts", "kept_values", "parse", "read_yaml", "repeated_key", "told_of"]

T = TypeVar("T")
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TEXT, _BOOLEAN = "tag:yaml.org,2002:str", "tag:yaml.org,2002:bool"


class _Loader(_Safe):  # type: ignore[misc] # whichever of the two there is
    """Tells text by its first letter."""

    def resolve(self, kind: type, value: str, implicit: Any) -> str:  # noqa: ANN401 - as PyYAML
        """Return the tag of a node; by how it begins most plain scalars can only be text."""
        may_be_other = kind is not ScalarNode or (
            implicit[0] and value[:1] in self.yaml_implicit_resolvers
        )
        tag: str = super().resolve(kind, value, implicit) if may_be_other else _TEXT
        return tag

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - as PyYAML
        """Return the value of a node; that of a text is what the node holds."""
        if node.tag == _TEXT and type(node) is ScalarNode:
            return node.value
        return super().construct_object(node, deep)


class _WordsLoader(_Loader):
    """Reads *no* and *true* as words."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOLEAN]
        for first, resolvers in _Safe.yaml_implicit_resolvers.items()
    }


class _TextsLoader(_Base):  # type: ignore[misc] # whichever of the two there is
    """Takes every scalar for a text."""

    def resolve(self, *_of_node: object) -> str:
        """Return the tag of a node, which nobody reads of one that is no text."""
        return _TEXT


def compose_texts(text: str) -> yaml.Node | None:
    """Return the nodes of YAML ``text``, with their places; every scalar of them is a text.

    Raises:
        yaml.YAMLError: it is no YAML.
    """
    return yaml.compose(text, Loader=_TextsLoader)


def repeated_key(text: str | bytes) -> tuple[str, int] | None:
    """Return a key that a mapping of YAML ``text`` has twice, with its line; None where none is.

    Raises:
        yaml.YAMLError: it is no YAML.
    """
    return _repeated(yaml.compose(text, Loader=_Loader), set())


def _repeated(node: yaml.Node | None, seen: set[int]) -> tuple[str, int] | None:
    if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
        return None
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        inside = node.value
    else:
        keys: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in keys:
                return str(key.value), key.start_mark.line + 1
            keys.add(str(key.value))
        inside = [value for _, value in node.value]
    return next((found for one in inside if (found := _repeated(one, seen))), None)


def parse(text: str | bytes, *, booleans: bool = True) -> Any:  # noqa: ANN401 - the file decides
    """Return what YAML ``text`` holds.

    Args:
        text: One document; bytes in UTF-8.
        booleans: Whether *no*, *true* and the like are truth values; else they are words.

    Raises:
        yaml.YAMLError: it is no YAML, or holds more than plain values.
    """
    loader = _Loader if booleans else _WordsLoader
    return yaml.load(text, Loader=loader)  # noqa: S506 - both are safe


def read_yaml(path: Path, *, booleans: bool = True) -> Any:  # noqa: ANN401 - the file decides
    """Return what a YAML file that comes with the program holds, and no dates.

    Args:
        path: The file.
        booleans: As of ``parse``.

    Raises:
        RuleError: the file cannot be read or is no YAML.
    """
    with told_of(path):
        text = path.read_bytes()
        name = "_".join(path.with_suffix("").parts[-2:])
        return kept_values(name, text, lambda: parse(text, booleans=booleans))


def kept_values(name: str, text: bytes, read: Callable[[], T]) -> T:
    """Return what ``read`` makes of the YAML ``text`` of a file that comes with the program.

    Args:
        name: Under which it is kept; see ``screener.kept``.
        text: The file, and what else ``read`` depends on besides PyYAML and this module.
        read: Reads it.
    """
    reader = f"{yaml.__version__}\0".encode() + text_sha256(__file__)
    return kept(name, reader + text, read)


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Have it said of a file that comes with the program that it cannot be read or is no YAML."""
    try:
        yield
    except OSError as error:
        said = f"cannot be read ({error.strerror})"
        raise RuleError(f"{path}: {said}; reinstall or mend it") from error
    except yaml.YAMLError as error:
        said = f"is not valid YAML: {' '.join(str(error).split())}"
        raise RuleError(f"{path}: {said}; reinstall or mend it") from error
