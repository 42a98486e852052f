"""The site that most tests of the web application visit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.site import Site, keep_alike, serving

FOUR_EYES = ("probable:confirmed", "probable:dismissed")


@pytest.fixture(scope="session", autouse=True)
def alike(tmp_path_factory: pytest.TempPathFactory) -> None:
    keep_alike(tmp_path_factory.mktemp("alike"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with a person in each role and one run; its tests share it."""
    home = tmp_path_factory.mktemp("site")
    with serving(home, four_eyes=FOUR_EYES) as running:
        running.add_people()
        running.add_run()
        yield running
