"""Rules of the family OUT: artefacts, the folder they go to, and the machine that makes them."""

from edition_builder.rules.out import corrections, parity, press, releases, validators, writing

__all__ = ["corrections", "parity", "press", "releases", "validators", "writing"]
