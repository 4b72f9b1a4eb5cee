"""Certificates: who is believed, and what the user is told about the others."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop.client.transport import Patience, Transport
from desktop.core.failures import Unreachable

NOW = datetime.now(UTC)
QUICK = Patience(connect=5, read=5, whole=5)


class Authority(NamedTuple):
    """A clinic's own certificate authority."""

    key: ec.EllipticCurvePrivateKey
    name: x509.Name
    file: Path


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _builder(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=30))
    )


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name("A clinic's authority")
    certificate = (
        _builder(name, name, key.public_key())
        .not_valid_after(NOW + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("authority") / "authority.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Authority(key, name, file)


def server_certificate(authority: Authority, folder: Path, address: str, days: int) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    issued_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    certificate = (
        _builder(_name(address), authority.name, key.public_key())
        .not_valid_after(NOW + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address(address))]), critical=False)
        .add_extension(issued_by, critical=False)
        .sign(authority.key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return file


@contextmanager
def tls_server(certificate: Path) -> Iterator[tuple[str, list[bytes]]]:
    """Serves one connection; the list holds what arrived after the handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    received: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            connection.settimeout(5)
            with connection, suppress(OSError), context.wrap_socket(connection, server_side=True) as secure:
                received.append(secure.recv(65536))
                secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"https://127.0.0.1:{listener.getsockname()[1]}", received
        finally:
            thread.join(10)


def trusting(authority: Authority) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(authority.file))


def test_a_clinics_own_authority_is_believed_when_the_system_believes_it(authority: Authority, tmp_path: Path) -> None:
    with tls_server(server_certificate(authority, tmp_path, "127.0.0.1", 30)) as (url, _):
        assert Transport(url, QUICK, trusting(authority)).send("GET", "/", {}).body == b"{}"


@pytest.mark.parametrize(("address", "days", "reason"), [("127.0.0.1", -1, "expired"), ("127.0.0.2", 30, "mismatch")])
def test_a_wrong_certificate_is_refused_and_the_reason_told(
    authority: Authority, tmp_path: Path, address: str, days: int, reason: str
) -> None:
    certificate = server_certificate(authority, tmp_path, address, days)
    with tls_server(certificate) as (url, received), pytest.raises(Unreachable, match="certificate") as caught:
        Transport(url, QUICK, trusting(authority)).send("GET", "/", {"Authorization": "Bearer planted"})
    assert reason in str(caught.value.message.facts["reason"]).lower()
    assert received == []


def test_an_authority_that_the_system_does_not_know_is_refused(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor can an environment variable make it known."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.file))
    monkeypatch.setenv("CURL_CA_BUNDLE", str(authority.file))
    certificate = server_certificate(authority, tmp_path, "127.0.0.1", 30)
    with tls_server(certificate) as (url, received), pytest.raises(Unreachable, match="certificate") as caught:
        Transport(url, QUICK).send("GET", "/", {"Authorization": "Bearer planted"})
    assert "issuer certificate" in str(caught.value.message.facts["reason"])
    assert received == []


def test_a_server_without_tls_is_not_spoken_to() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        received: list[bytes] = []

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                received.append(connection.recv(65536))
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises(Unreachable):
            Transport(f"https://127.0.0.1:{listener.getsockname()[1]}", QUICK).send(
                "GET", "/", {"Authorization": "Bearer planted"}
            )
        thread.join(10)
    assert b"planted" not in b"".join(received)
