"""Marking up: from plain text to the structure a compositor needs.

An author pastes words; a copy editor marks in the margin which of them are title, heading,
quotation, verse, list, table or note. `lines` reads the text, `measure` tells how it was typed,
`furniture` finds what belongs to pages and shops rather than to the work, `blocks` parts the rest,
a module for each kind says what a block is, and `writing` puts the marks in as changes that can be
undone. No word is added, and none is left out that the ledger does not list.
"""

from __future__ import annotations
