"""Why a copy of a work cannot be read."""

from __future__ import annotations


class RefusedError(Exception):
    """Raised where a file gives no text; the message completes “… cannot be read: ”."""
