"""Whether a test notices that a condition of the player or the exercises was flipped."""
