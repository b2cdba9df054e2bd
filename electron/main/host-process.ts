/** The process that owns the data: started beside the window, started again when it dies, stopped in peace. */
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { type FromHost, HOST_EXIT, type HostInit, type HostPort, type HostReason } from '#domain/contract/host-link.ts';
import { RESTART_AFTER_MS, RestartPolicy } from './restart-policy.ts';

export type HostState =
  | { readonly state: 'starting' | 'checking' | 'running' | 'stopped' }
  /** stays down until a person acts; `reason` null = it crashed too often; `canRescue`: it speaks the rescue contract */
  | { readonly state: 'down'; readonly reason: HostReason | null; readonly canRescue: boolean };

type Options = {
  /** built file of the host process */
  readonly entry: string;
  readonly init: HostInit;
  readonly note: (event: string, facts: Record<string, string | number>) => void;
};

/** How long a stop may take before the process is killed: a checkpoint of a large file on a slow disk. */
const STOP_MS = 15_000;

export class HostProcess {
  readonly #options: Options;
  readonly #policy = new RestartPolicy();
  readonly #listeners = new Set<(state: HostState) => void>();
  #child: UtilityProcess | undefined;
  #state: HostState = { state: 'starting' };
  #isStopping = false;
  #isAgainWanted = false;

  constructor(options: Options) {
    this.#options = options;
  }

  get state(): HostState {
    return this.#state;
  }

  /** Tells every change until the returned function is called. */
  watch(listener: (state: HostState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forks the process; ports may be handed on at once, they wait inside it. */
  start(): void {
    this.#isAgainWanted = false;
    this.#set({ state: 'starting' });
    const child = utilityProcess.fork(this.#options.entry, [], { serviceName: 'Qiantai host', stdio: 'inherit' });
    this.#child = child;
    child.on('message', (message: FromHost) => this.#heard(message));
    child.on('exit', (code) => this.#ended(child, code));
    child.postMessage(this.#options.init);
  }

  /** A person asked to try again after it stayed down. */
  retry(): void {
    if (this.#state.state !== 'down' || this.#isStopping) return;
    this.#policy.forget();
    if (this.#child === undefined) return this.start();
    // it stayed for the way back: it ends first
    this.#isAgainWanted = true;
    this.#child.postMessage({ kind: 'stop' });
  }

  /** Hands one end of a line to the host; closes it when there is no host, so that no call waits in vain. */
  hand(port: MessagePortMain, about: HostPort): void {
    if (this.#child === undefined || this.#isStopping) port.close();
    else this.#child.postMessage(about, [port]);
  }

  /** Lets the host close its database; resolves when the process is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (child === undefined) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => child.kill(), STOP_MS);
      child.once('exit', () => {
        clearTimeout(late);
        resolve();
      });
      child.postMessage({ kind: 'stop' });
    });
  }

  #heard(message: FromHost): void {
    if (message.kind === 'ready') this.#set({ state: 'running' });
    else if (message.kind === 'checking') this.#set({ state: 'checking' });
    else this.#set({ state: 'down', reason: message.reason, canRescue: message.canRescue });
  }

  #ended(child: UtilityProcess, code: number): void {
    if (this.#child === child) this.#child = undefined;
    if (this.#isStopping) return this.#set({ state: 'stopped' });
    this.#options.note('host.ended', { exitCode: code });
    if (code === HOST_EXIT.rescued || this.#isAgainWanted) return this.start();
    if (code === HOST_EXIT.refused && this.#state.state === 'down') return;
    if (!this.#policy.mayRestart(performance.now()))
      return this.#set({ state: 'down', reason: null, canRescue: false });
    this.#set({ state: 'starting' });
    setTimeout(() => {
      if (!this.#isStopping) this.start();
    }, RESTART_AFTER_MS);
  }

  #set(state: HostState): void {
    this.#state = state;
    for (const listen of this.#listeners) listen(state);
  }
}
