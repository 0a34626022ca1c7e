"""The studio: a page on which somebody who has never programmed writes, checks and plays a case.

Its Python runs in a worker of the page (`desk`), its scripts stand in `page/`, and `site` writes
the page when the book is built. In both, the script's text is the only truth.
"""
