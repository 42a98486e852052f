"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of published lists beside the checkout; present in CI, perhaps not elsewhere."""
    folder = _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"CI must have the published lists at {folder}")
        pytest.skip("the published lists are not beside this checkout (../shared/data)")
    return folder
