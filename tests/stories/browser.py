"""A real Chromium, to which the application's links go."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from tests.processes import needed, wait_for


class Links:
    """What $BROWSER was asked to open: a script that writes each address down."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "links"
        self._seen = 0
        self.program = folder / "browser"
        self.program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> "{self._file}"\n')
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def next(self) -> str:
        """Waits for the next address."""

        def arrived() -> str | None:
            lines = self._file.read_text().splitlines() if self._file.exists() else []
            return lines[self._seen] if len(lines) > self._seen else None

        link = wait_for(arrived, "a link to open")
        self._seen += 1
        return link


class Browser:
    """Chromium, driven."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        # A page may be replaced between finding something on it and using it.
        self._wait = WebDriverWait(
            driver, 15, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException]
        )

    def open(self, url: str) -> None:
        self.driver.get(url)

    def press(self, label: str) -> None:
        """Presses the button or link whose text holds this label."""
        path = f"//*[self::button or self::a][contains(normalize-space(.), {label!r})]"

        def pressed(driver: WebDriver) -> bool:
            driver.find_element(By.XPATH, path).click()
            return True

        self._done(pressed, path)

    def fill(self, label: str, value: str) -> None:
        """Fills the field of a label."""
        path = f"//label[contains(normalize-space(.), {label!r})]"

        def filled(driver: WebDriver) -> bool:
            field = driver.find_element(By.ID, str(driver.find_element(By.XPATH, path).get_attribute("for")))
            field.clear()
            field.send_keys(value)
            return True

        self._done(filled, path)

    def sees(self, text: str) -> None:
        """Waits until the page says this."""
        path = f"//body[contains(normalize-space(.), {text!r})]"
        self._done(lambda driver: driver.find_element(By.XPATH, path) is not None, path)

    def _done(self, deed: Callable[[WebDriver], bool], path: str) -> None:
        try:
            self._wait.until(deed)
        except TimeoutException:
            pytest.fail(f"{path} is not on the page, which says: {self.driver.find_element(By.TAG_NAME, 'body').text}")


@contextlib.contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """A Chromium with a profile of its own."""
    needed("chromium", "chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    arguments = [
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'chromium'}",
    ]
    if os.getuid() == 0:
        arguments.append("--no-sandbox")
    for argument in arguments:
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    try:
        yield Browser(driver)
    finally:
        driver.quit()
