"""The steps of an edition, in order: this package reads like the list of them.

Read → parse → resolve → check → compose → paginate → write → release.

`check` goes half of the way and `build` all of it; each is a module of its own, so that a check
loads no writer.
"""
