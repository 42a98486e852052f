"""schemathesis against the running API: nothing fails inside, every answer is as described."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.waiting import SECONDS
from tests.web.site import Site, serving

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_headers_conformance,response_schema_conformance"
)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Site]:
    with serving(tmp_path / "home") as site:
        site.add_people()
        site.add_run()
        yield site


@pytest.mark.parametrize(
    ("phases", "examples"),
    [
        ("examples,fuzzing", 4),
        pytest.param("examples,coverage,fuzzing", 200, marks=pytest.mark.soak),
    ],
)
def test_every_answer_conforms(running: Site, tmp_path: Path, phases: str, examples: int) -> None:
    header = running.token("Ada", "read", "screen", "decide")["Authorization"]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [
            str(Path(sys.executable).with_name("st")),
            "run",
            f"{running.url}/api/v1/openapi.json",
            "--header", f"Authorization: {header}",
            "--checks", CHECKS,
            "--max-examples", str(examples),
            "--phases", phases,
            "--request-timeout", str(SECONDS),
            "--generation-deterministic",
            "--continue-on-failure",
            "--no-color",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=3000,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "20 selected / 20 total" in done.stdout
