/** A receipt printer at the other end of a terminal line of this system, for tests: the nearest thing to a serial port. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens the line, names it, answers DLE EOT 1, 2, 4 and writes all other bytes to a file. */
const PRINTER = `
import os, pty, sys
status = bytes.fromhex(sys.argv[1])
master, slave = pty.openpty()
print(os.ttyname(slave), flush=True)
rest = b''
while True:
    rest += os.read(master, 4096)
    paper = b''
    while rest:
        if rest[0] == 0x10:
            if len(rest) < 3:
                break
            at = {1: 0, 2: 1, 4: 2}[rest[2]]
            if at < len(status):
                os.write(master, status[at:at + 1])
            rest = rest[3:]
        else:
            paper += rest[:1]
            rest = rest[1:]
    with open(sys.argv[2], 'ab') as out:
        out.write(paper)
`;

const PYTHON = 'python3';

/** Terminal lines are opened by Python, which most systems of this kind have. */
export const hasTerminals =
  process.platform === 'linux' && spawnSync(PYTHON, ['-c', 'import pty'], { stdio: 'ignore' }).status === 0;

export class SerialPrinter {
  #folder = '';
  #printer: ChildProcess | undefined;

  /** @param status answers to DLE EOT 1, 2, 4; none: a mute printer. @returns path of the port */
  async start(status: readonly number[]): Promise<string> {
    this.#folder = mkdtempSync(join(tmpdir(), 'qiantai-serial-'));
    writeFileSync(this.#out, '');
    const args = ['-c', PRINTER, Buffer.from(status).toString('hex'), this.#out];
    const printer = spawn(PYTHON, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#printer = printer;
    const [name] = (await once(printer.stdout, 'data')) as [Buffer];
    return name.toString().trim();
  }

  get #out(): string {
    return join(this.#folder, 'paper');
  }

  /** What is on its paper. */
  paper(): string {
    return readFileSync(this.#out, 'latin1');
  }

  async stop(): Promise<void> {
    const printer = this.#printer;
    this.#printer = undefined;
    if (printer && printer.exitCode === null) {
      const ended = once(printer, 'exit');
      printer.kill();
      await ended;
    }
    if (this.#folder !== '') rmSync(this.#folder, { recursive: true, force: true });
  }
}
