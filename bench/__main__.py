"""`python -m bench`: measure, print the tables, and keep them where `--write` says."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from subprocess import CalledProcessError

from bench.evenness import evenness
from bench.projects import CHAPTERS, WORDS, WORKS, lay_out_book, lay_out_essay, lay_out_library
from bench.table import page
from bench.tasks import BY_HAND, at_hand, built, checked, lay_out_tools
from bench.timing import Result, measure


def main() -> None:
    """Read the command line, measure both editions, and tell."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="runs of each task on the essay")
    parser.add_argument("--book-rounds", type=int, default=3, help="the same on the book; 0: none")
    parser.add_argument("--date", default="", help="the day to print, YYYY-MM-DD")
    parser.add_argument("--write", type=Path, help="the file to keep the tables in")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        tools = lay_out_tools(folder / "tools")
        essay = lay_out_essay(folder / "essay")
        editions = {"The essay": measured(essay, tools, wanted.rounds)}
        if wanted.book_rounds:
            book = lay_out_book(folder / "book")
            editions[f"A book of {CHAPTERS} essays"] = measured(book, tools, wanted.book_rounds)
            library = checked(lay_out_library(folder / "library"))
            title = f"{WORKS:,} works and {WORDS:,} words, checked"
            editions[title] = measure(library, wanted.book_rounds)
        lines = evenness(folder)
    rounds = f"medians of {wanted.rounds} (essay) and {wanted.book_rounds} (book) runs"
    text = f"{page(editions, BY_HAND, rounds, wanted.date)}\n{lines}"
    print(text)
    if wanted.write:
        wanted.write.write_text(text, "utf-8")


def measured(root: Path, tools: Path, rounds: int) -> dict[str, Result]:
    """One edition's results: the two cold builds against each other first, then the rest."""
    print(f"Measuring {root.name} …", file=sys.stderr)
    return measure(built(root, tools), rounds) | measure(at_hand(root), rounds)


if __name__ == "__main__":
    try:
        main()
    except CalledProcessError as problem:
        said = (problem.stderr or b"").decode("utf-8", "replace")
        sys.exit(f"{' '.join(problem.cmd)} did not end well:\n{said}")
