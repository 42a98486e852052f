"""The pages, one module per area: thin routes that ask a service and render a template."""

from screener.web.areas import account, assets, entry, upload, users

__all__ = ["ROUTERS"]

ROUTERS = (assets.router, entry.router, account.router, upload.router, users.router)
