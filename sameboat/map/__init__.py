"""A case's branches as an outlet: a picture (SVG) and a table for the terminal.

In comes a case; out come its scenes and choices with what each leads to. Drafts with mistakes have
branches too: what leads nowhere, or can't be reached, is shown as such.
"""
