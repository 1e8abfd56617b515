"""Pictures and stylesheets: what the edition may carry, from what the door in has read.

Nothing here opens a file. `resolve_images` matches what the manuscript shows to the project's
pictures and looks into them; `overlays` confines the author's stylesheets. Pillow, lxml and
tinycss2 are loaded only by a project that has pictures, drawings or stylesheets.
"""

from __future__ import annotations

from edition_builder.resources.images import resolve_images
from edition_builder.resources.overlay import overlays

__all__ = ["overlays", "resolve_images"]
