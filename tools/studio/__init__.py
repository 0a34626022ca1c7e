"""The studio's editor: CodeMirror's parts in one file, pinned by the lock file beside this."""
