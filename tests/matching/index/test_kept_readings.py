"""Readings of listed names as an index keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from screener.matching.filing.columns import Columns
from screener.matching.index import files as index_files
from screener.matching.index.kept_readings import KeptReadings
from screener.matching.persons.form import person_form
from screener.names import NormalForm, normal_form

_FIRMS = (
    "Hoshine Silicon Industry Co., Ltd.",
    "合盛硅业股份有限公司",
    "株式会社ライト製作所",
    "삼성전자 주식회사",
    "ООО «Завод имени Дегтярёва»",
    "Société Coopérative Agricole de Duékoué (SOCADD)",
    "Alpha Ltd, formerly Beta GmbH",
    "SOLIDLTD Unit 3",
    "Ministero dei Trasporti",
)
_PERSONS = ("Иван Петрович Сидоров", "J. D. Souza", "王小明", "Nguyễn Văn Hùng")


@pytest.mark.parametrize(("read", "names"), [(normal_form, _FIRMS), (person_form, _PERSONS)])
def test_a_kept_reading_is_the_one_that_was_kept(
    read: Callable[[str], NormalForm], names: Sequence[str], tmp_path: Path
) -> None:
    readings = [reading for name in names for reading in read(name).readings]
    columns = Columns.of(readings)
    index_files.write(tmp_path / "kept", KeptReadings.of(readings))
    kept = index_files.read(tmp_path / "kept", KeptReadings)
    assert [kept.reading(columns, at) for at in range(len(readings))] == readings
