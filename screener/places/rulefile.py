"""Reads a YAML rule file into a typed record, and says where it is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo
from pydantic_core import ErrorDetails

from screener.errors import RuleError
from screener.kept import text_sha256
from screener.quotes import quoted
from screener.resources import rules_dir
from screener.safe_yaml import compose_texts, kept_values

__all__ = ["RuleRecord", "cannot_be_read", "is_kept", "load", "of_new"]

_MAX_BYTES = 4_000_000
_FOLDERS = {"places", "intake", "names"}
_KEPT = "kept"
Record = TypeVar("Record", bound=BaseModel)
Value = TypeVar("Value")


class RuleRecord(BaseModel):
    """A part of a rule file: frozen, and without keys that nobody reads."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def of_new(check: Callable[[Value], Value]) -> Callable[[Value, ValidationInfo], Value]:
    """Have a check of values pass over rules that are kept; see `load`."""

    def held(value: Value, info: ValidationInfo) -> Value:
        return value if is_kept(info) else check(value)

    return held


def is_kept(info: ValidationInfo) -> bool:
    """Whether the rules that are read are kept ones."""
    return info.context == _KEPT


def load(path: Path, record: type[Record], *, kept: bool = False) -> Record:
    """Read ``path`` as a ``record``.

    Every YAML scalar is taken as text and turned into what the record asks for, so that
    the country ``NO`` stays Norway and the code ``01.10`` keeps its last digit. A process reads
    equal files once: a rulebook in which one file was changed is loaded in the time of that one.

    Args:
        path: the file.
        record: what it must be.
        kept: it was found sound once and is judged by: faults that change no outcome, which a
            later version refuses in what is written now, are no reason to stop.

    Raises:
        RuleError: naming file, line and key of the first thing that is wrong.
    """
    return cast("Record", _read(_File(_content(path), path), record, kept))


@dataclass(frozen=True, slots=True)
class _File:
    """What a rule file holds; where it lies makes no difference to what it says."""

    content: bytes
    path: Path = field(compare=False)


@lru_cache(maxsize=64)  # the files of some rulebooks that differ in little
def _read(file: _File, record: type[BaseModel], kept: bool) -> BaseModel:  # noqa: FBT001 - part of the key
    try:
        return record.model_validate(_values(file), context=_KEPT if kept else None)
    except ValidationError as error:
        first = _telling(error.errors())
        location, root = first["loc"], _compose(file)
        key, problem = _dotted(root, location), _problem(first, record)
        raise _wrong(file.path, _line(root, location), key, problem) from None


def _values(file: _File) -> object:
    """Return what a rule file holds; that of one that comes with the program is kept."""

    def read() -> object:
        return _value(_compose(file), file.path, set())

    if not file.path.is_relative_to(rules_dir()):
        return read()
    return kept_values(f"rule_{file.path.stem}", text_sha256(__file__) + file.content, read)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise RuleError(f"{_shown(path)}: larger than {_MAX_BYTES} bytes; split the rules")
        return path.read_bytes()
    except OSError as error:
        raise cannot_be_read(path, error) from error


def _compose(file: _File) -> yaml.Node:
    path = file.path
    text = _decoded(file.content, path)
    try:
        root = compose_texts(text)
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(path, text, error) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise _wrong(path, line, "", "holds a control character; remove it") from error
    if root is None:
        raise RuleError(f"{_shown(path)}, line 1: empty; restore its rules")
    return root


def cannot_be_read(path: Path, error: OSError) -> RuleError:
    """Return what is said of a rule file that the system does not give."""
    return RuleError(f"{path}: cannot be read ({error.strerror}); restore the file")


def _decoded(raw: bytes, path: Path) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise RuleError(
            f"{_shown(path)}, line {line}: not UTF-8 text; save the file as UTF-8"
        ) from error


_KEY = re.compile(r"^\s*(?:- )?[{]?([A-Za-z_]\w*):", re.MULTILINE)
_HINTS = {
    "undefined alias": 'a word that begins with * must stand in quotes, as in "*word"',
    "mapping values are not allowed": "a text with a colon must stand in quotes",
    "cannot start any token": "indent with spaces, not with tabs",
}


def _not_yaml(path: Path, text: str, error: yaml.MarkedYAMLError) -> RuleError:
    """Name the line, the last key before it, and where the broken thing begins."""
    mark, context = error.problem_mark, error.context_mark
    line = mark.line + 1 if mark else 1
    before = "\n".join(text.split("\n")[:line])
    keys = _KEY.findall(before)
    hint = next((said for sign, said in _HINTS.items() if sign in (error.problem or "")), "")
    opened = context.line + 1 if context else line
    since = f" (in what begins at line {opened})" if opened < line and not hint else ""
    problem = f"not valid YAML: {hint or error.problem}{since}"
    return _wrong(path, line, keys[-1] if keys else "", problem)


def _telling(errors: Sequence[ErrorDetails]) -> ErrorDetails:
    """Return the first error; of a record with a key misspelt, that one and not its absence."""
    first = errors[0]
    of_record = first["loc"][:-1]
    strange = (e for e in errors if e["type"] == "extra_forbidden" and e["loc"][:-1] == of_record)
    return next(strange, first) if first["type"] == "missing" else first


_PLAIN = {
    "missing": "is missing",
    "string_too_short": "is empty",
    "model_type": "must be keys with values",
    "dict_type": "must be keys with values",
    "tuple_type": "must be a list",
    "string_type": "must be one text",
}


def _problem(error: ErrorDetails, record: type[BaseModel]) -> str:
    """Say in plain words what the record does not take."""
    kind, message = error["type"], error["msg"].removeprefix("Value error, ")
    if kind == "extra_forbidden":
        near = get_close_matches(
            str(error["loc"][-1]), sorted(_keys(record.model_json_schema())), 1
        )
        return "no rule file has this key here" + (f"; did you mean {near[0]}?" if near else "")
    if kind in {"int_parsing", "int_from_float"}:
        return f"must be a whole number, not {quoted(str(error['input'])[:40])}"
    if kind == "float_parsing":
        return f"must be a number, not {quoted(str(error['input'])[:40])}"
    if kind in {"bool_parsing", "string_pattern_mismatch"}:
        form = "true or false" if kind == "bool_parsing" else error["ctx"]["pattern"]
        return f"must be {form}, not {quoted(str(error['input'])[:40])}"
    return _PLAIN.get(kind, re.sub("^(?:Input|String) should", "should", message))


def _keys(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own: set[str] = set(schema.get("properties", ()))
        return own.union(*(_keys(inner) for inner in schema.values()))
    return set().union(*map(_keys, schema)) if isinstance(schema, list) else set()


def _value(node: yaml.Node, path: Path, seen: set[int]) -> object:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if id(node) in seen:
        # References to references could make a short file grow without end.
        raise _wrong(path, node.start_mark.line + 1, "", "write out what an alias (*) repeats")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, seen)
    return [_value(item, path, seen) for item in node.value]


def _mapping(node: yaml.MappingNode, path: Path, seen: set[int]) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _wrong(path, key.start_mark.line + 1, "", "a key must be one word")
        if key.value in values:
            raise _wrong(path, key.start_mark.line + 1, key.value, "the key is there twice")
        values[key.value] = _value(value, path, seen)
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


def _dotted(root: yaml.Node, location: Sequence[int | str]) -> str:
    """Return the way to a key; a record of a list by its id, where it has one."""
    steps: list[str] = []
    node: yaml.Node | None = root
    for step in location:
        if step == "[key]":  # pydantic's word for a key that is itself wrong
            break
        node = _inside(node, step)
        name = _scalar(_inside(node, "id")) if isinstance(step, int) else ""
        steps.append(name or str(step))
    return ".".join(steps)


def _inside(node: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def _scalar(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _shown(path: Path) -> str:
    """Return a file's name as a reader of rules knows it, with its folder where it has one."""
    return "/".join(path.parts[-2:]) if path.parent.name in _FOLDERS else path.name


def _wrong(path: Path, line: int, key: str, problem: str) -> RuleError:
    where = f"{_shown(path)}, line {line}" + (f", key {key}" if key else "")
    return RuleError(f"{where}: {problem}; mend the rule file")
