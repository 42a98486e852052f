"""The pages, one module per area: thin routes that ask a service and render a template."""

from screener.web.areas import (
    account,
    assets,
    audit,
    carry,
    cases,
    changes,
    entry,
    errands,
    health,
    night,
    overview,
    queue,
    rules,
    runs,
    sources,
    suppliers,
    trial,
    upload,
    users,
)

__all__ = ["ROUTERS"]

ROUTERS = (
    assets.router,
    entry.router,
    overview.router,
    upload.router,
    queue.router,
    cases.router,
    suppliers.router,
    carry.router,
    changes.router,
    night.router,
    runs.router,
    sources.router,
    trial.router,
    rules.router,
    errands.router,
    health.router,
    audit.router,
    users.router,
    account.router,
)
