"""Cases that went because their row was edited or removed come back, unless dismissed."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"

_FIRST_WITHOUT = """
    SELECT min(runs.id)
    FROM runs
    JOIN list_versions ON list_versions.id = runs.version_id
    JOIN run_editions ON run_editions.run_id = runs.id
    JOIN editions ON editions.id = run_editions.edition_id
    WHERE list_versions.list_id = cases.list_id
        AND runs.id > cases.run_id
        AND editions.source = cases.source
"""

_BACK = f"""
UPDATE cases SET live = TRUE
WHERE live = FALSE
    AND (
        status = 'awaiting_second'
        OR decision_id IS NULL
        OR decision_id IN (SELECT decisions.id FROM decisions WHERE verdict = 'confirmed')
    )
    AND ({_FIRST_WITHOUT}) IS NOT NULL
    AND NOT EXISTS (
        SELECT 1
        FROM list_entries
        JOIN runs AS first_without ON first_without.version_id = list_entries.version_id
        WHERE first_without.id = ({_FIRST_WITHOUT})
            AND list_entries.supplier_id = cases.supplier_id
            AND list_entries.state_id = cases.state_id
    )
"""  # noqa: S608 - two texts of this file


def upgrade() -> None:
    """Put the cases back in the queue; which they are follows from rows that the log seals."""
    op.execute(_BACK)
