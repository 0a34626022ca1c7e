"""Packages for learning platforms, in a browser, on platforms of the tests' own."""
