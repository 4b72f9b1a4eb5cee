"""A real Chromium, to which the application's links go."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
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
        self._wait = WebDriverWait(driver, 15)

    def open(self, url: str) -> None:
        self.driver.get(url)

    def press(self, label: str) -> None:
        """Presses the button or link whose text holds this label."""
        path = f"//*[self::button or self::a][contains(normalize-space(.), {label!r})]"
        self._found(By.XPATH, path).click()

    def fill(self, label: str, value: str) -> None:
        """Fills the field of a label."""
        path = f"//label[contains(normalize-space(.), {label!r})]"
        field = self._found(By.XPATH, path).get_attribute("for")
        element = self.driver.find_element(By.ID, str(field))
        element.clear()
        element.send_keys(value)

    def sees(self, text: str) -> None:
        """Waits until the page says this."""
        self._found(By.XPATH, f"//body[contains(normalize-space(.), {text!r})]")

    def _found(self, by: str, value: str) -> WebElement:
        try:
            return self._wait.until(lambda driver: driver.find_element(by, value))
        except TimeoutException:
            pytest.fail(f"{value} is not on the page, which says: {self.driver.find_element(By.TAG_NAME, 'body').text}")


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
