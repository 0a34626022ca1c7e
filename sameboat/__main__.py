"""`python -m sameboat` is `sameboat`."""

from sameboat.cli import main

if __name__ == "__main__":
    main()
