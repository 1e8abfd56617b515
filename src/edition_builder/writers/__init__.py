"""The writers: one room for each edition.

Nothing is imported here: the typesetter's child loads one room alone.
"""
