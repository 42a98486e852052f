"""Alembic's folder; run by `screener.store.database.migrate`."""
