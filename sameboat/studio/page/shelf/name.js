// @ts-check
// How a work is called, and its file.

/** What a work is called: as it was named, or else its title, as far as it is known how it is cut; or else what its first line with a
 * word in it says. @param {{name?: string, text: string, view?: {pieces?: any[]}}} work @param {string} otherwise */
export const called = ({ name, text, view }, otherwise) => {
  const title = view?.pieces?.find((piece) => piece.kind === 'field' && piece.name === 'title')?.words.trim();
  const [first = ''] = text.match(/^.*\p{L}.*$/mu) ?? [];
  return name || title || first.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^\p{L}+:\s+/u, '').trim().slice(0, 80) || otherwise;
};

/** @param {string} title @param {string} lang of the script */
export const fileName = (title, lang) => {
  const words = title.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 60)}.${lang}.md`;
};

/** A browser that downloads a file once more gives it a number: `anna.en (1).md`. @param {string} name */
export const plainName = (name) => name.replace(/ ?\(\d+\)(?=\.|$)/, '').toLowerCase();

/** @param {string} name @param {string[]} languages @returns {string | undefined} the language that a file's name ends in */
export const languageOf = (name, languages) => {
  const [, code = ''] = plainName(name).match(/(?:^|[.-])([a-z]+)\.\w+$/) ?? [];
  return languages.find((language) => language === code);
};
