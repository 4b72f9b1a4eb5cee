"""What our secrets are called in the keyring. Imports nothing: the child that reads the key at a start needs it too."""

SERVICE = "3DICOM Account"


def user_name(name: str, scope: str) -> str:
    """The keyring's user name for a secret; people see it in their keyring's own window."""
    return f"{name} ({scope})"
