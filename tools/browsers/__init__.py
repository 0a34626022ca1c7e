"""The browsers that tests, bench and PDF are made with, one a file: found, or brought."""
