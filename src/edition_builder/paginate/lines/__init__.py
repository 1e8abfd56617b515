"""Even lines: paragraphs broken as a whole, inside the layout engine.

WeasyPrint fills each line with what fits and then stretches its spaces. Here all lines of a
paragraph are chosen together (D. E. Knuth and M. F. Plass, “Breaking Paragraphs into Lines”,
Software: Practice and Experience 11, 1981), so that the spaces of each are as even as can be:

1. `copy` reads a paragraph's text out of the engine's boxes, or says why it cannot;
2. `measure` asks the engine's own Pango how wide every letter is;
3. `places` lists where a line may end, and at what cost;
4. `optimum` chooses among them;
5. `paragraph` keeps the lines chosen, with the width of their spaces;
6. `stick` hands them to the engine as it asks for lines; `engine` puts it in the engine's way.
"""
