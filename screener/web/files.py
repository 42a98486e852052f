"""Reports as downloads, written by the reports room into files that go when they are sent."""

from __future__ import annotations

import shutil
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from screener import reports
from screener.errors import InputError
from screener.model import Assessment, Result, Run
from screener.reports.portfolio import deserves_section

__all__ = ["MEDIA", "download", "download_dossier"]

MEDIA = {
    "report.html": "text/html; charset=utf-8",
    "result.csv": "text/csv; charset=utf-8",
    "result.json": "application/json",
    "actions.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "dossiers.zip": "application/zip",
    "questionnaires.zip": "application/zip",
}
"""What a run can be downloaded as."""
MOST_FILES = 1_000
"""Files of a folder that is downloaded; more keep the server busy for minutes."""
_AT_ONCE = threading.BoundedSemaphore(2)
"""Runs read and written at once: a large one fills memory, and who waits for it clicks again."""


def download(result: Callable[[], Result], kind: str, language: str, stem: str) -> Response:
    """Return a run's outcome, read in its turn, as one of `MEDIA`.

    Raises:
        InputError: it is a folder of too many files.
    """
    with _AT_ONCE:
        return _sent(
            lambda path: _write(result(), kind, path, language), MEDIA[kind], f"{stem}-{kind}"
        )


def _write(result: Result, kind: str, path: Path, language: str) -> None:
    if kind == "report.html":
        reports.write_html(result, path, language)
    elif kind == "result.csv":
        reports.write_csv(result, path, language)
    elif kind == "actions.xlsx":
        reports.write_xlsx(result, path, language)
    elif kind == "dossiers.zip":
        _bounded(sum(map(deserves_section, result.assessments)), "--dossiers")
        with _zipped(path, result.run.as_of) as folder:
            reports.write_dossiers(result, folder, language)
    elif kind == "questionnaires.zip":
        asked = sum(one.action != "monitor" for one in result.assessments)
        _bounded(asked, "--questionnaires")
        with _zipped(path, result.run.as_of) as folder:
            reports.write_questionnaires(result, folder, language)
    else:
        reports.write_json(result, path)


def _bounded(files: int, option: str) -> None:
    if files > MOST_FILES:
        raise InputError(
            f"these are {files} files, more than the {MOST_FILES} of one download; "
            f"the command line writes them: screener runs show RUN {option} FOLDER"
        )


@contextmanager
def _zipped(path: Path, day: datetime) -> Iterator[Path]:
    """Give a folder to write into; what it then holds becomes the archive, dated by the run."""
    folder = path.with_suffix("")
    folder.mkdir()
    yield folder
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.iterdir()):
            entry = zipfile.ZipInfo(file.name, day.astimezone(UTC).timetuple()[:6])
            entry.external_attr = 0o644 << 16  # else some programs unpack what nobody may read
            archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)


def download_dossier(run: Run, assessment: Assessment, language: str) -> Response:
    """Return a supplier's dossier."""
    result = Result(run=run, assessments=(assessment,))
    name = f"dossier-{assessment.supplier.number or assessment.supplier.name}.html"
    return _sent(
        lambda path: reports.write_dossier(result, assessment, path, language),
        MEDIA["report.html"],
        name,
    )


def _sent(write: Callable[[Path], None], media: str, name: str) -> Response:
    folder = Path(tempfile.mkdtemp(prefix="screener-"))
    file = folder / f"file{Path(name).suffix}"  # which form it is written in the ending tells
    try:
        write(file)
    except BaseException:
        shutil.rmtree(folder)
        raise
    return FileResponse(
        file,
        media_type=media,
        headers={
            "Content-Disposition": _attachment(name),
            # A report opened from here must not act with this site's rights.
            "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        },
        background=BackgroundTask(shutil.rmtree, folder),
    )


def _attachment(name: str) -> str:
    """Return the header for a file name that may hold anything."""
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in name[:-5])
    ending = name[-5:]
    return f"attachment; filename=\"{plain[:80]}{ending}\"; filename*=UTF-8''{quote(name[:150])}"
