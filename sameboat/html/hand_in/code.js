// @ts-check
// A record as a text to paste: bytes go in and come out. It lasts through text boxes, e-mail, broken lines and quoting
// marks, because only letters and digits count, in either case, and look-alikes are one letter. Python reads the same
// (sameboat/record/code.py). `SAMEBOAT1`, then how many bytes there are and a letter that checks this, a checksum, the bytes.

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MARK = 'SAMEBOAT';
const [OF_LENGTH, OF_HEAD, OF_SUM] = [4, 5, 7]; // letters
const MOST_BYTES = 32 ** OF_LENGTH - 1;
const GROUPS = 10; // of five letters, on a line
const MOST_CODES = 9; // that are tried in one text

/** @typedef {'none' | 'later' | 'begun' | 'short' | 'changed'} Wrong what is wrong with a code */
/** @typedef {{wrong: Wrong, there?: number, whole?: number}} Damage `there` of `whole` letters came */

/** @param {Uint8Array} bytes @returns {number} their CRC-32 */
const checksum = (bytes) => {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

/** @param {number} number @param {number} letters @returns {string} */
const numeral = (number, letters) => {
  let text = '';
  for (let rest = number; text.length < letters; rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text;
  return text;
};

/** @param {string} text @returns {number} */
const valueOf = (text) => [...text].reduce((sum, letter) => sum * 32 + ALPHABET.indexOf(letter), 0);

/** @param {string} length @returns {string} the letter behind it, another one for each letter that is wrong */
const checking = (length) => ALPHABET[[...length].reduce((sum, letter, i) => sum + ALPHABET.indexOf(letter) * (2 * i + 1), 0) % 32];

/** @param {Uint8Array} bytes @returns {string} */
const spelt = (bytes) => {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return bits ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
};

/** @param {string} text @param {number} length in bytes @returns {Uint8Array<ArrayBuffer>} */
const bytesOf = (text, length) => {
  const bytes = new Uint8Array(length);
  let [at, held, bits] = [0, 0, 0];
  for (const letter of text) {
    held = ((held << 5) | ALPHABET.indexOf(letter)) & 4095;
    bits += 5;
    if (bits >= 8 && at < length) bytes[at++] = (held >> (bits -= 8)) & 255;
  }
  return bytes;
};

/** @param {Uint8Array} bytes at most `MOST_BYTES` @returns {string} the code, on one line */
const inOneLine = (bytes) => {
  const length = numeral(bytes.length, OF_LENGTH);
  return `${MARK}1${length}${checking(length)}${numeral(checksum(bytes), OF_SUM)}${spelt(bytes)}`;
};

/** @param {Uint8Array} bytes @returns {string} the code in groups, as it is pasted */
const inGroups = (bytes) => {
  const code = inOneLine(bytes);
  const groups = code.slice(MARK.length + 1).match(/.{1,5}/g) || [];
  const lines = groups.map((group, i) => group + (i % GROUPS === GROUPS - 1 ? '\n' : ' '));
  return `${code.slice(0, MARK.length + 1)}\n${lines.join('').trimEnd()}\n`;
};

/** @param {string} text @returns {string} without markup and what nobody sees, in capitals */
const plainly = (text) =>
  text
    .replace(/<[^<>]*>|&(#\w{1,6}|[a-z]{2,8});/gi, ' ')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toUpperCase();

/** @param {string} text in capitals @returns {string} only what counts in a code */
const counting = (text) =>
  text.replace(/[^0-9A-Z]/g, '').replace(/[OILU]/g, (letter) => (letter === 'O' ? '0' : letter === 'U' ? 'V' : '1'));

/** @param {string} letters from behind the mark @returns {Uint8Array<ArrayBuffer> | Damage} */
const bytesBehind = (letters) => {
  if (letters[0] !== '1') return { wrong: 'later' };
  const rest = letters.slice(1);
  const length = rest.slice(0, OF_LENGTH);
  const there = rest.length;
  if (there < OF_HEAD) return { wrong: 'begun' };
  if (rest[OF_LENGTH] !== checking(length)) return { wrong: 'changed' };
  const begin = OF_HEAD + OF_SUM;
  const whole = begin + Math.ceil((valueOf(length) * 8) / 5);
  if (there < whole) return { wrong: 'short', there, whole };
  const bytes = bytesOf(rest.slice(begin, whole), valueOf(length));
  return checksum(bytes) === valueOf(rest.slice(OF_HEAD, begin)) ? bytes : { wrong: 'changed' };
};

/** The bytes of the first code in a text that is whole; what is wrong with the first where none is.
 * @param {string} text @returns {Uint8Array<ArrayBuffer> | Damage} */
const bytesIn = (text) => {
  const plain = plainly(text);
  const marks = [...plain.matchAll(/SAMEB[O0]AT(?=[0-9IL])/g)].slice(0, MOST_CODES);
  const found = marks.map(({ index }) => bytesBehind(counting(plain.slice(index + MARK.length))));
  return found.find((one) => one instanceof Uint8Array) || found[0] || { wrong: 'none' };
};
