"""The JSON API, version 1: for programs, with personal tokens."""

from screener.web.api import document

__all__ = ["API_ROUTERS"]

API_ROUTERS = (document.router, *document.DESCRIBED)
