// @ts-check
// The remarks of one reader. Kept on the device where it keeps something for a file, and as long as the page is open
// everywhere. Nothing is sent.

/** A line: its number, and its words. @typedef {{line: number, words: string}} Spot */
/** What a reader says of a line. @typedef {Spot & {text: string}} Remark */

class Kept {
  /** @type {string} */ #key;
  /** @type {Remark[]} in the order of their lines */ remarks = [];
  name = '';
  /** Whether the device keeps them. */ lasting = true;

  /** @param {string} key of its entry on the device */
  constructor(key) {
    this.#key = `sameboat-remarks:${key}`;
    try {
      const { name, remarks } = JSON.parse(localStorage.getItem(this.#key) || '{}');
      if (typeof name === 'string') this.name = name;
      if (Array.isArray(remarks)) this.remarks = remarks.filter((one) => one && one.line > 0 && [one.words, one.text].every((text) => typeof text === 'string'));
    } catch {
      this.lasting = false;
    }
    this.#put();
  }

  /** @param {number} line @returns {string} what is said of it */
  at(line) {
    return this.remarks.find((one) => one.line === line)?.text || '';
  }

  /** Say something of a line; nothing takes the remark away. @param {Spot} spot @param {string} text */
  say(spot, text) {
    const others = this.remarks.filter((one) => one.line !== spot.line);
    this.remarks = [...others, ...(text.trim() ? [{ ...spot, text }] : [])].sort((a, b) => a.line - b.line);
    this.#put();
  }

  /** @param {string} name of who says it; empty for none */
  call(name) {
    this.name = name;
    this.#put();
  }

  #put() {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ name: this.name, remarks: this.remarks }));
      this.lasting = true;
    } catch {
      this.lasting = false;
    }
  }
}
