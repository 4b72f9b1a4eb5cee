"""3DICOM Account: the desktop application that manages 3DICOM subscriptions."""

VERSION = "0.1.0"
