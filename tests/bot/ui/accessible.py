"""What the tests of accessibility ask of a page: axe-core, sizes, and the keyboard."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}  # 1280 at 400 % (WCAG 1.4.10)


def findings(page: Page) -> list[str]:
    """What axe-core finds wrong, as "rule: place"."""
    page.add_style_tag(content="* { animation: none !important; transition: none !important }")
    page.evaluate(AXE)
    result: dict[str, Any] = page.evaluate("axe.run(document)")
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in result["violations"]
        for node in found["nodes"]
    ]


def in_both(page: Page) -> list[str]:
    """What axe-core finds wrong in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        found += [f"{scheme}: {each}" for each in findings(page)]
    return found


# Links in a sentence are as high as its lines (the exception "inline" of WCAG 2.5.8).
SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
  .filter(each => each.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
  .filter(each => !each.matches(".mark, .skip, .prose p a, .onward a, .original a"))
  .map(each => [each.textContent.trim() || each.name, each.getBoundingClientRect()])
  .filter(([_, box]) => box.width && (box.width < 24 || box.height < 24))
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""


def too_wide(page: Page) -> int:
    """By how many pixels the page can be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def by_key(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to something with Tab, from where the focus is, and press a key on it."""
    wanted = target.element_handle()
    for _ in range(60):
        if page.evaluate("wanted => wanted === document.activeElement", wanted):
            page.keyboard.press(key)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"sixty times Tab, and {target} was not reached")


# Under the question line, which stays at the foot of the window (WCAG 2.4.11).
HIDDEN = """() => {
  const focused = document.activeElement, composer = document.querySelector("#vb-composer");
  if (focused === document.body || composer.contains(focused)) return "";
  const box = focused.getBoundingClientRect();
  const over = [...composer.children].map(each => each.getBoundingClientRect()).some(each =>
    box.left < each.right && each.left < box.right &&
    box.top < each.bottom && each.top < box.bottom);
  return over || box.top < 0 || box.bottom > innerHeight ? focused.outerHTML.slice(0, 120) : "";
}"""


def hidden_focus(page: Page, times: int, key: str = "Tab") -> list[str]:
    """What has the focus, partly out of sight, as so many Tabs lead from one thing to the next."""
    found = []
    for _ in range(times):
        page.keyboard.press(key)
        found.append(page.evaluate(HIDDEN))
    return [each for each in found if each]
