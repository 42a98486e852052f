"""Where the focus is, for whoever works by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page

__all__ = ["hidden_with_focus"]

_HIDDEN = """() => {
  const one = document.activeElement;
  if (one === document.body) { return null; }
  const box = one.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  const seen = parts.some(down => parts.some(across => {
    const at = [box.left + across * box.width, box.top + down * box.height];
    const hit = document.elementFromPoint(...at);
    return hit !== null && (one.contains(hit) || hit.contains(one));
  }));
  return seen ? "" : one.outerHTML.slice(0, 200);
}"""


def hidden_with_focus(page: Page) -> list[str]:
    """Go through a page backwards; return what has the focus while all of it is covered.

    Backwards, as then a page scrolls to each at its upper edge, where a bar may stand.
    """
    hidden = []
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Shift+Tab")
    while (found := page.evaluate(_HIDDEN)) is not None:
        hidden += [found] if found else []
        page.keyboard.press("Shift+Tab")
    return hidden
