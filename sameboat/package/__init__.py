"""The course, or a piece of it, as files that go elsewhere, one module a format.

In come scripts; out comes the text of one file that needs nothing else and asks nobody.
"""
