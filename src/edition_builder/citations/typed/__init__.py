"""Citations typed as words: “(Liebman 1975, 45)”, “Liebman, *Leninism*, p. 45”.

What is one is decided by the bibliography: a name and a year, or a name and a title, of one work.
Without an entry only what can be nothing else is told; `unlisted` knows what can.
"""
