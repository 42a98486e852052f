"""Reads a YAML rule file into a typed record, and says where it is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from screener.errors import RuleError

__all__ = ["RuleRecord", "load"]

_MAX_BYTES = 4_000_000
Record = TypeVar("Record", bound=BaseModel)


class RuleRecord(BaseModel):
    """A part of a rule file: frozen, and without keys that nobody reads."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def load(path: Path, record: type[Record]) -> Record:
    """Read ``path`` as a ``record``.

    Every YAML scalar is taken as text and turned into what the record asks for, so that
    the country ``NO`` stays Norway and the code ``01.10`` keeps its last digit.

    Raises:
        RuleError: naming file, line and key of the first thing that is wrong.
    """
    root = _compose(path)
    try:
        return record.model_validate(_value(root, path))
    except ValidationError as error:
        first = error.errors()[0]
        raise _wrong(path, _line(root, first["loc"]), _dotted(first["loc"]), first["msg"]) from None


def _compose(path: Path) -> yaml.Node:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise RuleError(f"{path.name}: larger than {_MAX_BYTES} bytes; split the rules")
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    except OSError as error:
        raise RuleError(f"{path}: cannot be read ({error.strerror}); restore the file") from error
    except UnicodeDecodeError as error:
        raise RuleError(f"{path.name}: not UTF-8 text; save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise _wrong(path, line, "", f"not valid YAML: {error.problem}") from error
    if root is None:
        raise RuleError(f"{path.name}: empty; restore its rules")
    return root


def _value(node: yaml.Node, path: Path) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, path) for item in node.value]
    return node.value


def _mapping(node: yaml.MappingNode, path: Path) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in node.value:
        if key.value in values:
            raise _wrong(path, key.start_mark.line + 1, key.value, "the key is there twice")
        values[key.value] = _value(value, path)
    return values


def _line(root: yaml.Node, location: Sequence[int | str]) -> int:
    """Return the line of the deepest node that ``location`` still leads to."""
    node, line = root, root.start_mark.line
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == step), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line
    return line + 1


def _dotted(location: Sequence[int | str]) -> str:
    return ".".join(str(step) for step in location)


def _wrong(path: Path, line: int, key: str, problem: str) -> RuleError:
    where = f"{path.name}, line {line}" + (f", key {key}" if key else "")
    return RuleError(f"{where}: {problem}; mend the rule file")
