/** One look at what is in front: what a person who cannot see, reads no Chinese, or has no mouse would stumble over. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunningApp } from './app.ts';
import type { Day } from './day-steps.ts';
import { rowsOf } from './stored.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Run in the page: what axe calls serious or critical. */
const FAULTS = `axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations
  .filter((one) => one.impact === 'serious' || one.impact === 'critical')
  .map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')))`;
/** Run in the page: each text to be read, also the hints in fields, that has a Chinese character. */
const CHINESE = `[
  ...document.body.innerText.split('\\n'),
  ...[...document.querySelectorAll('[placeholder], [aria-label], [title]')].flatMap((one) =>
    [one.getAttribute('placeholder'), one.getAttribute('aria-label'), one.getAttribute('title')]),
].filter((text) => text !== null && /\\p{Script=Han}/u.test(text))`;

/** A language says its own name; an amount in capitals is what the paper will say. */
const CHINESE_ANYWAY = /^(中文|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+)$/;

/** What people and price lists brought along: names, plates, addresses. A unit or a kind is a word of the program. */
function wordsOfTheShop(folder: string): string[] {
  const columns = rowsOf<{ t: string; c: string }>(
    folder,
    `SELECT m.name t, p.name c FROM sqlite_schema m JOIN pragma_table_info(m.name) p
     WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND p.type = 'TEXT' AND p.name NOT LIKE '%unit%'
       AND p.name NOT LIKE '%json%'`,
  );
  const all = columns.map(({ t, c }) => `SELECT "${c}" v FROM "${t}" WHERE "${c}" GLOB '*[一-龥]*'`).join(' UNION ');
  const words = rowsOf<{ v: string }>(folder, all).map((row) => row.v.trim());
  return words.filter((word) => word.length > 1 && word.length < 80).toSorted((a, b) => b.length - a.length);
}

export class Looking {
  /** What is wrong, by the name of the screen. */
  readonly found: Record<string, string[]> = {};
  readonly #running: RunningApp;
  readonly #day: Day;
  readonly #data: string[];

  private constructor(running: RunningApp, day: Day) {
    this.#running = running;
    this.#day = day;
    this.#data = wordsOfTheShop(running.data);
  }

  static async start(running: RunningApp, day: Day): Promise<Looking> {
    await running.page.evaluate(AXE);
    return new Looking(running, day);
  }

  /** Serious faults of what is in front, a dialog too. */
  faults(): Promise<string[]> {
    return this.#running.page.evaluate<string[]>(FAULTS);
  }

  /** A dialog by itself: the language cannot be switched beneath it. */
  async atDialog(name: string): Promise<void> {
    await this.#day.picture(name);
    this.#note(name, [...(await this.faults()), ...(await this.#doubleKeys())]);
  }

  /** What is in front, in both languages, and what F1 says of it; notes what is wrong under its name. */
  async at(name: string): Promise<void> {
    const { page } = this.#running;
    const faults = await this.faults();
    await this.#day.picture(name);
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByRole('button', { name: '中文', exact: true }).waitFor();
    const chinese = await page.evaluate<string[]>(CHINESE);
    await this.#day.picture(`${name}-en`);
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await page.getByRole('button', { name: 'English', exact: true }).waitFor();
    const left = chinese.filter(
      (text) => !CHINESE_ANYWAY.test(text) && /\p{Script=Han}/u.test(this.#withoutData(text)),
    );
    this.#note(name, [...faults, ...new Set(left), ...(await this.#doubleKeys()), ...(await this.#untoldKeys())]);
  }

  /** Opens a screen by its entry, under which it stands. */
  async goTo(entry: string): Promise<void> {
    const { page } = this.#running;
    await page.getByRole('navigation').getByText(entry, { exact: true }).click();
    // the entry is marked while the screen before still stands there
    await page.getByRole('heading', { level: 1, name: entry, exact: true }).waitFor();
    await this.settled();
  }

  /** No grey bars any more. */
  async settled(): Promise<void> {
    await this.#running.page.locator('.q-page-head h1').first().waitFor();
    await this.#running.page.locator('.q-loading').first().waitFor({ state: 'detached' });
  }

  async open(no: string): Promise<void> {
    await this.#day.keys.find(no, no);
    await this.#running.page.getByRole('heading', { level: 1, name: no }).waitFor();
    await this.settled();
  }

  #note(name: string, wrong: readonly string[]): void {
    if (wrong.length > 0) this.found[name] = [...wrong];
  }

  #withoutData(text: string): string {
    return this.#data.reduce((left, word) => left.replaceAll(word, ''), text);
  }

  /** Keys that two buttons of what is in front claim at once. */
  async #doubleKeys(): Promise<string[]> {
    const { page } = this.#running;
    const dialog = page.getByRole('dialog');
    const front = (await dialog.count()) > 0 ? dialog.last() : page.locator('body');
    const keys = await front.locator('button:enabled kbd:visible').allInnerTexts();
    return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} twice`);
  }

  /** Keys on the buttons of the screen that F1 does not list. */
  async #untoldKeys(): Promise<string[]> {
    const { page } = this.#running;
    const shown = await page.locator('main button:enabled kbd:visible').allInnerTexts();
    const bar = page.getByRole('button', { name: '快捷键' });
    if ((await bar.count()) === 0) return [];
    await page.keyboard.press('F1');
    const list = page.getByRole('dialog', { name: '快捷键' });
    await list.waitFor();
    const told = await list.locator('dt kbd').allInnerTexts();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    return shown.filter((key) => !told.includes(key)).map((key) => `${key} is not under F1`);
  }
}
