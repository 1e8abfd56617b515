"""What the book trade is told: ONIX for Books 3.0, reference tags (EDItEUR, revision 8).

`products` says which products there are, `description` what each is, `access` what it offers
readers who do not read by eye, `message` sends them.
"""

from __future__ import annotations

from edition_builder.records.onix.message import write_onix

__all__ = ["write_onix"]
