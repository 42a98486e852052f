"""People at a browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page

from tests.waiting import SECONDS
from tests.web.site import PHRASE, Site


class Person:
    """Someone at a browser; what goes wrong in their pages is gathered."""

    def __init__(
        self,
        browser: Browser,
        site: Site,
        *,
        scripts: bool = True,
        **options: Any,  # noqa: ANN401 - of the browser
    ) -> None:
        self._context = browser.new_context(
            base_url=site.url, java_script_enabled=scripts, accept_downloads=True, **options
        )
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(1_000 * SECONDS)
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.page.on(
            "console",
            lambda said: self.wrong.append(said.text) if said.type == "error" else None,
        )

    def log_in(self, name: str) -> None:
        self.page.goto("/login")
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_label("Password").fill(PHRASE)
        self.page.get_by_role("button", name="Log in").click()
        self.page.wait_for_url("**/")

    def close(self) -> None:
        self._context.close()
