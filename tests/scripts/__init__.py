"""The scripts of the pages, held to their types, to tests in a DOM, and to a change in any condition."""
