"""Days as people of many lands write them."""

from __future__ import annotations

from datetime import date

import pytest

from screener.intake.cells.dates import read_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2026/3/1", date(2026, 3, 1)),
        ("2026年3月1日", date(2026, 3, 1)),
        ("01.03.2026", date(2026, 3, 1)),
        ("2026-03-01 00:00:00", date(2026, 3, 1)),
        ("25/12/2026", date(2026, 12, 25)),
        ("12/25/2026", date(2026, 12, 25)),
        ("05/05/2026", date(2026, 5, 5)),
        ("03/04/2026", None),
        ("25-12-2026", date(2026, 12, 25)),
        ("12-25-2026", date(2026, 12, 25)),
        ("03-04-2026", None),  # as exports of the United States write the fourth of March
        ("31.02.2026", None),
        ("soon", None),
        ("15/03/2568", date(2025, 3, 15)),  # of the Buddhist era, which is 543 years ahead
        ("03/04/2568", date(2025, 4, 3)),  # and puts the day first
        ("๑๕/๐๓/๒๕๖๘", date(2025, 3, 15)),
        ("15 มีนาคม 2568", date(2025, 3, 15)),
        ("2568-03-15", date(2025, 3, 15)),
        ("2500-01-01", date(2500, 1, 1)),  # what never expires
        ("2599-12-31", date(2599, 12, 31)),
        ("31.12.9999", date(9999, 12, 31)),  # what programs write for never
        ("令和7年3月31日", date(2025, 3, 31)),
        ("R7.3.31", date(2025, 3, 31)),
        ("平成元年4月1日", date(1989, 4, 1)),
        ("民國113年3月1日", date(2024, 3, 1)),
        ("２０２６年３月１日", date(2026, 3, 1)),
        ("2027. 3. 2.", date(2027, 3, 2)),
        ("2027년 3월 2일", date(2027, 3, 2)),
        ("ngày 01 tháng 02 năm 2027", date(2027, 2, 1)),
        ("31 Desember 2026", date(2026, 12, 31)),
        ("31 Dec 2026", date(2026, 12, 31)),
        ("31-Mar-2026", date(2026, 3, 31)),
        ("March 31, 2026", date(2026, 3, 31)),
        ("31. Dezember 2026", date(2026, 12, 31)),
        ("31 de março de 2026", date(2026, 3, 31)),
        ("१५ मार्च 2026", date(2026, 3, 15)),
        ("31 Foo 2026", None),
        ("X7.3.31", None),
        ("R0.1.1", None),  # eras begin with a first year
    ],
)
def test_dates_are_read_only_when_they_cannot_be_mistaken(text: str, day: date | None) -> None:
    assert read_date(text) == day
