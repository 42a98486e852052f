"""How results look: JSON, CSV and HTML, and the sentences of the message catalogue.

Each name is loaded on first use: a command that says one sentence needs no workbooks.
"""

from typing import TYPE_CHECKING

from screener.lazy_import import on_first_use

if TYPE_CHECKING:
    from screener.reports.actions import write_xlsx
    from screener.reports.catalogue import languages, sentence
    from screener.reports.changes import ChangeReport, Concern, concerns, severity, write_changes
    from screener.reports.document import json_schema, to_dict
    from screener.reports.dossier import check_dossier_name, write_dossier, write_dossiers
    from screener.reports.json_file import write_json
    from screener.reports.portfolio import write_html
    from screener.reports.questionnaire import write_questionnaire, write_questionnaires
    from screener.reports.table import to_frame, write_csv

__all__ = [
    "ChangeReport",
    "Concern",
    "check_dossier_name",
    "concerns",
    "json_schema",
    "languages",
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

if not TYPE_CHECKING:  # who sees it here takes every name, also a mistyped one, for one of ours
    __getattr__ = on_first_use(
        __name__,
        {
            "ChangeReport": "screener.reports.changes",
            "Concern": "screener.reports.changes",
            "check_dossier_name": "screener.reports.dossier",
            "concerns": "screener.reports.changes",
            "json_schema": "screener.reports.document",
            "languages": "screener.reports.catalogue",
            "sentence": "screener.reports.catalogue",
            "severity": "screener.reports.changes",
            "to_dict": "screener.reports.document",
            "to_frame": "screener.reports.table",
            "write_changes": "screener.reports.changes",
            "write_csv": "screener.reports.table",
            "write_dossier": "screener.reports.dossier",
            "write_dossiers": "screener.reports.dossier",
            "write_html": "screener.reports.portfolio",
            "write_json": "screener.reports.json_file",
            "write_questionnaire": "screener.reports.questionnaire",
            "write_questionnaires": "screener.reports.questionnaire",
            "write_xlsx": "screener.reports.actions",
        },
    )
