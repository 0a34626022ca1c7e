// @ts-check
// Which parts the studio has, in the order in which they are offered.
import { map } from './beside/map.js';
import { network } from './beside/network.js';
import { notes } from './beside/notes.js';
import { paper } from './beside/paper.js';
import { play } from './beside/play.js';
import { bring } from './bring/bring.js';
import { conversation } from './conversation/conversation.js';
import { keys } from './help/keys.js';
import { offer } from './offer/offer.js';
import { pictures } from './pictures/pictures.js';
import { keeping, shelf } from './shelf/shelf.js';
import { script } from './script/script.js';
import { send } from './send/send.js';
import { status } from './send/status.js';
import { translation } from './translation/translation.js';

/** @typedef {(house: import('./house.js').House) => import('./house.js').Part} Making */

/** Ways to write. @type {Record<string, Making>} */
export const VIEWS = { script, conversation };

/** What is always up to date beside the script. @type {Record<string, Making>} */
export const PANELS = { play, map, network, paper, notes, translation };

/** What is pressed above: a dialog, or whatever else stands in the bar. @type {Record<string, Making>} */
export const TOOLS = { keeping, shelf, bring, send, status, pictures, offer, keys };
