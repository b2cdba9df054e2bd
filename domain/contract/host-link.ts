/** What the main process and the host process say to each other. Ports travel beside these messages, never inside. */

/** Main -> host, once, before anything else. */
export type HostInit = {
  readonly kind: 'init';
  readonly dataDir: string;
  readonly appVersion: string;
  /** fill an empty data folder with the sample dealership */
  readonly isSample: boolean;
};

/** Main -> host: the port sent along is one line of this kind. */
export type HostPort = {
  readonly kind: 'port';
  /** DESK: main itself, which prints; it is nobody */
  readonly line: 'WINDOW' | 'DESK';
  /** 256 random bits, made by main per window and kept while the app runs: the signed-in session hangs on it */
  readonly windowKey: string;
};

/** Main -> host: finish, close the database, exit. */
export type HostStop = { readonly kind: 'stop' };

export type ToHost = HostInit | HostPort | HostStop;

/** Why a data folder cannot be used: a refusal code with its figures. Trying again by itself would not help. */
export type HostReason = { readonly code: string; readonly data: Record<string, unknown> };

/** Host -> main. */
export type FromHost =
  | { readonly kind: 'ready'; readonly contractVersion: string }
  /** the last stop was not clean: the file is read through before anything may be written */
  | { readonly kind: 'checking' }
  /** with `canRescue` the process stays and speaks the rescue contract */
  | { readonly kind: 'refused'; readonly reason: HostReason; readonly canRescue: boolean };

/** How the host process ends: 0 asked to, 3 the data folder cannot be used, 4 it can be used again, else a crash. */
export const HOST_EXIT = { stopped: 0, refused: 3, rescued: 4, crashed: 70 } as const;
