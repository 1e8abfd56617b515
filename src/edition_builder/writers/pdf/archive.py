"""The PDF for archives: PDF/A (ISO 19005-2 and -3) beside PDF/UA-1, both claimed in one file.

ISO 19005-2, 6.6.2.3: metadata that PDF/A does not know itself, such as PDF/UA's, is described in
the file, in an extension schema. Runs in the typesetter's child.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image

from edition_builder.paginate.shelf import Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

END = b"</rdf:RDF>"
"""Where the metadata ends."""

CLAIM = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""That the file is PDF/UA-1, and what the word for that means."""

FOUR_INKS = "CMYK"


def unsmoothed(_document: Any, pdf: Any) -> None:
    """Have no picture smoothed by whoever shows it (ISO 19005-2, 6.2.8)."""
    for item in pdf.objects:
        extra = getattr(item, "extra", {})
        if extra.get("Subtype") == "/Image" and "Interpolate" in extra:
            extra["Interpolate"] = "false"


OPTIONS: Mapping[str, Any] = {
    "output_intent": "srgb",
    "pdf_tags": True,
    "pdf_version": "1.7",
    "finisher": unsmoothed,
}
"""What an archive wants of the file besides: how its colours look, and the tags PDF/UA wants."""


@contextmanager
def both_claims(metadata: Any) -> Iterator[None]:
    """While this lasts, a document's metadata claims PDF/UA-1 besides what the engine writes."""
    theirs = metadata.generate_rdf_metadata

    def ours(*said: Any) -> bytes:
        written: bytes = theirs(*said)
        before, end, after = written.rpartition(END)
        return before + CLAIM + end + after

    metadata.generate_rdf_metadata = ours
    try:
        yield
    finally:
        del metadata.generate_rdf_metadata


def in_three_colours(item: Item) -> Item:
    """A picture without four-ink colours, which the archive's one colour space cannot show.

    ISO 19005-2, 6.2.4.3: colours of a device need an output intent of that device.
    """
    if item.media_type != "image/jpeg":
        return item
    with Image.open(BytesIO(item.data)) as picture:
        if picture.mode != FOUR_INKS:
            return item
        file = BytesIO()
        picture.convert("RGB").save(file, "JPEG", quality=95, subsampling=0)
    return Item(media_type=item.media_type, data=file.getvalue())
