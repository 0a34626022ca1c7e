"""The scripts of the pages, held to their types, to a DOM, and to a change in any condition."""
