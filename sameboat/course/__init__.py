"""The course as a whole: its cases, exercises and chapters, and what stands where.

In come the course's folders, or one data file made of them; out comes a `Library` that the book,
the notebooks, paper and the live pages read from.
"""
