"""Draw your coping network: an editor, the picture, and what a network shows in plain sentences."""
