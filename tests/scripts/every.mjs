// Runs every test of the scripts on them as they are.
import { before, test } from 'node:test';
import { load, preparations, tests } from './house.mjs';
import './suite.mjs';

before(() => {
  load();
  for (const prepare of preparations) prepare();
});
for (const { name, work } of tests) test(name, work);
