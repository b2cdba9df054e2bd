/** Typing as it is done here: through an input method, and at two desks at once. Nothing typed is lost or overwritten. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR } from './cars.ts';
import { Day } from './day-steps.ts';
import { call, command } from './page-line.ts';
import { rowOf } from './stored.ts';

let running: RunningApp;
let day: Day;

beforeAll(async () => {
  running = await launch({ sample: true });
  day = new Day(running);
  await day.keys.isAsked();
  await day.sitDown('S01');
}, 180_000);

afterAll(async () => {
  await running?.quit();
  await removeFolders();
}, 60_000);

/** A key the input method keeps for itself: it composes, or says so with the number 229 alone. */
async function composing(key: string): Promise<void> {
  await running.page.evaluate((name) => {
    const at = document.activeElement ?? document.body;
    for (const how of [{ isComposing: true }, { keyCode: 229 }])
      at.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, code: name, bubbles: true, cancelable: true, ...how }),
      );
  }, key);
}

const heading = (name: string) => running.page.getByRole('heading', { level: 1, name });

test('while an input method composes, no key of it searches, saves, leaves or opens anything', async () => {
  const { keys } = day;
  const { page } = running;
  await keys.sees('接车', 'heading');
  await keys.press('F3');
  await keys.type(CAR.tail);
  await page.getByRole('option', { name: CAR.plate }).first().waitFor();
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab']) await composing(key);
  expect(await page.getByRole('option', { name: CAR.plate }).count()).toBe(1);
  expect(await heading('接车').count()).toBe(1);
  await keys.press('Enter');
  await heading(CAR.plate).waitFor();
  await keys.act('接车登记', 'F2');
  await keys.fill('客户描述', '冷车异响');
  for (const key of ['F1', 'F3', 'F8', 'Escape', 'Enter']) await composing(key);
  expect(await page.getByRole('dialog').count()).toBe(0);
  const complaint = page.getByLabel('客户描述*', { exact: true });
  expect(await complaint.inputValue()).toBe('冷车异响');
  expect(await complaint.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await heading('接车登记').count()).toBe(1);
});

type Card = { owner: { id: number; version: number } & Record<string, unknown> };

/** The other desk saves the customer of the car, by a line of its own. */
async function otherDesk(vehicleId: number, change: Record<string, unknown>): Promise<void> {
  const { owner } = await call<Card>(running, 'qiantai:host', '/vehicle/card', { id: vehicleId });
  const names = 'kind name phone altPhone contactName address level discountPlanId taxNo invoiceTitle remark'.split(
    ' ',
  );
  const customer = { ...Object.fromEntries(names.map((name) => [name, owner[name]])), ...change };
  await call(running, 'qiantai:host', '/customer/edit', command({ id: owner.id, version: owner.version, customer }));
}

test('two desks on one customer: different fields both stay; the same field shows both and asks', async () => {
  const { keys } = day;
  const { page } = running;
  // the one who wrote a customer down sees the whole number
  await day.handSeatTo('M01');
  const { id } = rowOf<{ id: number }>(running.data, 'SELECT id FROM vehicle WHERE plate_no = ?', CAR.plate);
  const stored = () =>
    rowOf<{ address: string; name: string; by: string }>(
      running.data,
      `SELECT c.address, c.contact_name name, e.name by FROM customer c JOIN vehicle v ON v.owner_id = c.id
       JOIN employee e ON e.id = c.updated_by WHERE v.id = ?`,
      id,
    );
  await keys.find(CAR.tail, CAR.plate);
  await heading(CAR.plate).waitFor();
  await keys.act('修改', 'F6');
  await keys.fill('地址', '测试路9号');
  await otherDesk(id, { contactName: '他处联系人' });
  await keys.press('F9');
  await keys.sees('两边的修改都已保留');
  await expect.poll(stored).toMatchObject({ address: '测试路9号', name: '他处联系人' });

  await keys.fill('地址', '测试路10号');
  await otherDesk(id, { address: '他处路1号' });
  await keys.press('F9');
  const asked = page.getByRole('dialog', { name: '同一栏被两人修改' });
  await asked.waitFor();
  await day.picture('clash');
  expect(await asked.innerText()).toContain('测试路10号');
  expect(await asked.innerText()).toContain('秦明远 保存的: 他处路1号');
  expect(stored().address).toBe('他处路1号');
  await keys.tabTo(asked.getByRole('radio', { name: '测试路10号' }));
  await keys.press('Space');
  await keys.press('F8');
  await expect.poll(stored).toMatchObject({ address: '测试路10号', name: '他处联系人' });
  expect(running.errors).toEqual([]);
});
