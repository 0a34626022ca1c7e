"""Paper as an outlet: a whole case or exercise as a page that prints and needs nothing beside it.

In comes a case; out comes HTML in three parts: the scenes with what can be said, what follows from
each choice, and an overview for whoever guides a seminar.
"""
