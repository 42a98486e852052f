"""The JSON API, version 1: for programs, with personal tokens."""

from screener.web.api import deciding, document, jobs, reading, screening

__all__ = ["API_ROUTERS"]

API_ROUTERS = (
    document.router,
    screening.router,
    jobs.router,
    reading.router,
    deciding.router,
)
