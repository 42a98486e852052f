"""What a user installs: the wheel made from the sdist, outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(  # noqa: S603 - our own commands
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel that was built from the sdist; the path of its bin/."""
    work = tmp_path_factory.mktemp("package")
    # `build` without --sdist/--wheel builds the sdist, then the wheel from that sdist.
    run(sys.executable, "-m", "build", "--no-isolation", "-o", work / "dist", ROOT, cwd=work)
    (wheel,) = (work / "dist").glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", work / "env", cwd=work)
    interpreter = work / "env" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", interpreter, "install", "-q")
    # Compiling all of pandas takes longer than all else here, and the demo needs little of it.
    quiet = ("--no-compile", "--disable-pip-version-check", "--root-user-action", "ignore")
    locked = ("--require-hashes", "-r", ROOT / ".ci" / "lock-core.txt")
    run(*pip, *quiet, *locked, cwd=work)
    run(*pip, *quiet, "--no-deps", wheel, cwd=work)
    return interpreter.parent


def test_the_demo_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL"))
    }
    environment["SCREENER_HOME"] = str(tmp_path / "home")
    shown = run(installed / "screener", "demo", cwd=tmp_path, env=environment)
    assert "Hetian Taida Garment" in shown
    result = json.loads((tmp_path / "screener-demo" / "result.json").read_text(encoding="utf-8"))
    assert {part["source"] for part in result["coverage"]} == {"eu_hr", "ilab_goods", "uflpa"}
    assert (tmp_path / "screener-demo" / "report.html").stat().st_size > 0
