"""Sign a release's checksums with its publisher's key, offline: minisign (Ed25519).

The signature covers `SHA256SUMS`, which covers every other file. The same key and the same release
give the same signature: the comment in it names the release and no time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.model import Artifact
from edition_builder.publication.manifest import CHECKSUMS
from edition_builder.publication.refusal import as_hint
from edition_builder.rules.out.releases import OUT036, OUT038

if TYPE_CHECKING:
    from pathlib import Path

    from minisign import SecretKey

    from edition_builder.model import Release

SIGNATURE = f"{CHECKSUMS}.minisig"


def signed(release: Release, secret: SecretKey, name: str) -> Release:
    """The release with the signature of its checksums, `name` in its trusted comment."""
    sums = next(item.data for item in release.artifacts if item.name == CHECKSUMS)
    words = secret.sign(
        sums, untrusted_comment=f"signature of {CHECKSUMS}", trusted_comment=f"{name} {CHECKSUMS}"
    )
    data = bytes(words).rstrip() + b"\n"
    signature = Artifact(name=SIGNATURE, media_type="text/plain", data=data)
    return replace(release, artifacts=(*release.artifacts, signature))


def opened_key(key: Path, password: str) -> SecretKey:
    """The secret key in a file.

    Raises `EditionError` where the key cannot be read, is none, or has another password, and where
    py-minisign is not installed.
    """
    try:
        from minisign import Error, SecretKey  # noqa: PLC0415 - an extra, and only for who signs
    except ModuleNotFoundError as error:
        message = "releases are signed with py-minisign, which is not here"
        raise EditionError([OUT038.at(None, message, hint=as_hint(OUT038))]) from error
    try:
        secret = SecretKey.from_bytes(key.read_bytes())
    except OSError as error:
        raise _refused(key, (error.strerror or "it cannot be read").lower()) from error
    except ValueError as error:
        raise _refused(key, "it is no secret key of minisign") from error
    try:
        secret.decrypt(password)
    except Error as error:
        raise _refused(key, "its password is another one") from error
    return secret


def _refused(key: Path, reason: str) -> EditionError:
    message = f"“{key}” cannot sign: {reason}"
    return EditionError([OUT036.at(None, message, hint=as_hint(OUT036))])
