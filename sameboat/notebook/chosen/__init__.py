"""What the class chose: its records gathered, its ways as a flow, and a sheet for the seminar."""
