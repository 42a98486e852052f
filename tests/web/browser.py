"""People at a browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page

from tests.tabs import give_back, take
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
        self._site = site
        self.page: Page = take(
            browser,
            base_url=site.url,
            java_script_enabled=scripts,
            accept_downloads=True,
            **options,
        )
        self.wrong: list[str] = []
        self.page.on("pageerror", self._is_wrong)
        self.page.on("dialog", self._is_wrong)
        self.page.on("console", self._is_said)

    def log_in(self, name: str) -> None:
        """Go on with a session that was begun without a page: two pages take a second each time."""
        session = {one.name: one.value for one in self._site.person(name).cookies.jar}
        self.page.context.add_cookies(
            [
                {"name": cookie, "value": value or "", "url": self._site.url}
                for cookie, value in session.items()
            ]
        )

    def log_in_by_hand(self, name: str) -> None:
        self.page.goto("/login")
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_label("Password").fill(PHRASE)
        self.page.get_by_role("button", name="Log in").click()
        self.page.wait_for_url("**/")

    def close(self) -> None:
        self.page.remove_listener("pageerror", self._is_wrong)
        self.page.remove_listener("dialog", self._is_wrong)
        self.page.remove_listener("console", self._is_said)
        give_back(self.page)

    def _is_wrong(self, told: Error | Dialog) -> None:
        self.wrong.append(told.message)

    def _is_said(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.wrong.append(said.text)
