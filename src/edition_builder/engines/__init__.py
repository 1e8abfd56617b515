"""The engine room: child processes under limits, and the content-keyed cache.

Nothing here knows what an edition is. The same input gives the same output, with the cache or
without it.
"""
