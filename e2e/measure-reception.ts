/**
 * A returning car received by keys in the real window: plate, check-in, walk-around, estimate by codes, acceptance,
 * authorisation, print jobs queued. Counts what the page itself saw. `npm run measure:reception`; the last line is JSON.
 */
import { SAMPLE_PINS } from '#host/services/session/sample-pins.ts';
import { launch, newFolder, removeFolders, type RunningApp } from './app.ts';
import { Keys } from './keys.ts';
import { fillSample } from './fill-sample.ts';
import { rowsOf } from './stored.ts';

/** A car of the sample that was here before and is not in the shop. */
const CAR = { tail: '61314', plate: '沪Z61314', mileage: '85300' };
const FORMS =
  "SELECT form FROM print_job WHERE doc_type IN ('visit', 'estimate', 'order') AND requested_at >= ? ORDER BY id";

type Counted = { keys: number; mouse: number; firstAt: number };
type Counting = { readonly qiantaiCount?: Counted };

/** Counts in the page, before anything else hears the event. What is typed into a text of free words is not counted. */
async function startCounting({ page }: RunningApp): Promise<void> {
  await page.evaluate(() => {
    const count: Counted = { keys: 0, mouse: 0, firstAt: 0 };
    Object.assign(window, { qiantaiCount: count });
    const isFreeText = (event: KeyboardEvent) =>
      document.activeElement instanceof HTMLTextAreaElement && event.key.length === 1;
    window.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted) return;
        if (count.firstAt === 0) count.firstAt = performance.now();
        if (!isFreeText(event)) count.keys += 1;
      },
      true,
    );
    for (const kind of ['mousedown', 'mousemove', 'wheel', 'touchstart'])
      window.addEventListener(kind, (event) => (count.mouse += event.isTrusted ? 1 : 0), true);
  });
}

async function counted({ page }: RunningApp): Promise<{ keys: number; mouse: number; seconds: number }> {
  return page.evaluate(() => {
    const { keys, mouse, firstAt } = (window as Counting).qiantaiCount ?? { keys: 0, mouse: 0, firstAt: 0 };
    return { keys, mouse, seconds: Math.round(performance.now() - firstAt) / 1000 };
  });
}

/** The rules may ask first (a promise outside the opening hours): one key says yes. */
async function goOn(keys: Keys, next: () => Promise<void>): Promise<void> {
  const asked = keys.page.getByRole('dialog', { name: '请确认' });
  const arrived = next();
  const isAsked = await Promise.race([asked.waitFor().then(() => true), arrived.then(() => false)]);
  if (isAsked) await keys.press('F8');
  await arrived;
}

async function receive(keys: Keys): Promise<void> {
  await keys.find(CAR.tail, CAR.plate);
  await keys.sees(CAR.plate, 'heading');
  await keys.act('接车登记', 'F2');
  await keys.sees('接车登记', 'heading');
  await keys.page.locator('input:focus').waitFor();
  await keys.type(CAR.mileage);
  await keys.press('Tab');
  await keys.type('5');
  await keys.press('Tab');
  // the workshop's proposal is taken
  await keys.sees('↑ 建议');
  await keys.press('ArrowUp');
  await keys.press('Tab');
  await keys.type('到期保养,冷车启动有异响');
  await keys.press('Tab', 'Space');
  await keys.act('接车登记', 'F8');
  await goOn(keys, () => keys.sees('环车检查', 'heading'));
  await keys.page.locator('[data-zone]:focus').waitFor();
  // no marks outside; the customer signs the printed sheet
  await keys.press('0');
  await keys.act('纸上签字并打印', 'F9');
}

async function estimate(keys: Keys): Promise<void> {
  await keys.act('估价', 'F7');
  const box = keys.page.getByRole('combobox', { name: '添加工时或配件:编码、名称、拼音(F2)' });
  await box.waitFor();
  await keys.page.locator('input[role="combobox"]:focus').waitFor();
  for (const [typed, code] of [
    ['BY0040', 'BY0040'],
    ['15208-15T', '15208-15T-A01'],
  ] as const) {
    await keys.type(typed);
    await keys.page.getByRole('option', { name: code }).first().waitFor();
    await keys.press('Enter');
    await keys.page.getByRole('cell', { name: code, exact: true }).waitFor();
  }
  await keys.act('报价并打印', 'F9');
  await keys.sees('已报价');
  await keys.act('客户接受', 'F8');
  await keys.inDialog('客户接受');
  await keys.sees('草稿');
  await keys.act('签委托', 'F8');
  await keys.inDialog('签委托');
  await keys.sees('已委托');
}

async function measure(): Promise<void> {
  const data = await newFolder();
  await fillSample(data);
  const running = await launch({ data, sample: true });
  try {
    const keys = new Keys(running);
    await keys.isAsked();
    await keys.signIn('S01', SAMPLE_PINS['S01'] ?? '');
    await keys.sees('今日及在店车辆');
    const from = Date.now();
    await startCounting(running);
    await receive(keys);
    await estimate(keys);
    const result = await counted(running);
    const forms = rowsOf<{ form: string }>(running.data, FORMS, from).map((row) => row.form);
    for (const form of ['RECEPTION_SHEET', 'ESTIMATE', 'REPAIR_ORDER'])
      if (!forms.includes(form)) throw new Error(`${form} is not queued: ${forms.join(', ')}`);
    process.stdout.write(`queued: ${forms.join(', ')}\n${JSON.stringify(result)}\n`);
  } finally {
    await running.quit();
    await removeFolders();
  }
}

await measure();
