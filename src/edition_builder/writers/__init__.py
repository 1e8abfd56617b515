"""The writers: one room for each edition.

Nothing is imported here: the typesetter's child loads one room alone, and is started before any is
loaded in its parent.
"""

PRESS = "edition_builder.writers.pdf.press"
"""The module the typesetter's child runs: `start_typesetter(PRESS)`."""
