from __future__ import annotations

from types import MappingProxyType

from edition_builder.machine import NEEDS, Need, State, pandoc_version, pango_version
from edition_builder.machine.libraries import harfbuzz_version, layout_version
from edition_builder.machine.programs import package_version, program_version

NOWHERE = ("libnowhere.so.0",)


def need(found: str, *, build: bool) -> Need:
    return Need(
        name="Thing",
        purpose="does something",
        look=lambda: found,
        install=MappingProxyType({"apt": "sudo apt-get install thing"}),
        build=build,
    )


def test_the_locked_pandoc_tells_its_version() -> None:
    assert pandoc_version() == "3.9"


def test_a_library_that_cannot_be_loaded_is_lacking_and_no_error() -> None:
    assert pango_version(NOWHERE) == ""
    assert layout_version([NOWHERE]) == ""
    assert harfbuzz_version([NOWHERE]) == ""


def test_a_program_that_is_not_there_has_no_version() -> None:
    assert program_version("no-such-program-anywhere") == ""
    assert program_version("no-such-program-anywhere", "python3").startswith("3.")


def test_a_program_that_does_not_know_the_question_has_no_version() -> None:
    assert program_version("false") == ""


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert package_version("no-such-package-anywhere") == ""


def test_only_what_a_build_needs_stands_in_its_way() -> None:
    assert State(need=need("", build=True), found="").blocking
    assert not State(need=need("", build=False), found="").blocking
    assert not State(need=need("1", build=True), found="1").blocking


def test_each_need_says_how_to_install_it() -> None:
    assert all(item.install and item.purpose for item in NEEDS)
    system = [item for item in NEEDS if "pip" not in item.install]
    assert all({"apt", "dnf", "brew"} <= set(item.install) for item in system)
