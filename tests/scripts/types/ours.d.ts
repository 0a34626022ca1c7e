// What the book's frame adds to a browser's own.
interface Storage {
  /** Set by what stands in for a storage that was refused. */
  refused?: boolean;
}
