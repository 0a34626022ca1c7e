// @ts-check
// Files of the writer's: UTF-8 text, letter by letter as it stands there.

/** A file's text, and the byte order mark before it, if any. @typedef {{text: string, mark: string}} Written */

/** @param {BufferSource} bytes @returns {Written | null} nothing where it isn't UTF-8 text */
export const read = (bytes) => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    return text.includes('\0') ? null : { mark, text: text.slice(mark.length) };
  } catch {
    return null;
  }
};

/** Hand a file out. @param {string} name @param {BlobPart} content @param {string} [type] */
export const download = (name, content, type = 'text/markdown;charset=utf-8') => {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
};

/** The browser's own pickers, where it has them. @type {any} */
const pickers = globalThis;
export const hasPlaces = () => !!pickers.showSaveFilePicker;
const types = [{ accept: { 'text/markdown': ['.md', '.markdown'], 'text/plain': ['.txt'] } }];

/** Ask where a file is to stand. @param {string} suggestedName @returns {Promise<any>} its handle */
export const place = (suggestedName) => pickers.showSaveFilePicker({ suggestedName, types: [{ accept: { 'text/markdown': ['.md'] } }] });

/** @param {any} handle @param {string} content all of it, or what stood there stays */
export const put = async (handle, content) => {
  const stream = await handle.createWritable();
  await stream.write(content);
  await stream.close();
};

/** Ask for a file. @param {(file: File, handle?: any) => void} chosen */
export const choose = async (chosen) => {
  if (pickers.showOpenFilePicker) {
    const [handle] = await pickers.showOpenFilePicker({ types, excludeAcceptAllOption: false });
    chosen(await handle.getFile(), handle);
  } else {
    const field = Object.assign(document.createElement('input'), { type: 'file' });
    field.onchange = () => field.files?.[0] && chosen(field.files[0]);
    field.click();
  }
};
