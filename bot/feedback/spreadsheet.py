"""Rows as CSV that a spreadsheet shows as they are, whatever a reader typed."""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

# A cell that begins so is a formula to a spreadsheet (OWASP, "CSV Injection"); the last four are
# the same signs in East Asian width, which some programs take for them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[object]], out: TextIO) -> None:
    """Write a line of column names and a line for each row (RFC 4180)."""
    # All in quotes: a lone carriage return would not be, and would end a line in some programs.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe(cell) for cell in row])


def safe(cell: object) -> object:
    """A cell that is no formula: a quote stands before text that would be one."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell
