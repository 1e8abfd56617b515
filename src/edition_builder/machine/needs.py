"""The table of what the machine needs, one row for each thing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.engines.pandoc import LOCKED_VERSION
from edition_builder.machine.libraries import harfbuzz_version, layout_version
from edition_builder.machine.need import Need, State
from edition_builder.machine.programs import (
    CHROMIUM,
    java_version,
    locked_pandoc,
    package_version,
    playwright_version,
    program_version,
    python_version,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def _lines(apt: str, dnf: str, brew: str) -> Mapping[str, str]:
    return MappingProxyType(
        {
            "apt": f"sudo apt-get install {apt}",
            "dnf": f"sudo dnf install {dnf}",
            "brew": f"brew install {brew}",
        }
    )


def _package(name: str) -> Mapping[str, str]:
    return MappingProxyType({"pip": f"python -m pip install {name}"})


LIBRARIES = (
    Need(
        name="Pango",
        purpose="lays out the pages",
        look=layout_version,
        install=_lines("libpango-1.0-0 libpangoft2-1.0-0", "pango", "pango"),
        build=True,
    ),
    Need(
        name="HarfBuzz",
        purpose="shapes letters and cuts fonts to those used",
        look=harfbuzz_version,
        install=_lines("libharfbuzz0b libharfbuzz-subset0", "harfbuzz", "harfbuzz"),
        build=True,
    ),
)
"""What comes from the system, so that a build looks for it first."""

NEEDS = (
    Need(
        name="Python",
        purpose="runs edition-builder",
        look=python_version,
        install=_lines("python3", "python3", "python"),
        build=True,
    ),
    Need(
        name="pandoc",
        purpose=f"reads manuscripts and renders citations ({LOCKED_VERSION} or newer)",
        look=locked_pandoc,
        install=_package("pypandoc_binary"),
        build=True,
    ),
    *LIBRARIES,
    Need(
        name="WeasyPrint",
        purpose="typesets the print edition",
        look=lambda: package_version("weasyprint"),
        install=_package("weasyprint"),
        build=True,
    ),
    Need(
        name="EB Garamond",
        purpose="is the face of the editions",
        look=lambda: package_version("fontpkg-eb-garamond"),
        install=_package("fontpkg-eb-garamond"),
        build=True,
    ),
    Need(
        name="Java",
        purpose="runs epubcheck and Nu",
        look=java_version,
        install=_lines("default-jre-headless", "java-latest-openjdk-headless", "openjdk"),
    ),
    Need(
        name="Chromium",
        purpose="runs axe and Ace",
        look=lambda: program_version(*CHROMIUM),
        install=_lines("chromium", "chromium", "--cask chromium"),
    ),
    Need(
        name="Playwright",
        purpose="lets axe look through Chromium",
        look=playwright_version,
        install=MappingProxyType(
            {"pip": "python -m pip install playwright", **_lines("libatomic1", "libatomic", "gcc")}
        ),
    ),
    Need(
        name="Node",
        purpose="runs Ace and the SARIF validator",
        look=lambda: program_version("node", "nodejs"),
        install=_lines("nodejs npm", "nodejs npm", "node"),
    ),
)
"""Everything `doctor` looks at, in the order it tells."""


def survey(needs: Iterable[Need] = NEEDS) -> tuple[State, ...]:
    """What this machine has and lacks, need by need."""
    return tuple(State(need=need, found=need.look()) for need in needs)
