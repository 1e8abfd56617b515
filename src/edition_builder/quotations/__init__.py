"""The words of others: what is quoted in a manuscript, who says it, and which citation answers.

Quotations are read off the author's text, not off pandoc's tree: the tree has no places, and reads
quotation marks by the rules of one language only. `prose` takes the markup out, `passages` finds
the paragraphs, `marks` and `spans` the quotations in them, `kinds` what is a term, `speakers` and
`attribution` whose words they are and where they come from.
"""
