// Runs every test of the scripts on them as they are.
import { before, test } from 'node:test';
import { prepare, tests } from './house.mjs';
import './suite.mjs';

before(() => prepare());
for (const { name, work } of tests) test(name, work);
