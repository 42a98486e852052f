"""What a run is prepared with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from screener.pipeline import Parameters, prepare
from screener.sources import load_enabled
from screener.workspace import Workspace


def test_the_index_is_kept_in_the_workspace_and_found_there_again(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "home")
    parameters = Parameters(as_of=datetime.now(UTC), workspace=workspace)
    editions = [one for one in load_enabled() if one.descriptor.id == "uflpa"]
    assert prepare(parameters, editions).index
    kept = [one for one in (tmp_path / "home" / "cache").rglob("*") if one.is_file()]
    assert kept
    made = [one.stat().st_ino for one in kept]
    assert prepare(parameters, editions).index
    assert [one.stat().st_ino for one in kept] == made
