"""What axe finds wrong with a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

__all__ = ["violations"]

_AXE = Axe()
_RUN = """async options => {
  const found = await axe.run({resultTypes: ["violations"], ...options});
  return found.violations.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`);
}"""


def violations(page: Page, *, also: tuple[str, ...] = ()) -> list[str]:
    """Return each rule that is broken, with the first place where it is.

    What is right is not told: that of a long page is a megabyte.

    Args:
        page: what to look at; scripts must be allowed to run there.
        also: rules that axe leaves out unless asked.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE.axe_script)
    rules = {rule: {"enabled": True} for rule in also}
    found: list[str] = page.evaluate(_RUN, {"rules": rules})
    return found
