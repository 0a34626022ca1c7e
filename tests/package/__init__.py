"""Files that travel alone."""
