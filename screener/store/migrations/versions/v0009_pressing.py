"""The queue's order: by the supplier's band before the match's tier and score."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"

_BY_BAND = """
UPDATE cases SET pressing = (
    SELECT
        CASE assessments.band
            WHEN 'critical' THEN 8.0
            WHEN 'high' THEN 6.0
            WHEN 'not_rated' THEN 4.0
            WHEN 'medium' THEN 2.0
            ELSE 0.0
        END
        + CASE matches.tier WHEN 'probable' THEN 1.0 ELSE 0.0 END
        + matches.score
    FROM matches JOIN assessments ON assessments.id = matches.assessment_id
    WHERE matches.id = cases.match_id
)
"""


def upgrade() -> None:
    """Place every case anew; the order follows from rows that the log seals."""
    op.execute(_BY_BAND)
