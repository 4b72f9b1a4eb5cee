"""The machine: where files lie, the keyring, the browser, logs. Nothing here knows Qt or the network."""
