#!/bin/sh
# What one would type without edition-builder: pandoc for the HTML and the EPUB, pandoc and
# WeasyPrint for the PDF, from the same manuscript, bibliography, style and face.
#
#   bench/by_hand.sh PROJECT STYLE.csl TOOLS
#
# PROJECT holds print.css and screen.css beside the manuscript, and gets its editions in by-hand/.
# TOOLS is the folder with the locked pandoc and WeasyPrint.
set -eu

cd "$1"
style=$2
tools=$3
mkdir -p by-hand

convert() {
    "$tools/pandoc" manuscript/*.md --citeproc --bibliography bibliography.bib --csl "$style" \
        --metadata title="By hand" --metadata lang=en-GB --standalone --table-of-contents "$@"
}

convert --to html5 --embed-resources --css screen.css --output by-hand/book.html
convert --to epub3 --css screen.css --output by-hand/book.epub
convert --to html5 --css print.css |
    "$tools/weasyprint" --quiet --base-url . --pdf-variant pdf/ua-1 - by-hand/book.pdf
