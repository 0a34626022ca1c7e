"""The terminal as an outlet: a case as lines of plain text, to read and to play.

Pure: cases and typed words go in, paragraphs come out. What is printed and read stands in `cli`.
"""
