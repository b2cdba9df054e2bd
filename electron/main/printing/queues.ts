/** The queues of this PC's operating system. */
import { join } from 'node:path';
import { CupsQueues } from './queue-cups.ts';
import type { QueueSink } from './queue-sink.ts';
import { WindowsQueues } from './queue-windows.ts';

/** SumatraPDF as the shop installs it: a program of its own, under its own licence. */
function sumatraPath(): string {
  return join(process.env['ProgramFiles'] ?? 'C:\\Program Files', 'SumatraPDF', 'SumatraPDF.exe');
}

/** CUPS, or on Windows the spooler by way of SumatraPDF. */
export function queuesOfThisSystem(): QueueSink {
  return process.platform === 'win32' ? new WindowsQueues(sumatraPath()) : new CupsQueues();
}
