// @ts-check
// A QR code on the screen. What draws it is fetched at the press; a copy of the book may be without it.

/** @returns {Promise<((text: string, options: any) => {size: number, data: boolean[][]}) | null>} null where there is none */
const encoder = async () => {
  const known = () => /** @type {any} */ (window).sameboatQR || null;
  if (known() || !src) return known();
  const script = made('script', { src: new URL('qr.js', src).href });
  await new Promise((done) => {
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  return known();
};

/** @param {string} text @param {string} label @returns {Promise<Element | null | false>} its picture; null where nothing draws it,
 * false where it is too long */
const qrOf = async (text, label) => {
  const encode = await encoder();
  if (!encode) return null;
  try {
    const { size, data } = encode(text, { ecc: 'L', border: 4 });
    const dots = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
    const picture = drawn('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, class: 'sb-qr', 'shape-rendering': 'crispEdges' });
    picture.append(drawn('rect', { width: size, height: size, fill: '#fff' }), drawn('path', { d: dots, fill: '#000' }));
    return picture;
  } catch {
    return false;
  }
};
