/** A CUPS of the test's own with one queue that prints into a file: the system's real path for pages, its own never touched. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CUPSD = '/usr/sbin/cupsd';
const FILTER = '/usr/lib/cups/filter/pdftopdf';

/** CUPS takes a queue from root only. */
export const hasCups = existsSync(CUPSD) && existsSync(FILTER) && process.getuid?.() === 0;

const POLICY = '<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>';

/** A printer of PDF with any size of paper, A4 when nothing is said. */
const PPD = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "VIRTUAL.PPD"
*Product: "(Virtual)"
*Manufacturer: "Virtual"
*ModelName: "Virtual"
*ShortNickName: "Virtual"
*NickName: "Virtual"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*ImageableArea A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension A5: "420 595"
*VariablePaperSize: True
*MaxMediaWidth: "1000"
*MaxMediaHeight: "1400"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]/ImagingBBox null>>setpagedevice"
*ParamCustomPageSize Width: 1 points 36 1000
*ParamCustomPageSize Height: 2 points 36 1400
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
`;

export class VirtualCups {
  readonly queue = 'Virtual';
  readonly #folder = mkdtempSync(join(tmpdir(), 'qiantai-cups-'));
  #server: ChildProcess | undefined;

  get #out(): string {
    return join(this.#folder, 'printed.pdf');
  }

  /** What came out of the queue last. */
  get printed(): Buffer {
    return readFileSync(this.#out);
  }

  async start(): Promise<void> {
    const at = this.#folder;
    chmodSync(at, 0o755);
    for (const name of ['spool', 'cache', 'state', 'tmp']) mkdirSync(join(at, name), { mode: 0o777 });
    for (const name of ['spool', 'cache', 'state', 'tmp']) chmodSync(join(at, name), 0o777);
    const folders = `ServerRoot ${at}\nRequestRoot ${at}/spool\nCacheDir ${at}/cache\nStateDir ${at}/state\nTempDir ${at}/tmp`;
    const logs = `AccessLog ${at}/access.log\nErrorLog ${at}/error.log\nPageLog ${at}/page.log`;
    writeFileSync(join(at, 'files.conf'), `SystemGroup root\n${folders}\n${logs}\nFileDevice Yes\n`);
    const open = '<Location />\nOrder allow,deny\nAllow all\n</Location>';
    const settings = `Listen ${at}/cups.sock\nBrowsing No\nWebInterface No\nDefaultAuthType None\n${open}\n${POLICY}\n`;
    writeFileSync(join(at, 'cupsd.conf'), settings);
    writeFileSync(join(at, 'virtual.ppd'), PPD);
    writeFileSync(this.#out, '');
    chmodSync(this.#out, 0o666);
    process.env['CUPS_SERVER'] = join(at, 'cups.sock');
    this.#server = spawn(CUPSD, ['-f', '-c', join(at, 'cupsd.conf'), '-s', join(at, 'files.conf')], {
      stdio: 'ignore',
    });
    await this.#ready();
    await this.#admin('lpadmin', ['-p', this.queue, '-v', `file:${this.#out}`, '-P', join(at, 'virtual.ppd'), '-E']);
  }

  async #admin(program: string, args: string[]): Promise<string> {
    return (await run(program, args, { env: process.env })).stdout;
  }

  async #ready(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await this.#admin('lpstat', ['-r']).catch(() => '')).includes('is running')) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('cupsd did not start');
  }

  /** Takes jobs and prints none of them. */
  async pause(): Promise<void> {
    await this.#admin('cupsdisable', [this.queue]);
  }

  /** Takes no jobs any more. */
  async refuse(): Promise<void> {
    await this.#admin('cupsreject', [this.queue]);
  }

  async resume(): Promise<void> {
    await this.#admin('cupsenable', [this.queue]);
    await this.#admin('cupsaccept', [this.queue]);
  }

  /** Jobs that the queue has not ended. */
  async waiting(): Promise<string> {
    return this.#admin('lpstat', ['-W', 'not-completed', '-o']);
  }

  async stop(): Promise<void> {
    delete process.env['CUPS_SERVER'];
    const server = this.#server;
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
