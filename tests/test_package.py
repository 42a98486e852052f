"""What a user installs: the wheel made from the sdist, outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

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


def link_locked(packages: Path) -> None:
    """Put what the lock of users names, and nothing else, into an environment.

    `make` has installed it from the lock; to unpack it all once more takes longer than the rest.
    """
    for line in (ROOT / ".ci" / "lock-core.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith((" ", "#")) or not line:
            continue
        locked = Requirement(line.removesuffix("\\"))
        if locked.marker and not locked.marker.evaluate():
            continue
        found = distribution(locked.name)
        assert found.version in locked.specifier, f"{locked} is locked; run `make test`"
        for top in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
            link = packages / top
            if not link.exists():
                link.symlink_to(Path(str(found.locate_file(top))))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel that was built from the sdist; the path of its bin/."""
    work = tmp_path_factory.mktemp("package")
    # `build` without --sdist/--wheel builds the sdist, then the wheel from that sdist.
    run(sys.executable, "-m", "build", "--no-isolation", "-o", work / "dist", ROOT, cwd=work)
    (wheel,) = (work / "dist").glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", work / "env", cwd=work)
    interpreter = work / "env" / "bin" / "python"
    link_locked(Path(sysconfig.get_path("purelib", vars={"base": str(work / "env")})))
    pip = (sys.executable, "-m", "pip", "--python", interpreter, "install", "-q")
    # Compiling all of it takes longer than what the demo needs of it.
    quiet = ("--no-compile", "--disable-pip-version-check", "--root-user-action", "ignore")
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
