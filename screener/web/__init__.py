"""The web application: pages for the compliance team and the JSON API."""

from screener.web.app import create_app
from screener.web.config import Config

__all__ = ["Config", "create_app"]
