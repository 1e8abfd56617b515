"""How long edition-builder takes, beside the same work done by hand, measured in one run."""
