"""Take the pictures of the README anew.

With a window running: python docs/screenshots.py http://127.0.0.1:7860
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
NL = "Hoeveel mensen raakten gewond bij de aanvaring met de veerpont bij Brakelwaard?"
EN = "How many wind turbines are planned along the Oostkanaal in Lindewaard?"
WHY = "Waarom gingen de windmolens in Lindewaard niet door?"
NO = "Wat is de hoofdstad van Mongolië?"


def main(address: str) -> None:
    """Write the pictures beside this file."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        shoot(browser, "start", f"{address}/", None)
        shoot(browser, "answer", f"{address}/", NL)
        shoot(browser, "article", f"{address}/", NL, opened=True)
        shoot(browser, "english", f"{address}/en/", EN, dark=True)
        shoot(browser, "refusal", f"{address}/", NO)
        shoot(browser, "phone", f"{address}/", NL, size=PHONE)
        shoot(browser, "further", f"{address}/", WHY, below=True)
        browser.close()


def shoot(
    browser: Browser,
    name: str,
    address: str,
    question: str | None,
    *,
    size: dict[str, int] = DESK,
    dark: bool = False,
    opened: bool = False,
    below: bool = False,
) -> None:
    """One picture of one page."""
    scheme = "dark" if dark else "light"
    context = browser.new_context(viewport=size, locale="nl-NL", color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    page.locator("#vb-question textarea").wait_for()
    if question:
        ask(page, question)
    if opened:
        page.locator("#vb-live a.mark").first.click()
        page.locator("dialog mark").wait_for()
    if below:
        page.locator(".further").wait_for()
        page.locator(".more summary").click()
        page.locator(".further").scroll_into_view_if_needed()
    page.wait_for_timeout(1_500)
    page.screenshot(path=HERE / f"{name}.png")
    context.close()


def ask(page: Page, question: str) -> None:
    """Ask and wait for the whole answer."""
    page.locator("#vb-below .start").wait_for()
    page.locator("#vb-question textarea").fill(question)
    page.locator("#vb-question textarea").press("Enter")
    page.locator("#vb-live .turn .actions, #vb-live .turn .near").first.wait_for()


if __name__ == "__main__":
    main(sys.argv[1])
