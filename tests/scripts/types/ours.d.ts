// What the book's frame adds to a browser's own.
interface Storage {
  /** Set by what stands in for a storage that was refused. */
  refused?: boolean;
}
/** The words of a script that holds them, by language. */
declare const SAY: Record<string, Record<string, string>>;
/** Its style sheet. */
declare const SHEET: string;
