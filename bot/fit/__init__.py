"""What a short answer must fit, whatever the reader makes of it.

The reader takes the most prominent thing near the right words for the answer. Rules of words say
what cannot be one: ``fits.py`` puts them together, each stands in a file of its own. How seldom
they are wrong about answers that are right stands in docs/log.md.
"""
