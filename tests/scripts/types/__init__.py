"""The types of every script of the project, one project of TypeScript for each place they run in."""
