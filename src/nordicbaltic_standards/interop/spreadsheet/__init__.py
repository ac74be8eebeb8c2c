"""Records in spreadsheets, for those who have no case system: a workbook out, records and findings in.

Needs the extra ``xlsx``.
"""

from __future__ import annotations

from nordicbaltic_standards.interop.spreadsheet.imported import Imported
from nordicbaltic_standards.interop.spreadsheet.layout import RECORDS_WITH_SHEETS
from nordicbaltic_standards.interop.spreadsheet.reading import read_workbook
from nordicbaltic_standards.interop.spreadsheet.task_sheets import task_template
from nordicbaltic_standards.interop.spreadsheet.writing import PreparedRows, TooLong, template, write_workbook

__all__ = [
    "RECORDS_WITH_SHEETS",
    "Imported",
    "PreparedRows",
    "TooLong",
    "read_workbook",
    "task_template",
    "template",
    "write_workbook",
]
