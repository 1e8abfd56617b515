"""Plain texts whose blocks a person labelled: what is found of them, and what is not there."""
