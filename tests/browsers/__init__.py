"""Walks that are the same in every browser."""
