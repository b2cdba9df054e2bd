/** Forwards message ports from the page to main and exposes nothing: the page can do no more than ask for a line. */
import { ipcRenderer } from 'electron';

/** The two lines a page may ask for; the same words stand in renderer/api/port-words.ts. */
const LINES = ['qiantai:host', 'qiantai:desk'];

window.addEventListener('message', (event) => {
  if (event.source !== window || !LINES.includes(event.data) || event.ports.length !== 1) return;
  event.stopImmediatePropagation();
  ipcRenderer.postMessage('line', event.data, [...event.ports]);
});
