// @ts-check
// Small things that the device remembers, where it keeps anything, under the name of this copy of the book's studio.
import { nameAt } from './shelf/database.js';

/** @param {string} what @returns {string} its key: *Take everything off this device* finds it by its beginning */
const key = (what) => `${nameAt(location.href)}?${what}`;

/** @param {string} what @returns {string | null} */
export const remembered = (what) => {
  try {
    return localStorage.getItem(key(what));
  } catch {
    return null;
  }
};

/** @param {string} what @param {string} value */
export const remember = (what, value) => {
  try {
    localStorage.setItem(key(what), value);
  } catch { /* it is asked for each time */ }
};
