// Runs the tests on each change of a condition: `node run.mjs changes.json` prints a line of JSON for each as soon as it
// is known: whether a test noticed it.
//
// The tests run in a worker, which is given one change after the other, and another worker takes its place when a
// change makes a loop that doesn't end.
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const LONGEST = 20_000; // for one test; they take a tenth of a second

const work = async () => {
  const { prepare, tests } = await import('../house.mjs');
  await import('../suite.mjs');
  const order = [...tests];
  const noticed = async (change) => {
    try {
      await prepare(change);
    } catch {
      return true;
    }
    for (const one of order) {
      try {
        await one.work();
        parentPort.postMessage('on');
      } catch {
        // What noticed this change may well notice the next one, which is near.
        order.splice(order.indexOf(one), 1);
        order.unshift(one);
        return true;
      }
    }
    return false;
  };
  parentPort.on('message', async (change) => parentPort.postMessage(await noticed(change)));
};

const asked = (worker, change) => new Promise((resolve) => {
  const answer = (value) => {
    clearTimeout(late);
    worker.off('message', hear);
    worker.off('error', full);
    resolve(value);
  };
  const wait = () => setTimeout(() => answer('late'), LONGEST);
  let late = wait();
  const hear = (said) => {
    clearTimeout(late);
    if (said === 'on') late = wait();
    else answer(said);
  };
  const full = () => answer('late');
  worker.on('message', hear);
  worker.on('error', full);
  worker.postMessage(change);
});

const all = async () => {
  // A loop without an end may fill the memory, also while the worker is being ended.
  const begin = () => new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 400 } }).on('error', () => {});
  let worker = begin();
  for (const change of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
    const noticed = await asked(worker, change);
    process.stdout.write(`${JSON.stringify(Boolean(noticed))}\n`);
    if (noticed !== 'late') continue;
    await worker.terminate();
    worker = begin();
  }
  await worker.terminate();
};

await (isMainThread ? all() : work());
