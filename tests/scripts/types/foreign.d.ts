// Packages from npm whose own types aren't installed here.
declare module '*';
