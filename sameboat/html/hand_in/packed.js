// @ts-check
// A record as a code, and a code as the text of a record: what the browser packs and unpacks.

const LARGEST = 4_000_000; // bytes, as in sameboat/record/json_text.py

/** @param {unknown} record @returns {Promise<Uint8Array>} */
const packed = async (record) => {
  const { body } = new Response(JSON.stringify(record));
  const stream = /** @type {ReadableStream} */ (body).pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<string>} what was packed, as far as it isn't too large */
const unpacked = async (bytes) => {
  const { body } = new Response(bytes);
  const reader = /** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const [parts, decoder] = [/** @type {string[]} */ ([]), new TextDecoder()];
  let all = 0;
  for (let step; !(step = await reader.read()).done;) {
    all += step.value.length;
    if (all > LARGEST) throw new Error('too large');
    parts.push(decoder.decode(step.value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
};

/** @param {unknown} record @returns {Promise<{grouped: string, line: string} | null>} its code, in groups and on one line; null
 * where a record is larger than any code, or a browser packs nothing */
const codeOf = async (record) => {
  try {
    const bytes = await packed(record);
    return bytes.length > MOST_BYTES ? null : { grouped: inGroups(bytes), line: inOneLine(bytes) };
  } catch {
    return null;
  }
};

/** @param {string} text that holds a code @returns {Promise<string | Damage>} the text of the record in it */
const recordIn = async (text) => {
  const bytes = bytesIn(text);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return await unpacked(bytes);
  } catch {
    return { wrong: 'changed' };
  }
};
