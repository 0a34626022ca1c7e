"""Programs for those who build Same Boat. None of them is part of the package."""
