from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_BROKEN = """
from tests import waiting

waiting.SECONDS = 0.5

def test_before():
    pass

def test_that_fails_at_once():
    assert not "waited"

def test_that_waits():
    waiting.until(lambda: None, "never")

def test_after():
    waiting.until(lambda: None, "never")
"""


def test_a_test_that_waits_in_vain_ends_the_rest_of_its_file_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(_BROKEN, encoding="utf-8")
    (tmp_path / "test_b.py").write_text("def test_other():\n    pass\n", encoding="utf-8")
    plain = ("-q", "-p", "tests.waiting", "-p", "no:cacheprovider", "--rootdir", tmp_path)
    done = subprocess.run(  # noqa: S603 - pytest on files of ours
        [sys.executable, "-m", "pytest", *plain, tmp_path],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 failed, 2 passed, 1 skipped" in done.stdout
