from __future__ import annotations

from edition_builder.citations.styles import load_style
from edition_builder.citations.wants import wanted_variables


def test_a_style_says_what_it_prints() -> None:
    wanted = wanted_variables(load_style("chicago-author-date", None, None).xml)
    assert {"issued", "publisher", "title", "author", "term:no date"} <= wanted


def test_a_style_without_a_list_prints_works_in_its_notes() -> None:
    xml = """<style xmlns="http://purl.org/net/xbiblio/csl"><macro name="a">
    <date variable="issued"/><text macro="a"/></macro>
    <citation><layout><text macro="a"/><text macro="none"/></layout>
    </citation></style>"""
    assert wanted_variables(xml) == {"issued"}
