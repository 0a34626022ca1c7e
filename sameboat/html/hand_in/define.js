// @ts-check
// By now the page's parts are all there, and so the dialogue may begin.

SameBoatHandIn.define();
