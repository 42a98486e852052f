"""Works on uploads and errands in a process of its own, with bounds, and tells how far it is."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from screener import intake, pipeline
from screener.errors import ScreenerError, said_by_machine
from screener.service.installation.anchors import open_anchored
from screener.service.lists.keep import keep
from screener.service.work.jobs import screened
from screener.service.work.preview import preview
from screener.settings import Settings
from screener.sources import check_clock
from screener.workspace import Workspace

__all__ = ["STEPS", "Bounds", "Tell", "Upload", "Work", "in_process"]

STEPS = ("read", "search", "weigh", "keep")
"""What screening goes through; each is told when it begins."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a process may take from the machine."""

    memory: int
    """Bytes of address space; 0 for no bound."""
    seconds: int
    """Processor time; 0 for no bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """What is to be done with which file."""

    path: Path
    mapping: dict[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    """Headings of columns to leave out."""
    sheet: str = ""
    list_name: str = ""
    """The list to keep it under; empty only reads it for a preview."""
    sector: str = ""
    by: str = ""
    as_of: datetime | None = None
    job: str = ""
    """Id of the job that ends with the run."""

    @property
    def name(self) -> str:
        """What it works on, for messages."""
        return self.path.name

    def do(self, settings: Settings, tell: Tell) -> None:
        """Read it for a preview, or screen and keep it."""
        if self.list_name:
            _screen(settings, self, tell)
            return
        seen = preview(self.path, self.mapping, self.sheet, self.ignored)
        tell("preview", asdict(seen))


Tell = Callable[[str, Any], None]
"""Takes what kind of news it is and the news; see `in_process`."""


class Work(Protocol):
    """What a process is made for."""

    @property
    def name(self) -> str:
        """What it works on, for messages."""

    def do(self, settings: Settings, tell: Tell) -> None:
        """Do it and tell how far it is, and the outcome."""


def in_process(pipe: Connection, bounds: Bounds, settings: Settings, work: Work) -> None:
    """Do the work and send ``(kind, content)`` through the pipe.

    Kinds: ``step`` with a name of ``STEPS``; at the end ``preview``, ``kept``, ``problem`` with
    a line for the user, or ``defect`` with one for the log.
    """

    def tell(kind: str, content: Any) -> None:  # noqa: ANN401 - differs by kind
        pipe.send((kind, content))

    # Ctrl-C reaches all processes of a terminal; ours goes when the server ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound(bounds)
    # What failed is told once, by the job; each attempt would be another bare line in the journal.
    logging.getLogger("stamina").setLevel(logging.ERROR)
    try:
        work.do(settings, tell)
    except ScreenerError as error:
        tell("problem", str(error))
    except MemoryError:
        tell("problem", f"{work.name}: needs more memory than it may take here")
    except Exception as error:  # noqa: BLE001 - the last place where it can be told
        said = said_by_machine(error)
        tell("problem" if said else "defect", said or f"{type(error).__name__}: {error}")
    finally:
        pipe.close()


def _screen(settings: Settings, upload: Upload, tell: Tell) -> None:
    tell("step", "read")
    read = intake.read(
        upload.path,
        mapping=upload.mapping,
        ignored=upload.ignored,
        sheet=upload.sheet,
        sector=upload.sector,
    )
    if upload.as_of is None:
        raise ValueError("a screening needs the moment it is for")
    workspace = Workspace.default(settings)
    check_clock(workspace, upload.as_of)
    parameters = pipeline.Parameters(as_of=upload.as_of, sector=upload.sector, workspace=workspace)
    with open_anchored(settings) as store:
        kept = keep(
            store,
            read,
            list_name=upload.list_name,
            settings=settings,
            parameters=parameters,
            by=upload.by,
            begin=partial(tell, "step"),
            also=partial(screened, upload.job),
        )
    tell("kept", {"run": kept.run_id, "questions": kept.questions, "reopened": kept.reopened})


def _bound(bounds: Bounds) -> None:
    if sys.platform == "win32":
        return  # there the bounds of intake itself must do
    import resource  # noqa: PLC0415 - not on every platform

    os.nice(5)  # pages come first
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if bounds.memory:
        resource.setrlimit(resource.RLIMIT_AS, (bounds.memory, bounds.memory))
    if bounds.seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (bounds.seconds, bounds.seconds))
