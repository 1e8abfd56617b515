"""How well quotations are told: labelled texts, and the figures they give.

`tuned/` holds the texts by which the parser was made, `apart/` those it was only measured by. Each
`NAME.md` has its labels in `NAME.labels`, one a line:

    kind | beginning … end, or all of it | keys that answer | speaker
    finding | CODE | line

`kind` is `quotation`, `block` or `term`. What a term is cited to is not labelled, nor is a speaker
where the field is empty. `findings` of the families QUO and CIT are labelled completely.
"""
