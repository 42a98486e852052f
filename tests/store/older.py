"""Makes a store with content what an older screener would have left."""

from __future__ import annotations

import json
from dataclasses import replace
from unicodedata import category, normalize

import sqlalchemy as sa

from screener import audit
from screener.audit.seal import digest_of_lines, sealed_lines
from screener.store.append_only import protect, release
from screener.store.database.engine import make_engine
from screener.store.payload import json_bytes, supplier_from
from screener.store.tables import audit_log, jobs, mappings, state_names, supplier_states


def make_older(url: str, version: str) -> None:
    """Take back what the migrations after this version did; the rows stay."""
    engine = make_engine(url)
    with engine.begin() as connection:
        for later, take_back in reversed(_STEPS.items()):
            if later > version:
                take_back(connection)
        connection.execute(
            sa.text("UPDATE alembic_version SET version_num = :old"), {"old": version}
        )
    engine.dispose()


def _no_sector(connection: sa.Connection) -> None:
    release(connection, ["assessments"])
    connection.execute(sa.text("ALTER TABLE assessments DROP COLUMN sector"))
    protect(connection, ["assessments"])


def _no_names(connection: sa.Connection) -> None:
    connection.execute(sa.text("DROP TABLE state_names"))


def _pressing_without_band(connection: sa.Connection) -> None:
    score = "SELECT score FROM matches WHERE matches.id = cases.match_id"
    first = "CASE tier WHEN 'probable' THEN 1.0 ELSE 0.0 END"
    connection.execute(sa.text(f"UPDATE cases SET pressing = {first} + ({score})"))


def _gone_with_the_row(connection: sa.Connection) -> None:
    last = "SELECT max(run_id) FROM cases AS any_case WHERE any_case.list_id = cases.list_id"
    connection.execute(sa.text(f"UPDATE cases SET live = FALSE WHERE run_id < ({last})"))


def _only_sectors_with_points(connection: sa.Connection) -> None:
    release(connection, ["assessments"])
    # As if none of the sectors weighed anything.
    connection.execute(sa.text("UPDATE assessments SET sector = ''"))
    protect(connection, ["assessments"])


def _columns_not_left_out(connection: sa.Connection) -> None:
    for row in connection.execute(sa.select(mappings)).all():
        said = json_bytes(json.loads(row.payload)["mapping"])
        chosen = sa.update(mappings).where(mappings.c.digest == row.digest)
        connection.execute(chosen.values(payload=said))
    for row in connection.execute(sa.select(jobs)).all():
        known = json.loads(row.payload)
        said = json_bytes({name: known[name] for name in known if name not in {"ignored", "sheet"}})
        connection.execute(sa.update(jobs).where(jobs.c.id == row.id).values(payload=said))


def _names_with_their_strokes(connection: sa.Connection) -> None:
    release(connection, ["state_names"])
    for row in connection.execute(sa.select(supplier_states)).all():
        one = supplier_from(row.payload, 0)
        folded = [
            "".join(sign for sign in normalize("NFKD", name) if category(sign) != "Mn").casefold()
            for name in (one.name, *one.other_names)
        ]
        chosen = sa.update(state_names).where(state_names.c.state_id == row.id)
        connection.execute(
            chosen.values(names="\n".join(" ".join(name.split()) for name in folded))
        )
    protect(connection, ["state_names"])


def _no_names_of_listings(connection: sa.Connection) -> None:
    connection.execute(sa.text("DROP TABLE listing_names"))


def _no_spent_numbers(connection: sa.Connection) -> None:
    connection.execute(sa.text("DROP TABLE spent_numbers"))


def _a_case_of_each_listing(connection: sa.Connection) -> None:
    _sealed_before(connection)
    old, new = '("supplier_id", "source", "reference")', "(supplier_id, source, reference, whose)"
    if connection.dialect.name != "sqlite":
        connection.execute(sa.text("ALTER TABLE cases DROP COLUMN whose"))
        name = "uq_cases_supplier_id_source_reference"
        connection.execute(sa.text(f"ALTER TABLE cases ADD CONSTRAINT {name} UNIQUE {old}"))
        return
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    said = "SELECT sql FROM sqlite_master WHERE tbl_name = 'cases' AND sql IS NOT NULL"
    table, *indexes = connection.exec_driver_sql(said).scalars().all()
    columns = [one["name"] for one in sa.inspect(connection).get_columns("cases")]
    kept = ", ".join(name for name in columns if name != "whose")
    before = table.replace("whose TEXT NOT NULL, ", "").replace(new, old).replace("_whose", "")
    for step in (
        "CREATE TABLE as_now AS SELECT * FROM cases",
        "DROP TABLE cases",
        before,
        f"INSERT INTO cases ({kept}) SELECT {kept} FROM as_now",
        "DROP TABLE as_now",
        *indexes,
    ):
        connection.exec_driver_sql(step)


def _sealed_before(connection: sa.Connection) -> None:
    """Seal runs as if no case said whose match it is."""
    release(connection, ["audit_log"])
    salts, previous = audit.salts(connection), audit.GENESIS
    for entry in audit.entries(connection):
        digest = entry.digest
        if entry.kind == "run":
            lines = sealed_lines(connection, "run", entry.subject, before=True)
            digest = digest_of_lines(lines, salts[entry.id])
        sealed = replace(entry, digest=digest, previous=previous)
        previous = sealed.computed()
        chosen = sa.update(audit_log).where(audit_log.c.id == entry.id)
        connection.execute(chosen.values(digest=digest, previous=sealed.previous, hash=previous))
    protect(connection, ["audit_log"])


def _no_names_beside(connection: sa.Connection) -> None:
    connection.execute(sa.text("ALTER TABLE cases DROP COLUMN named"))


_STEPS = {
    "0007": _no_sector,
    "0008": _no_names,
    "0009": _pressing_without_band,
    "0010": _gone_with_the_row,
    "0011": _only_sectors_with_points,
    "0012": _columns_not_left_out,
    "0013": _names_with_their_strokes,
    "0014": _no_names_of_listings,
    "0015": _no_spent_numbers,
    "0016": _a_case_of_each_listing,
    "0017": _no_names_beside,
}
