"""Rules of the family OUT: versions, records and signatures."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

OUT030 = Rule(
    code="OUT030",
    title="An edition without a version",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A release is kept under its version, so that two of them are never taken for one "
    "another; the version is also a folder's name.",
    example="edition-builder release, with no version in edition.toml",
    remedy='Write version = "1.0.0" into [edition]: letters, digits, “.”, “-”, “+” and “_”.',
)
OUT031 = Rule(
    code="OUT031",
    title="This version was released with other contents",
    severity=Severity.ERROR,
    reason="A release is a promise: whoever has it by its version has the same bytes as everybody "
    "else. Nothing was replaced.",
    example="edition-builder release, after a change to the text, under the old version",
    remedy="Raise the version in edition.toml; or, if nobody has the old release, delete "
    "its folder.",
)
OUT032 = Rule(
    code="OUT032",
    title="A record that could not be written",
    severity=Severity.NOTE,
    reason="Some readers of records want to know more than an edition must say: Crossref registers "
    "a DOI only for an address on the web, and answers to one by e-mail.",
    example="a DOI, and no [release] table in edition.toml",
    remedy="Write url, depositor and email into [release].",
)
OUT033 = Rule(
    code="OUT033",
    title="A record that was not checked",
    severity=Severity.NOTE,
    reason="A record is for machines, which refuse what does not follow their schema. What could "
    "not be held against its schema is told as NOT RUN, never as passed.",
    example="edition-builder release, of an edition with a DOI, without Crossref's schema",
    remedy="Give the schema's path with --crossref-schema, or in EDITION_BUILDER_CROSSREF_SCHEMA.",
)
OUT034 = Rule(
    code="OUT034",
    title="A record against its schema",
    severity=Severity.ERROR,
    reason="The reader of this record would refuse it.",
    example="a title longer than the schema allows",
    remedy="Change what the message names in edition.toml; if it is right, report a fault.",
)
OUT035 = Rule(
    code="OUT035",
    title="A text that could not be written for archives",
    severity=Severity.WARNING,
    reason="The JATS record holds the text for archives and indexes; the editions do not need it.",
    example="a text nested more deeply than pandoc can write",
    remedy="Build again with --debug, and report what it says; the rest of the release is whole.",
)
OUT036 = Rule(
    code="OUT036",
    title="A key that cannot sign",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A release is signed with a secret key of minisign, which its owner made and keeps.",
    example="edition-builder release --sign-with essay.md",
    remedy="Name the secret key that “minisign -G” made, and give its password in "
    "EDITION_BUILDER_SIGNING_PASSWORD.",
)
OUT037 = Rule(
    code="OUT037",
    title="A version that the changelog does not name",
    severity=Severity.NOTE,
    reason="The release notes take the section of CHANGELOG.md that has this version in its "
    "heading.",
    example="version 1.1.0, and a changelog that ends with 1.0.0",
    remedy="Add a heading such as “## [1.1.0] – 2026-11-23” with what has changed.",
)
OUT038 = Rule(
    code="OUT038",
    title="A program for signing is missing",
    severity=Severity.ERROR,
    exit=Exit.MACHINE,
    reason="Signing needs a package that is not installed with edition-builder.",
    example="edition-builder release --sign-with release.key, on a new machine",
    remedy="Install it: pip install 'edition-builder[sign]'",
)
