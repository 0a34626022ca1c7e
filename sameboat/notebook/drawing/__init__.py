"""A drawn network: who is in it, what ties them, and what it shows in plain sentences."""
