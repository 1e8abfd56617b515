"""The copy desk: what lies between an author's file and the rules.

`saved` is a manuscript file as it lies on the disk, to the byte; `proposing` numbers what is
offered and asked, and makes what a person chose; `correcting` writes both into the file and its
ledger; `putting` puts files in place together.
"""
