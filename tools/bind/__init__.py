"""The book in one piece: a page that opens anywhere, a PDF and an EPUB, bound from the built site.

    book, chapters ← cases ← exercises, figures ← still ← joined, look ← page ← printed, epub

In comes the folder that `make book` fills. Nothing is built twice, and nothing is fetched.
"""
