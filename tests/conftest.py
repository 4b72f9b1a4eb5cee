"""For all tests."""

import os

# Widgets of this process need no screen; the stories start the real window on a screen of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
