"""What the class chose: its counted ways in words and as a picture, and a sheet for the seminar."""
