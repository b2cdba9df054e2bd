/** Drives the window the way somebody at the counter does: by keyboard alone. */
import { expect } from 'vitest';
import type { RunningApp } from './app.ts';

type Page = RunningApp['page'];
type Locator = ReturnType<Page['locator']>;
type Role = Parameters<Page['getByRole']>[0];

/** More stops than any screen has: a control that is not among them cannot be reached. */
const MOST_STOPS = 150;

export class Keys {
  readonly page: Page;

  constructor(running: RunningApp) {
    this.page = running.page;
  }

  /** Presses keys one after another. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Walks by Tab until `control` has the focus. */
  async tabTo(control: Locator): Promise<void> {
    await control.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(control)}`);
  }

  /** Walks to a control by its label and types over what stands in it. */
  async fill(label: string, text: string): Promise<void> {
    await this.tabTo(this.labelled(label));
    await this.press('Control+a');
    await this.type(text);
  }

  /** Walks to a choice and picks the entry that `text` finds. */
  async choose(label: string, text: string): Promise<void> {
    await this.tabTo(this.labelled(label));
    await this.type(text);
    // Enter takes the entry that is lit: a list still under way has none.
    await this.page.locator('.ant-select-item-option-active', { hasText: text }).first().waitFor();
    await this.press('Enter');
  }

  async tick(name: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name });
    await this.reach(box);
    await this.press('Space');
    if ((await box.getAttribute('aria-checked')) !== 'true' && !(await box.isChecked()))
      throw new Error(`${name} was not ticked by the space bar`);
  }

  /** Walks to a control; inside a row with one Tab stop, on by arrows. */
  private async reach(control: Locator): Promise<void> {
    await control.waitFor();
    const row = control.locator('xpath=ancestor::*[@role="group"][1]//*[@tabindex="0"]').first();
    const isInRow = (await control.getAttribute('tabindex')) === '-1';
    await this.tabTo(isInRow ? row : control);
    for (let steps = 0; steps < MOST_STOPS; steps++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.press('ArrowRight');
    }
    throw new Error(`the arrows do not reach ${String(control)}`);
  }

  /** Presses a function key once its button says so and may be pressed. */
  async act(name: string, key: string): Promise<void> {
    const words = new RegExp(`^${name}.*${key}$`);
    const button = this.page.locator('button:enabled').filter({ hasText: words }).first();
    await button.waitFor().catch(async () => {
      throw new Error(`no "${name} ${key}" to press; in front: ${await this.inFront()}`);
    });
    await this.press(key);
  }

  /** Headings, refusals and dialogs as a person would read them off the screen. */
  private async inFront(): Promise<string> {
    const texts = await this.page.locator('h1, [role="alert"], [role="dialog"]').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ')).join(' | ');
  }

  /** Waits until something with this text is to be seen. */
  async sees(text: string, role?: Role): Promise<void> {
    const found = role === undefined ? this.page.getByText(text) : this.page.getByRole(role, { name: text });
    await found.first().waitFor();
  }

  /** In a dialog that has the title: presses its key and waits until it is gone. */
  async inDialog(title: string, fill?: () => Promise<void>, key = 'F8'): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title, exact: true });
    await dialog.waitFor();
    await fill?.();
    await dialog.locator('button:enabled', { hasText: key }).waitFor();
    await this.press(key);
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Waits until the window asks who sits down; an empty folder is filled with the sample before. */
  async isAsked(): Promise<void> {
    await this.page.getByRole('button', { name: '登录' }).waitFor({ timeout: 170_000 });
  }

  /** Somebody sits down: picked by number, PIN, Enter. */
  async signIn(no: string, pin: string): Promise<void> {
    await this.page.getByRole('region', { name: '登录' }).waitFor();
    await this.type(no);
    await this.press('Enter');
    await this.type(pin);
    await this.press('Enter');
    await this.page.getByRole('navigation', { name: '主导航' }).waitFor();
  }

  /** The next person takes the seat. */
  async switchTo(no: string, pin: string): Promise<void> {
    await this.press('Control+u');
    await this.signIn(no, pin);
  }

  /** F3, the typed words, Enter: opens the first hit. */
  async find(text: string, hit: string): Promise<void> {
    await this.press('F3');
    await this.type(text);
    await this.page.getByRole('option', { name: hit }).first().waitFor();
    await this.press('Enter');
  }

  /** A stroke on the pad: the only thing done by hand. */
  async sign(label: string): Promise<void> {
    const pad = this.page.getByLabel(label);
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (box === null) throw new Error('no pad');
    const { mouse } = this.page;
    await mouse.move(box.x + 40, box.y + 30);
    await mouse.down();
    for (let i = 1; i <= 12; i++) await mouse.move(box.x + 40 + i * 12, box.y + 60 + 25 * Math.sin(i));
    await mouse.up();
  }

  private labelled(label: string): Locator {
    return this.page
      .getByLabel(label, { exact: true })
      .or(this.page.getByLabel(`${label}*`, { exact: true }))
      .first();
  }
}

/** What is found hangs under the box it was typed into, not in a corner of the window. */
export async function expectBelow(hit: Locator, box: Locator): Promise<void> {
  const [upper, lower] = [await box.boundingBox(), await hit.boundingBox()];
  expect(lower?.x).toBeGreaterThanOrEqual(upper?.x ?? Number.NaN);
  expect(lower?.y).toBeGreaterThan((upper?.y ?? Number.NaN) + (upper?.height ?? 0));
}
