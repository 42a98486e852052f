"""What scoring keeps of the tables is made anew when one of its modules changes."""

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

import pytest

from screener.kept import text_sha256
from screener.matching import scoring
from screener.matching.scoring import abbreviated, given_names
from screener.names import tables


def anew(module: ModuleType) -> ModuleType:
    """Return a copy of a module that has read nothing so far."""
    spec = spec_from_file_location("copy", module.__file__)
    assert spec is not None
    assert spec.loader is not None
    copy = module_from_spec(spec)
    spec.loader.exec_module(copy)
    return copy


def test_what_scoring_keeps_is_made_of_all_its_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, bytes] = {}

    def note(name: str, made_of: bytes, make: Callable[[], object]) -> object:
        kept[name] = made_of
        return make()

    monkeypatch.setattr(tables, "kept_values", note)
    assert "construction" in anew(abbreviated).abbreviated("constr")
    assert anew(given_names).are_given("maria", "")
    whole = text_sha256(scoring.__file__)
    for name in ("clipped", "given_names", "known_given_names"):
        assert whole in kept[name], name
