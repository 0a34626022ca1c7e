"""Tests state facts."""
