"""Tabs of the browser, kept for the next test: to open one takes longer than most tests do."""

from __future__ import annotations

from typing import Any, Protocol

from playwright.sync_api import Browser, Error, Page

from tests.waiting import SECONDS

__all__ = ["OpenTab", "give_back", "take"]

_DESK = {"width": 1280, "height": 720}
_KEPT: dict[str, list[Page]] = {}
"""Tabs that nobody has at the moment, by the options of their contexts; each has its own."""
_MOST_KEPT = 4
"""More are of sites that are gone, most likely."""
_OPTIONS: dict[Page, dict[str, Any]] = {}


class OpenTab(Protocol):
    """Opens a tab for as long as a test lasts; takes the options of `take`."""

    def __call__(self, **options: Any) -> Page: ...  # noqa: ANN401 - of the browser


def take(
    browser: Browser,
    *,
    viewport: dict[str, int] = _DESK,
    **options: Any,  # noqa: ANN401 - of the browser
) -> Page:
    """Give a tab in which nobody is logged in, and of which no page remembers anything."""
    key = repr(sorted(options.items()))
    kept = _KEPT[key] = _KEPT.pop(key, [])  # the last of all, for those before are closed first
    if not kept:
        page = browser.new_context(**options).new_page()
        page.set_default_timeout(1_000 * SECONDS)
        _OPTIONS[page] = options
        kept.append(page)
    page = kept.pop()
    page.set_viewport_size({"width": viewport["width"], "height": viewport["height"]})
    return page


def _forget(page: Page) -> None:
    """Empty what a page remembers, once more where it loads itself again just now."""
    empty = "localStorage.clear(); sessionStorage.clear()"
    try:
        page.evaluate(empty)
    except Error:
        page.wait_for_load_state()
        page.evaluate(empty)


def give_back(page: Page) -> None:
    """Make a tab as it was, for the next test."""
    context, options = page.context, _OPTIONS[page]
    for other in context.pages:
        if other != page:
            other.close()
    if page.url.startswith("http"):
        _forget(page)
    page.goto("about:blank")
    context.clear_cookies()
    page.emulate_media(media="null", color_scheme=options.get("color_scheme", "light"))
    _KEPT[repr(sorted(options.items()))].append(page)
    while sum(map(len, _KEPT.values())) > _MOST_KEPT:
        oldest = next(kept for kept in _KEPT.values() if kept)
        oldest.pop().context.close()
