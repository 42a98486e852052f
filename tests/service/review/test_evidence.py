from __future__ import annotations

from pathlib import Path

import pytest

from screener.errors import InputError, said_by_machine
from screener.reports.plainly import plainly
from screener.service.installation.verify import verify_store
from screener.service.review.evidence import MOST_BYTES, About, bring
from screener.store import Store
from screener.workspace import Workspace
from tests.full_disk import files_up_to
from tests.store import samples
from tests.store.keeping import keep_run

SUPPLIER = samples.supplier(1)


def bring_it(store: Store, home: Path, paper: Path) -> None:
    keep_run(store, [SUPPLIER], {})
    bring(
        store,
        Workspace(home),
        paper,
        list_name="All suppliers",
        supplier_number=SUPPLIER.number,
        about=About(kind="audit"),
        by="Anna",
    )


def test_a_full_disk_is_no_fault_of_the_document(sqlite_store: Store, tmp_path: Path) -> None:
    """Pages and the API then say 503, and no place on the server."""
    paper = tmp_path / "audit.pdf"
    paper.write_bytes(b"%PDF" * 1_000_000)
    with pytest.raises(OSError, match="File too large") as raised, files_up_to(3_000_000):
        bring_it(sqlite_store, tmp_path / "home", paper)
    assert "free some space" in said_by_machine(raised.value)
    assert not list((tmp_path / "home" / "evidence").iterdir())


@pytest.mark.parametrize("how", ["altered", "gone"])
def test_a_document_that_is_not_there_as_it_was_brought_is_found(
    sqlite_store: Store, tmp_path: Path, how: str
) -> None:
    paper, workspace = tmp_path / "audit.pdf", Workspace(tmp_path / "home")
    paper.write_bytes(b"%PDF")
    bring_it(sqlite_store, workspace.home, paper)
    assert verify_store(sqlite_store, workspace).broken is None
    (kept,) = (workspace.home / "evidence").iterdir()
    kept.write_bytes(b"%PDF of another") if how == "altered" else kept.unlink()
    broken = verify_store(sqlite_store, workspace).broken
    assert broken is not None
    assert broken.what.startswith(f"{kept}: document “audit.pdf” is not there as it was brought")
    assert plainly(broken.what, "de").startswith(f"{kept}: Das Dokument „audit.pdf“")
    kept.write_bytes(b"%PDF")
    assert verify_store(sqlite_store, workspace).broken is None


def test_a_document_that_is_too_large_is_refused_by_its_name_alone(
    sqlite_store: Store, tmp_path: Path
) -> None:
    paper = tmp_path / "audit.pdf"
    with paper.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InputError, match=r"^audit\.pdf: is larger than 100 MB$"):
        bring_it(sqlite_store, tmp_path / "home", paper)
