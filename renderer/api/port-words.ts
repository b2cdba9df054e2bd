/** The two lines a page may ask for; the same words stand in electron/preload/preload.ts. */
export const HOST_WORD = 'qiantai:host';
export const DESK_WORD = 'qiantai:desk';

/** Hands one end of a channel to the preload, which forwards it to main. */
export function askForLine(word: string): (port: MessagePort) => void {
  return (port) => window.postMessage(word, window.location.origin, [port]);
}
