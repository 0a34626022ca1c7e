// @ts-check
import { make } from '../make.js';

/** What stands between backticks is what somebody writes. @param {string} said @returns {(Node | string)[]} */
export const coded = (said) => said.split('`').map((part, at) => (at % 2 ? make('code', {}, part) : part));
