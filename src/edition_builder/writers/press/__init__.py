"""The press edition: the printed pages as PDF/X-4, and the cover they are bound in.

The pages are those of the PDF edition, as the typesetter wrote them, made fit for a press: black
in black ink alone, every colour in four inks, bleed and crop marks, nothing a reader clicks on.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf

from edition_builder.diagnostics import Diagnostic
from edition_builder.engines.typesetter import start_typesetter
from edition_builder.frozen import dataclass
from edition_builder.model import Artifact
from edition_builder.paginate.apart import set_apart, written
from edition_builder.paginate.design import design_of
from edition_builder.rules.out.press import OUT108, OUT109
from edition_builder.version import __version__
from edition_builder.writers import PRESS
from edition_builder.writers.press.booklet import FOLDED, impose_booklet
from edition_builder.writers.press.conformance import Intent, conform, saved
from edition_builder.writers.press.inks import Conversion, convert_objects, convert_page
from edition_builder.writers.press.inspection import as_hint, inspect_press
from edition_builder.writers.press.pictures import convert_pictures
from edition_builder.writers.press.sheet import BLEED, POINTS, Sheet
from edition_builder.writers.press.wrap import job_of, wrap_of

if TYPE_CHECKING:
    from edition_builder.model import Edition, Setting

MEDIA_TYPE = "application/pdf"
TOOL = f"edition-builder {__version__}"
LEAF = 2
"""Pages of a leaf: a book has a whole number of leaves."""
GENERAL = "General uncoated (edition-builder)"
"""The name of the profile that stands in where the press has given none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What the files are made for: the inks of the press, and how they are bound."""

    intent: Intent
    conversion: Conversion
    stapled: bool
    findings: tuple[Diagnostic, ...]

    @property
    def multiple(self) -> int:
        """The pages of a whole sheet or leaf."""
        return FOLDED if self.stapled else LEAF


def write_press(edition: Edition, setting: Setting) -> tuple[Artifact, ...]:
    """`SLUG-press.pdf`, `SLUG-cover.pdf` and, where it was asked for, `SLUG-booklet.pdf`.

    Raises `EditionError` where the pages or the cover cannot be set.
    """
    press = _press(edition)
    pages = _pages(edition, setting, press)
    made = [_artifact(edition, "press", saved(pages), press, press.findings)]
    made.append(_cover(edition, len(pages.pages), press))
    if edition.settings.print.imposition:
        settings = edition.settings.print
        booklet = impose_booklet(pages, settings.width * POINTS, settings.height * POINTS)
        conform(booklet, edition.metadata, press.intent, TOOL)
        made.append(_artifact(edition, "booklet", saved(booklet), press, (), multiple=LEAF))
    return tuple(made)


def _press(edition: Edition) -> Press:
    """The press that the edition names, or a general one, and said so."""
    settings = edition.settings.print
    stapled = settings.design == "pamphlet" or bool(settings.imposition)
    given = edition.profile
    findings: tuple[Diagnostic, ...] = ()
    if given is None:
        data = files(__name__).joinpath("general.icc").read_bytes()
        intent = Intent(name=GENERAL, profile=data)
        message = "no profile of a press is named: the files say a general one"
        findings = (OUT109.at(None, message, hint=as_hint(OUT109)),)
    else:
        intent = Intent(name=given.path.rpartition("/")[2].rpartition(".")[0], profile=given.data)
    conversion = Conversion(intent.profile)
    return Press(intent=intent, conversion=conversion, stapled=stapled, findings=findings)


def _pages(edition: Edition, setting: Setting, press: Press) -> pikepdf.Pdf:
    """The printed pages on sheets, with blanks behind them up to a whole leaf or sheet."""
    _, data = written(setting)
    pdf = pikepdf.open(BytesIO(data))
    _in_inks(pdf, edition, press)
    settings = edition.settings.print
    sheet = Sheet(width=settings.width * POINTS, height=settings.height * POINTS)
    for page in pdf.pages:
        sheet.place(pdf, page, convert_page(page, press.conversion))
    for _ in range(-len(pdf.pages) % press.multiple):
        sheet.place(pdf, pdf.add_blank_page(), b"")
    return pdf


def _in_inks(pdf: pikepdf.Pdf, edition: Edition, press: Press) -> None:
    conform(pdf, edition.metadata, press.intent, TOOL)
    convert_pictures(pdf, press.conversion)
    convert_objects(pdf, press.conversion)


def _cover(edition: Edition, pages: int, press: Press) -> Artifact:
    """The wrap, set by a typesetter of its own."""
    wrap = wrap_of(edition, pages, stapled=press.stapled)
    job, images = job_of(edition, wrap, design_of(edition).faces)
    with start_typesetter(PRESS) as typesetter:
        findings, data = set_apart(typesetter, job, images)
    pdf = pikepdf.open(BytesIO(data))
    _in_inks(pdf, edition, press)
    folds = tuple(fold * POINTS for fold in wrap.folds)
    sheet = Sheet(width=wrap.whole * POINTS, height=wrap.height * POINTS, folds=folds)
    page = pdf.pages[0]
    sheet.place(pdf, page, convert_page(page, press.conversion), bled=BLEED)
    if not edition.metadata.isbn.get("print"):
        message = "the cover has no bar code: the edition has no ISBN for print"
        findings = (*findings, OUT108.at(None, message, hint=as_hint(OUT108)))
    return _artifact(edition, "cover", saved(pdf), press, findings, multiple=1)


def _artifact(  # noqa: PLR0913 - a file, and all that is known of it
    edition: Edition,
    kind: str,
    data: bytes,
    press: Press,
    findings: tuple[Diagnostic, ...],
    *,
    multiple: int = 0,
) -> Artifact:
    """A finished file, read back and inspected."""
    name = f"{edition.metadata.slug}-{kind}.pdf"
    inspected = inspect_press(data, multiple=multiple or press.multiple, name=name)
    return Artifact(
        name=name, media_type=MEDIA_TYPE, data=data, diagnostics=(*findings, *inspected)
    )
