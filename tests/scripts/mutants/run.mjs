// Runs the tests on each change of a condition: `node run.mjs changes.json` prints a line of JSON for each as soon as it
// is known: whether a test noticed it.
//
// The tests run in a process of their own, which is given one change after the other, and another process takes its place
// when a change makes a loop that doesn't end, or one that fills the memory.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
        process.send('on');
      } catch {
        // What noticed this change may well notice the next one, which is near.
        order.splice(order.indexOf(one), 1);
        order.unshift(one);
        return true;
      }
    }
    return false;
  };
  process.on('message', async (change) => process.send(await noticed(change)));
};

const asked = (worker, change) => new Promise((resolve) => {
  const answer = (value) => {
    clearTimeout(late);
    worker.removeAllListeners();
    resolve(value);
  };
  const wait = () => setTimeout(() => answer('late'), LONGEST);
  let late = wait();
  worker.on('message', (said) => {
    clearTimeout(late);
    if (said === 'on') late = wait();
    else answer(said);
  });
  worker.on('exit', () => answer('late'));
  worker.send(change);
});

const all = async (changes) => {
  const begin = () => fork(fileURLToPath(import.meta.url), { execArgv: ['--max-old-space-size=400'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let worker = begin();
  for (const change of changes) {
    const noticed = await asked(worker, change);
    process.stdout.write(`${JSON.stringify(Boolean(noticed))}\n`);
    if (noticed !== 'late') continue;
    worker.kill('SIGKILL');
    worker = begin();
  }
  worker.kill();
};

const [, , changes] = process.argv;
await (changes ? all(JSON.parse(readFileSync(changes, 'utf8'))) : work());
