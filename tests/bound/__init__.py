"""The book in one piece: offline page, EPUB and PDF, each bound once from the built book."""
