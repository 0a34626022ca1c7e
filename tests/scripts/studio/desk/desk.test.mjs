// The desk without a browser: a network and a worker that do what a test says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';

globalThis.window = globalThis;
globalThis.location = { protocol: 'https:', href: 'https://book/studio/index.html' };
const { Desk } = await import('../../../../sameboat/studio/page/desk.js');

/** @type {Record<string, Buffer | null>} what the network has; null is a network that isn't there */
let network = {};
/** @type {FakeWorker[]} */
let workers = [];
/** @type {(call: {name: string, values: any[]}, worker: FakeWorker) => void} */
let answer;

class FakeWorker {
  constructor() {
    this.calls = [];
    this.ended = false;
    workers.push(this);
  }

  postMessage(message) {
    if (message.start) {
      this.files = Object.keys(message.start.files);
      setTimeout(() => this.say({ ready: true }));
    } else {
      this.calls.push(message.name);
      setTimeout(() => !this.ended && answer(message, this));
    }
  }

  say(data) { if (!this.ended) this.onmessage({ data }); }

  terminate() { this.ended = true; }
}

const file = (name, words) => {
  const digest = createHash('sha256').update(words).digest('hex').slice(0, 10);
  network[`${name}-${digest}.zst`] = Buffer.from(words); // unpacked, as some servers send it
  return { file: `${name}-${digest}.zst`, type: '', bytes: words.length };
};

const needed = () => {
  const files = Object.fromEntries(['desk', 'python', 'ours'].map((name) => [name, file(name, `what ${name} is`)]));
  return { files, rest: 'rest-0.zst', current: [], size: 4.9, pages: [] };
};

const started = async (more = {}, endless = 1000) => {
  const desk = new Desk({ ...needed(), ...more }, endless);
  const states = [];
  desk.addEventListener('state', () => states.push(desk.state));
  await desk.start();
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  return { desk, states };
};

beforeEach(() => {
  [network, workers] = [{}, []];
  answer = ({ name, values }, worker) => worker.say({ answer: [name, ...values] });
  globalThis.Worker = FakeWorker;
  globalThis.fetch = async (address) => {
    const name = String(address).split('/').at(-1);
    if (network[name] === null) throw new TypeError('no network');
    return network[name] ? new Response(network[name]) : new Response('', { status: 404 });
  };
});

test('what was asked before Python is there is answered, one thing after the other', async () => {
  const desk = new Desk(needed());
  assert.equal(desk.state, 'asleep');
  assert.equal(desk.size, 4.9);
  const steps = [];
  desk.addEventListener('progress', () => steps.push(desk.done));
  const both = Promise.all([desk.ask('check', 'a', 'en'), desk.ask('outline', 'a')]);
  assert.equal(await desk.left(), Object.values(needed().files).reduce((sum, { bytes }) => sum + bytes, 0));
  await desk.start();
  assert.deepEqual(await both, [['check', 'a', 'en'], ['outline', 'a']]);
  assert.deepEqual(workers.map(({ files, calls }) => [files, calls]), [[['python', 'ours'], ['check', 'outline']]]);
  assert.equal(steps[0], 0);
  assert.equal(steps.at(-1), desk.all);
});

test('what was being asked when Python was let go is asked again when it is back', async () => {
  const { desk } = await started();
  const [first, second] = [desk.ask('check', 1), desk.ask('outline', 2)];
  desk.stop();
  assert.deepEqual([desk.state, workers[0].calls], ['asleep', ['check']]);
  await desk.start();
  assert.deepEqual(await Promise.all([first, second]), [['check', 1], ['outline', 2]]);
  assert.deepEqual(workers[1].calls, ['check', 'outline']);
});

test('it says how far it is', async () => {
  const { states } = await started();
  assert.deepEqual(states, ['fetching', 'starting', 'ready']);
});

test('a call that goes wrong is one that goes wrong, and the next is answered', async () => {
  const { desk } = await started();
  answer = ({ name }, worker) => worker.say({ answer: name === 'bad' ? { failed: 'bad: ValueError' } : name });
  await assert.rejects(desk.ask('bad'), /bad: ValueError/);
  assert.equal(await desk.ask('good'), 'good');
  assert.equal(workers.length, 1);
});

for (const [title, crash] of [
  ['a worker that crashes', (worker) => worker.onerror({ message: 'out of memory' })],
  ['Python that breaks', (worker) => worker.say({ lost: 'RuntimeError: unreachable' })],
  ['a call that does not end', () => undefined],
]) {
  test(`${title} is ended, and another one is asked what it was`, async () => {
    const { desk, states } = await started({}, 30);
    let times = 0;
    answer = ({ name }, worker) => ((times += 1) === 1 ? crash(worker) : worker.say({ answer: name }));
    assert.deepEqual(await Promise.all([desk.ask('check'), desk.ask('map')]), ['check', 'map']);
    assert.deepEqual(workers.map(({ ended, calls }) => [ended, calls]), [[true, ['check']], [false, ['check', 'map']]]);
    assert.deepEqual(states.slice(-2), ['starting', 'ready']);
  });
}

test('what breaks every worker is given up, and the next is answered', async () => {
  const { desk } = await started();
  answer = ({ name }, worker) => (name === 'bad' ? worker.onerror({ message: 'broken' }) : worker.say({ answer: name }));
  const [bad, good] = await Promise.allSettled([desk.ask('bad'), desk.ask('good')]);
  assert.equal(bad.status, 'rejected');
  assert.equal(good.value, 'good');
  assert.equal(workers.length, 3);
});

for (const [why, spoil] of [
  ['network', (name) => { network[name] = null; }],
  ['missing', (name) => { delete network[name]; }],
  ['other', (name) => { network[name] = Buffer.from('<h1>Log in</h1>'); }],
]) {
  test(`what could not be fetched is said (${why}), and it can be tried again`, async () => {
    const desk = new Desk(needed());
    const name = Object.keys(network)[1];
    const [before, waiting] = [network[name], desk.ask('check')];
    spoil(name);
    await Promise.all([assert.rejects(waiting), desk.start()]);
    assert.deepEqual([desk.state, desk.why], ['lost', why]);
    await assert.rejects(desk.ask('check'));
    network[name] = before;
    await desk.start();
    assert.deepEqual(await desk.ask('check'), ['check']);
  });
}

test('a book that was built without Python says so', async () => {
  const desk = new Desk(null);
  await desk.start();
  assert.deepEqual([desk.state, desk.size, await desk.left()], ['absent', 0, 0]);
  await assert.rejects(desk.ask('check'), /absent/);
});

test('Python that cannot even start is lost', async () => {
  const desk = new Desk(needed());
  const waiting = desk.ask('check');
  FakeWorker.prototype.say = function say(data) { this.onmessage({ data: data.ready ? { lost: 'no memory' } : data }); };
  await Promise.all([assert.rejects(waiting), desk.start()]);
  assert.deepEqual([desk.state, desk.why, workers.length], ['lost', 'broken', 1]);
});
