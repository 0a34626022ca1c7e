"""The built book as a site that can be put on any web space: checked, and packed."""
