"""Dates: the right day or none."""

from datetime import datetime, timedelta, timezone

import pytest

from index.readers.dates import date_at_top, date_in_name, parse_date

DAY = datetime(2026, 5, 4)


def at(*parts: int, hours: int | None = None) -> datetime:
    """Make a moment, with a zone so many hours east of Greenwich."""
    zone = None if hours is None else timezone(timedelta(hours=hours))
    year, month, day, hour, minute, second, micro = (*parts, 0, 0, 0, 0)[:7]
    return datetime(year, month, day, hour, minute, second, micro, tzinfo=zone)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-05-04", DAY),
        ("2026/5/4", DAY),
        ("20260504", DAY),
        ("2026-05-04T08:00:00+02:00", at(2026, 5, 4, 8, hours=2)),
        ("2026-05-04T08:00:00.123Z", at(2026, 5, 4, 8, 0, 0, 123000, hours=0)),
        ("2026-05-04 08:00", at(2026, 5, 4, 8)),
        ("20260504T101112Z", at(2026, 5, 4, 10, 11, 12, hours=0)),
        ("2026/6/29 15:07:41", at(2026, 6, 29, 15, 7, 41)),
        ("4 mei 2026", DAY),
        ("04-mei-2026", DAY),
        ("maandag 4 mei 2026", DAY),
        ("ma, 04 mei 2026 07:30:00 +0200", at(2026, 5, 4, 7, 30, hours=2)),
        ("4 mei 2026, 10.30 uur", at(2026, 5, 4, 10, 30)),
        ("4 mei 2026 om 10 uur", at(2026, 5, 4, 10)),
        ("Thu, 30 Apr 2026 08:57:00 MEST", at(2026, 4, 30, 8, 57, hours=2)),
        ("3 Sept 2026 10:00 +0200", at(2026, 9, 3, 10, hours=2)),
        ("Thu, 03 Sep 26 00:01:01 +0200", at(2026, 9, 3, 0, 1, 1, hours=2)),
        ("3 September '98", at(1998, 9, 3)),
        ("May 4, 2026", DAY),
        ("May 4th, 2026 at 4 p.m.", at(2026, 5, 4, 16)),
        ("May 4, 2026 12:30 AM", at(2026, 5, 4, 0, 30)),
        ("4th of May 2026", DAY),
        ("Mon, 4 May 2026 10:00:00 GMT (UTC)", at(2026, 5, 4, 10, hours=0)),
        ("29/06/2026", at(2026, 6, 29)),
        ("06/29/2026", at(2026, 6, 29)),
        ("5-5-2026", at(2026, 5, 5)),
        ("2026-05-04 10:00 IST", at(2026, 5, 4, 10)),
    ],
)
def test_reads_the_day_and_the_time_as_written(written: str, moment: datetime) -> None:
    read = parse_date(written)
    assert read == moment
    assert read is not None
    assert read.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "gisteren",
        "2026",
        "2026-05",
        "mei 2026",
        "zondag 3 mei",
        "4 Mayo 2026",
        "4 meis 2026",
        "31 februari 2026",
        "2026-02-30",
        "2026-13-01",
        "03/04/2026",
        "3-4-26",
        "4 mei 20261",
        "4 mei 2026 en later",
        "4 mei 2026 25:00",
        "4 mei 2026 - 2030",
        "2026-05-04T10:00:00+99:00",
        "4 mei 0026",
        "4 mei 2026" + " " * 100 + "x",
    ],
)
def test_gives_none_rather_than_another_day(written: str) -> None:
    assert parse_date(written) is None


def test_reads_the_day_first_only_when_told() -> None:
    assert parse_date("03/04/2026", day_first=True) == datetime(2026, 4, 3)
    assert parse_date("03/14/2026", day_first=True) == datetime(2026, 3, 14)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2021-07-21-kabul.txt", datetime(2021, 7, 21)),
        ("20210721_kabul.txt", datetime(2021, 7, 21)),
        ("kabul_2021.07.21.txt", datetime(2021, 7, 21)),
        ("kabul-20210721.txt", None),  # as likely a number
        ("2021-07-kabul.txt", None),
        ("20211399.txt", None),
        ("kabul.txt", None),
    ],
)
def test_reads_the_date_in_a_file_name(name: str, day: datetime | None) -> None:
    assert date_in_name(name) == day


@pytest.mark.parametrize("line", ["4 mei 2026", "Gepubliceerd op 4 mei 2026", "Date: May 4, 2026"])
def test_reads_a_line_that_is_a_date(line: str) -> None:
    assert date_at_top(line) == DAY
