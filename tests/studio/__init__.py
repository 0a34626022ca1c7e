"""The studio's Python, held to what it answers."""
