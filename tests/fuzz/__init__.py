"""Coverage-guided fuzzing: what it found is replayed as a test."""
