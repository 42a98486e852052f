"""The pages, one module per area: thin routes that ask a service and render a template."""

from screener.web.areas import (
    account,
    assets,
    audit,
    carry,
    cases,
    changes,
    entry,
    night,
    overview,
    queue,
    rules,
    runs,
    sources,
    suppliers,
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
    rules.router,
    audit.router,
    users.router,
    account.router,
)
