"""A value under the user's Run key (https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys)."""

import sys

_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_VALUE = "3DICOM Account"

if sys.platform == "win32":
    import subprocess
    import winreg

    class RegistryAutostart:
        """No other key is touched, so no administrator is needed."""

        def is_on(self) -> bool:
            """Whether the value is there."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                    winreg.QueryValueEx(key, _VALUE)
            except FileNotFoundError:
                return False
            return True

        def turn_on(self, command: list[str]) -> None:
            """Writes the value."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, subprocess.list2cmdline(command))

        def turn_off(self) -> None:
            """Removes the value."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY, 0, winreg.KEY_SET_VALUE) as key:
                    winreg.DeleteValue(key, _VALUE)
            except FileNotFoundError:
                return
