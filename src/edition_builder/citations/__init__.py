"""Citations: where they stand, in what style, and how they are rendered."""
