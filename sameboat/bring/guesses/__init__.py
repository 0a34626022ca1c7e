"""What only looks like a script and is read as one; one guess a file.

Some read the rows before they are a script, others what the checker has no mend for.
"""
