"""How results look: JSON, CSV and HTML, and the sentences of the message catalogue."""

from screener.reports.actions import write_xlsx
from screener.reports.catalogue import languages, missing, sentence
from screener.reports.changes import ChangeReport, Concern, concerns, severity, write_changes
from screener.reports.document import coverage_complete, json_schema, to_dict
from screener.reports.dossier import write_dossier, write_dossiers
from screener.reports.machine import write_json
from screener.reports.portfolio import write_html
from screener.reports.questionnaire import write_questionnaire, write_questionnaires
from screener.reports.table import to_frame, write_csv

__all__ = [
    "ChangeReport",
    "Concern",
    "concerns",
    "coverage_complete",
    "json_schema",
    "languages",
    "missing",
    "sentence",
    "severity",
    "to_dict",
    "to_frame",
    "write_changes",
    "write_csv",
    "write_dossier",
    "write_dossiers",
    "write_html",
    "write_json",
    "write_questionnaire",
    "write_questionnaires",
    "write_xlsx",
]
