"""The types of every script of the project, one TypeScript project for each place they run in."""
