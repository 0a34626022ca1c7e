// @ts-check
// A picture is drawn anew: smaller, the right way up, and with nothing of where and when it was taken.

const LONGEST = 1600; // pixels
const HEAVY = 400_000; // bytes; a drawing of few colours is lighter

/** How large a picture is drawn. @param {number} width @param {number} height @returns {[number, number]} */
export const fitted = (width, height) => {
  const by = Math.min(1, LONGEST / Math.max(width, height));
  return [Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by))];
};

/** @param {Blob} file @returns {Promise<Blob>} fails where the file isn't a picture that this browser can show */
export const scaled = async (file) => {
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const [width, height] = fitted(drawn.width, drawn.height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const made = (/** @type {string} */ type) => /** @type {Promise<Blob>} */ (new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), type, 0.85);
  }));
  pen.drawImage(drawn, 0, 0, width, height);
  if (file.type === 'image/png') {
    const still = await made('image/png');
    if (still.size <= HEAVY) return still;
  }
  // What is seen through has white behind it.
  pen.globalCompositeOperation = 'destination-over';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  drawn.close();
  return made('image/jpeg');
};

/** What a picture is called: as its file was, and by what it holds. @param {string} file @param {Blob} blob @returns {Promise<string>} */
export const named = async (file, blob) => {
  const plain = file.replace(/\.[^.]*$/, '').normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let sum = 0x811c9dc5; // FNV-1a: enough to tell two pictures of one name apart
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  const digest = (sum >>> 0).toString(16).padStart(8, '0').slice(0, 6);
  return `${plain || 'picture'}-${digest}.${blob.type === 'image/png' ? 'png' : 'jpg'}`;
};
