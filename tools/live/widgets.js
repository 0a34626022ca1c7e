// The page's side of a live notebook: ipywidgets' own models and views, joined to the kernel.
//
// In come the kernel's worker and the notebook's cells, each with the element that it is shown in.
// Out come widgets that people can use, and what else the cells show.
import * as base from '@jupyter-widgets/base';
import { ManagerBase } from '@jupyter-widgets/base-manager';
import * as controls from '@jupyter-widgets/controls';
import '@jupyter-widgets/controls/css/widgets-base.css';
import '@jupyter-widgets/controls/css/labvariables.css';
import '@lumino/widgets/style/index.css';
import { Widget } from '@lumino/widgets';
import { wrap } from 'comlink';

const VIEW = 'application/vnd.jupyter.widget-view+json';
const MODULES = { '@jupyter-widgets/base': base, '@jupyter-widgets/controls': controls };

// anywidget comes as a module for RequireJS: this stands in for it.
globalThis.define = (_, make) => { MODULES.anywidget = make(base); };
await import('anywidget');
delete globalThis.define;

const header = () => ({ msg_id: base.uuid(), session: 'same-boat', username: '', version: '5.3', date: '' });

/** What a widget says to its other half in Python, and hears from it. */
class Comm {
  constructor(kernel, id, target) {
    this.kernel = kernel;
    this.comm_id = id;
    this.target_name = target;
  }

  async #send(how, content, callbacks, metadata, buffers, head) {
    const message = { header: head, parent_header: {}, content, metadata: metadata ?? {}, buffers: buffers ?? [] };
    await this.kernel[how](message, { header: head });
    // A widget sends its next change only after it has heard that the kernel is done with this one.
    callbacks?.iopub?.status?.({ content: { execution_state: 'idle' }, parent_header: head });
  }

  send(data, callbacks, metadata, buffers) {
    const head = header();
    this.#send('commMsg', { comm_id: this.comm_id, data }, callbacks, metadata, buffers, head);
    return head.msg_id;
  }

  open(data, callbacks, metadata, buffers) {
    const head = header();
    const { comm_id, target_name } = this;
    this.#send('commOpen', { comm_id, target_name, data }, callbacks, metadata, buffers, head);
    return head.msg_id;
  }

  close(data, callbacks, metadata, buffers) {
    const head = header();
    this.#send('commClose', { comm_id: this.comm_id, data: data ?? {} }, callbacks, metadata, buffers, head);
    return head.msg_id;
  }

  on_msg(hear) { this.heard = hear; }

  on_close(hear) { this.closed = hear; }
}

/** Makes the widgets that the kernel asks for. */
class Manager extends ManagerBase {
  comms = new Map();

  constructor(kernel) {
    super();
    this.kernel = kernel;
  }

  loadClass(name, module) {
    const found = MODULES[module]?.[name];
    return found ? Promise.resolve(found) : Promise.reject(new Error(`${module} has no ${name} here`));
  }

  async _get_comm_info() { return {}; }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = new Comm(this.kernel, id, target);
    this.comms.set(id, comm);
    if (data || metadata) comm.open(data, {}, metadata, buffers);
    return comm;
  }

  hear({ type, content, metadata, buffers, parentHeader }) {
    const message = { content, metadata, buffers: buffers ?? [], parent_header: parentHeader ?? {} };
    if (type === 'comm_open') {
      const comm = new Comm(this.kernel, content.comm_id, content.target_name);
      this.comms.set(comm.comm_id, comm);
      this.handle_comm_open(comm, message);
      return;
    }
    const comm = this.comms.get(content.comm_id);
    if (type === 'comm_msg') comm?.heard?.(message);
    else comm?.closed?.(message);
  }

  async show(id, place) {
    const view = await this.create_view(await this.get_model(id));
    Widget.attach(view.luminoWidget, place);
  }
}

/** Put what a cell shows below what it has shown. */
const shown = {
  async display(manager, place, data) {
    const box = place.appendChild(document.createElement('div'));
    if (data[VIEW]) await manager.show(data[VIEW].model_id, box);
    else if (data['image/svg+xml'] || data['text/html']) box.innerHTML = data['image/svg+xml'] ?? data['text/html'];
    else shown.text(place, data['text/plain'] ?? '', box);
  },
  text(place, text, box = place.appendChild(document.createElement('div'))) {
    box.appendChild(document.createElement('pre')).textContent = text;
  },
};

/**
 * Start the kernel and run the cells in turn. Resolves when the last one has shown what it shows;
 * rejects when the kernel can't start or a cell goes wrong, with an Error whose `cause` is Python's.
 */
export const run = async (worker, files, rest, cells, tell) => {
  const kernel = wrap(worker);
  const manager = new Manager(kernel);
  /** @type {any} */ let place = null;
  const waiting = [];
  const broken = new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }) => {
      if (data?.failed) reject(new Error(data.failed));
      const message = data?.kernel;
      if (!message) return;
      const { type, bundle } = message;
      if (type.startsWith('comm_')) manager.hear(message);
      else if (type === 'stream') shown.text(place, bundle.text);
      else if (type === 'display_data' || type === 'execute_result') {
        waiting.push(shown.display(manager, place, bundle.data));
      } else if (type === 'clear_output') place.replaceChildren();
      else if (type === 'execute_error') {
        reject(new Error(`${bundle.ename}: ${bundle.evalue}`, { cause: bundle.traceback.join('\n') }));
      }
    });
  });
  const all = async () => {
    await kernel.initialize({ location: '', files, rest });
    tell('cells');
    for (const cell of cells) {
      place = cell.place;
      await kernel.execute({ code: cell.code }, { header: header() });
    }
    await Promise.all(waiting);
  };
  await Promise.race([all(), broken]);
};
