/** Entry of the utility process 'printing'. Arguments: path of the regular font, path of the bold one. */
import type { FromPrinting, ToPrinting } from './process-messages.ts';
import { servePrinting } from './serve-printing.ts';

const [regular = '', bold = ''] = process.argv.slice(2);
const { parentPort } = process;

servePrinting(
  {
    postMessage: (message: FromPrinting) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', (event) => listener(event.data as ToPrinting)),
  },
  { regular, bold },
);
