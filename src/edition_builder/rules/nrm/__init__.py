"""Rules of the family NRM: what a copy editor mends, offers to mend, or asks about."""

from edition_builder.rules.nrm import characters, dashes, marks, names, spaces, structure, words

__all__ = ["characters", "dashes", "marks", "names", "spaces", "structure", "words"]
