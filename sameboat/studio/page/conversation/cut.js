// @ts-check
// The script cut into pieces, kept in step with its text. Python cuts it; until it has, what is known of the pieces follows each change.

/** `before`, `words` and `after`, joined, are what stands in the script (sameboat/studio/pieces).
 * @typedef {{kind: string, before: string, words: string, after: string, id?: number, name?: string, called?: string, items?: string[], ids?: string[], means?: string | null,
 *   speaker?: string, to?: string[], manner?: string, aside?: string}} Piece */

const MOST_SEEN = 40; // cuts that are remembered, for whoever takes something back

/** @param {Piece} piece */
export const textOf = ({ before, words, after }) => before + words + after;

export class Cut extends EventTarget {
  /** @type {Piece[]} */ list = [];
  /** The piece that somebody is writing in: it stays though it has no words. @type {number | undefined} */ held;
  /** @type {{text: string, list: Piece[]}[]} */ #seen = [];
  #manuscript;
  #own = false;
  #next = 1;

  /** @param {import('../manuscript.js').Manuscript} manuscript @param {Piece[]} [pieces] of its text, where they are known */
  constructor(manuscript, pieces) {
    super();
    this.#manuscript = manuscript;
    this.take(pieces ?? manuscript.pieces);
    manuscript.addEventListener('change', (event) => {
      if (this.#own) return;
      const { from, to, insert, source } = /** @type {CustomEvent} */ (event).detail;
      if (source === 'begin') {
        this.list = [];
        this.take(manuscript.pieces);
      } else this.#follow(from, to - from, insert);
      this.dispatchEvent(new Event('change'));
    });
  }

  /** Take how Python has cut the text. One whose pieces aren't known is one plain piece. @param {Piece[]} pieces */
  take(pieces) {
    const { text } = this.#manuscript;
    if (pieces.map(textOf).join('') !== text) {
      if (this.list.map(textOf).join('') === text && this.list.length) return;
      pieces = text ? [{ kind: 'plain', before: '', words: text, after: '' }] : [];
    }
    const old = new Map();
    let at = 0;
    for (const piece of this.list) {
      old.set(at, piece);
      at += textOf(piece).length;
    }
    const held = [...old].find(([, piece]) => piece.id === this.held);
    at = 0;
    this.list = pieces.map((piece) => {
      const was = old.get(at);
      at += textOf(piece).length;
      return was ? { ...piece, ...kept(was, piece), id: was.id } : { ...piece, id: this.#next++ };
    });
    if (held && !held[1].words.trim() && !this.at(this.held)) this.#hold(...held);
    this.#remember();
  }

  /** Put other pieces in the place of all: the script's text becomes theirs. @param {Piece[]} list */
  put(list) {
    this.list = list.map((piece) => (piece.id ? piece : { ...piece, id: this.#next++ }));
    this.#change(() => this.#manuscript.set(this.list.map(textOf).join(''), 'conversation'));
  }

  /** Change the words of a piece, and no other letter. @param {Piece} piece @param {string} words @param {number} [caret] where they are being written */
  write(piece, words, caret = words.length) {
    const old = piece.words;
    const after = words.length - caret;
    const most = Math.min(old.length, words.length);
    let end = after <= most && old.endsWith(words.slice(caret)) ? after : 0;
    while (end < most && old[old.length - 1 - end] === words[words.length - 1 - end] && !after) end += 1;
    let start = 0;
    while (start < most - end && old[start] === words[start]) start += 1;
    const from = this.start(piece) + piece.before.length;
    this.list = this.list.map((one) => (one.id === piece.id ? { ...one, words } : one));
    this.#change(() => this.#manuscript.replace(from + start, from + old.length - end, words.slice(start, words.length - end), 'conversation'));
  }

  /** @param {number | undefined} id */
  at(id) { return this.list.find((piece) => piece.id === id); }

  /** Where a piece begins in the text. @param {Piece} piece */
  start(piece) {
    let at = 0;
    for (const one of this.list) {
      if (one.id === piece.id) return at;
      at += textOf(one).length;
    }
    return at;
  }

  /** The piece that an offset stands in. @param {number} offset */
  over(offset) {
    let at = 0;
    return this.list.find((piece) => (at += textOf(piece).length) > offset) ?? this.list.at(-1);
  }

  /** @param {() => void} work */
  #change(work) {
    this.#own = true;
    work();
    this.#own = false;
    this.#remember();
    this.dispatchEvent(new Event('change'));
  }

  #remember() {
    const { text } = this.#manuscript;
    this.#manuscript.pieces = this.list;
    this.#seen = [...this.#seen.filter((one) => one.text !== text).slice(1 - MOST_SEEN), { text, list: this.list }];
  }

  /** Follow what was changed elsewhere. @param {number} from @param {number} length @param {string} insert */
  #follow(from, length, insert) {
    const seen = this.#seen.find(({ text }) => text === this.#manuscript.text);
    if (seen) {
      this.list = seen.list;
      return;
    }
    let at = 0;
    const spans = this.list.map((piece) => ({ piece, start: at, end: (at += textOf(piece).length) }));
    const inside = spans.find(({ piece, start }) => {
      const words = start + piece.before.length;
      return words <= from && from + length <= words + piece.words.length;
    });
    if (inside) {
      const { piece, start } = inside;
      const cut = from - start - piece.before.length;
      const words = piece.words.slice(0, cut) + insert + piece.words.slice(cut + length);
      this.list = this.list.map((one) => (one === piece ? { ...one, words } : one));
      this.#remember();
      return;
    }
    this.#manuscript.pieces = [];
    const whole = spans.filter(({ start, end }) => end <= from || start >= from + length);
    const over = spans.filter((one) => !whole.includes(one));
    const text = over.map(({ piece }) => textOf(piece)).join('');
    const begins = over[0]?.start ?? from;
    const words = text.slice(0, from - begins) + insert + text.slice(from - begins + length);
    const plain = words ? [{ kind: 'plain', before: '', words, after: '', id: this.#next++ }] : [];
    const number = whole.filter(({ end }) => end <= begins).length;
    const rest = whole.map(({ piece }) => piece);
    this.list = [...rest.slice(0, number), ...plain, ...rest.slice(number)];
  }

  /** Keep a piece without words, which nobody but its writer can see. @param {number} offset @param {Piece} piece */
  #hold(offset, piece) {
    const over = this.over(offset);
    if (!over || piece.before) return;
    const cut = textOf(over).length - (offset - this.start(over));
    if (cut > over.after.length) return;
    const [after, rest] = [over.after.slice(0, over.after.length - cut), over.after.slice(over.after.length - cut)];
    const at = this.list.indexOf(over);
    this.list.splice(at, 1, { ...over, after }, { ...piece, words: '', after: rest });
  }
}

/** Where only blanks are parted otherwise, they stay where they are being written. @param {Piece} was @param {Piece} piece */
const kept = (was, piece) => {
  const { before, words, after } = was;
  const same = was.kind === piece.kind && textOf(was) === textOf(piece) && words.trim() === piece.words.trim();
  return same ? { before, words, after } : {};
};
