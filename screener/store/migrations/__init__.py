"""Alembic's folder; run by `screener.store.migrate`."""
