"""Facilitate a meeting: a case played in a notebook, looked back on, and tried another way."""
