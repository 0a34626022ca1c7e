// What draws QR codes, for a page that asks for one: a script like the book's own, which opens from a file too.
import { encode } from 'uqr';

globalThis.sameboatQR = encode;
