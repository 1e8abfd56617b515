"""The press check: a finished file is opened again, and what a press would send back is told.

Nothing is taken from the room that made the file: boxes, inks, fonts and pictures are read from
the PDF itself. ISO 15930-7:2010 (PDF/X-4), ISO 32000-1 14.11.2 (boxes).
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from edition_builder.diagnostics import Place
from edition_builder.rules.out.press import OUT100, OUT101, OUT102, OUT103, OUT104, OUT105, OUT106
from edition_builder.writers.press.resolution import coarse_pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.diagnostics import Diagnostic, Rule

SLACK = 0.01
"""Points that boxes may differ by rounding."""
EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
SCREEN_SPACES = frozenset({"/DeviceRGB", "/CalRGB", "/RGB", "/Lab"})
SCREEN_OPERATORS = frozenset({"rg", "RG"})
COMPONENTS_OF_RGB = 3
ACTIVE = ("/AA", "/AcroForm", "/OpenAction")


def inspect_press(data: bytes, *, multiple: int = 1, name: str = "") -> tuple[Diagnostic, ...]:
    """Everything wrong with a PDF as a press file; `multiple`: its pages must be so many times n.

    `name` is the file's, for the findings' place. A file that is no PDF at all is one finding.
    """
    place = Place(path=name) if name else None
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            told = list(_inspected(pdf, multiple))
    except pikepdf.PdfError as error:
        return (OUT105.at(place, f"it cannot be read: {error}", hint=as_hint(OUT105)),)
    return tuple(rule.at(place, message, hint=as_hint(rule)) for rule, message in told)


def as_hint(rule: Rule) -> str:
    """A rule's remedy as a hint: no capital, no full stop."""
    return rule.remedy[0].lower() + rule.remedy[1:].rstrip(".")


Told = tuple["Rule", str]


def _inspected(pdf: pikepdf.Pdf, multiple: int) -> Iterator[Told]:
    yield from _boxes(pdf)
    yield from _colours(pdf)
    yield from _fonts(pdf)
    count = len(pdf.pages)
    if count % multiple:
        yield OUT103, f"it has {count} pages, and {multiple} make a sheet"
    yield from _activity(pdf)
    yield from _claims(pdf)
    for number, dots in coarse_pictures(pdf):
        yield OUT106, f"page {number}: a picture has {dots} dots to the inch"


def _boxes(pdf: pikepdf.Pdf) -> Iterator[Told]:
    """Media holds bleed, bleed holds trim, and the trim is the same on all pages."""
    sizes: Counter[tuple[float, float]] = Counter()
    for number, page in enumerate(pdf.pages, start=1):
        named = [page.obj.get(key) for key in ("/MediaBox", "/BleedBox", "/TrimBox")]
        if any(box is None for box in named):
            yield OUT100, f"page {number} does not say all of MediaBox, BleedBox and TrimBox"
            continue
        media, bleed, trim = ([float(side) for side in box] for box in named if box is not None)
        if not (_holds(media, bleed) and _holds(bleed, trim)):
            yield OUT100, f"page {number}: its boxes do not lie in one another"
        sizes[round(trim[2] - trim[0], 1), round(trim[3] - trim[1], 1)] += 1
    if len(sizes) > 1:
        yield OUT100, f"its pages are cut to {len(sizes)} different sizes"


def _holds(outer: list[float], inner: list[float]) -> bool:
    return (
        outer[0] <= inner[0] + SLACK
        and outer[1] <= inner[1] + SLACK
        and outer[2] >= inner[2] - SLACK
        and outer[3] >= inner[3] - SLACK
    )


def _colours(pdf: pikepdf.Pdf) -> Iterator[Told]:
    """Colours of a screen anywhere: in what is drawn, in pictures, blends and groups."""
    pages = [number for number, page in enumerate(pdf.pages, start=1) if _draws_rgb(page)]
    if pages:
        yield OUT101, f"page {pages[0]}: something is drawn in red, green and blue"
    for thing in pdf.objects:
        drawing = isinstance(thing, pikepdf.Stream) and str(thing.get("/Subtype")) == "/Form"
        if drawing and _draws_rgb(thing):
            yield OUT101, "a drawing is in red, green and blue"
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            yield from (
                (OUT101, f"{kind} is in a colour space of screens ({space})")
                for kind, space in _named_spaces(thing)
            )


def _draws_rgb(content: Any) -> bool:
    instructions = pikepdf.parse_content_stream(content)
    return any(
        str(each.operator) in SCREEN_OPERATORS
        or (str(each.operator) in {"cs", "CS"} and str(each.operands[0]) in SCREEN_SPACES)
        for each in instructions
    )


def _named_spaces(thing: Any) -> Iterator[tuple[str, str]]:
    if str(thing.get("/Subtype")) == "/Image" or "/ShadingType" in thing:
        kind = "a blend" if "/ShadingType" in thing else "a picture"
        space = _space(thing.get("/ColorSpace"))
        if space in SCREEN_SPACES:
            yield kind, space
    group = thing.get("/Group")
    if isinstance(group, pikepdf.Dictionary) and _space(group.get("/CS")) in SCREEN_SPACES:
        yield "a group", _space(group.get("/CS"))
    spaces = thing.get("/ColorSpace")
    if isinstance(spaces, pikepdf.Dictionary):
        found = (_space(space) for _, space in spaces.items())
        yield from (("a page", space) for space in found if space in SCREEN_SPACES)


def _space(space: Any) -> str:
    """A colour space by its family; a profile of three colours is one of screens."""
    if not isinstance(space, pikepdf.Array):
        return str(space)
    family = str(space[0])
    if family == "/ICCBased":
        return "/RGB" if int(space[1].get("/N", 0)) == COMPONENTS_OF_RGB else family
    return _space(space[1]) if family in {"/Indexed", "/Pattern"} and len(space) > 1 else family


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Told]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/Type")) == "/Font":
            for font in thing.get("/DescendantFonts", [thing]):
                descriptor: Any = font.get("/FontDescriptor", {})
                if str(font.get("/Subtype")) != "/Type3" and not any(
                    key in descriptor for key in EMBEDDED
                ):
                    yield OUT102, f"“{str(font.get('/BaseFont', '?'))[1:]}” is not in the file"


def _activity(pdf: pikepdf.Pdf) -> Iterator[Told]:
    linked = [number for number, page in enumerate(pdf.pages, 1) if page.obj.get("/Annots")]
    if linked:
        yield OUT104, f"page {linked[0]} has links or remarks"
    if any(key in pdf.Root for key in ACTIVE) or "/JavaScript" in pdf.Root.get("/Names", {}):
        yield OUT104, "it does something when it is opened"


def _claims(pdf: pikepdf.Pdf) -> Iterator[Told]:
    """Version, output intent with its profile, trapping: what PDF/X-4 asks a file to say."""
    intents: Iterable[Any] = pdf.Root.get("/OutputIntents", [])
    profiles = [item.get("/DestOutputProfile") for item in intents if item.get("/S") == "/GTS_PDFX"]
    if len(profiles) != 1 or profiles[0] is None:
        yield OUT105, "it does not hold the profile of one press"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        version = said.get("{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion")
        trapped = said.get("{http://ns.adobe.com/pdf/1.3/}Trapped")
    if version != "PDF/X-4":
        yield OUT105, f"it says of itself “{version or 'nothing'}”"
    if trapped not in {"True", "False"}:
        yield OUT105, "it does not say whether it is trapped"
    if pdf.is_encrypted:
        yield OUT105, "it is locked"
