/** The mark of the shop: taken in, borne by the papers made from then on, and never changed on those of before. */
import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printJobById, printJobPage } from '#db/store/print-jobs.ts';
import { readPaper } from '#db/read-paper.ts';
import { usualColumns } from '#domain/printing/paper-layout.ts';
import { readPicture } from '#domain/reception/photo.ts';
import type { ShopHead } from '#print/common/data.ts';
import { deskJob } from '../services/print/desk-spool.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

/** A mark as a shop has one, in a colour. */
function mark(color: string, width = 900, height = 300): string {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height / 2);
  return canvas.toBuffer('image/png').toString('base64');
}

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());

  const admin = async () => (await day.as('admin')).layout;
  const version = async () =>
    (await (await admin()).list({})).find((it) => it.form === 'REPAIR_ORDER')?.version ?? Number.NaN;
  const chosen = async () => (await admin()).logo({});
  const save = async (picture: string | null, logoVersion: number) =>
    (await admin()).save({
      commandId: v7(),
      form: 'REPAIR_ORDER',
      terms: [],
      columns: usualColumns('REPAIR_ORDER'),
      version: await version(),
      logo: { picture, version: logoVersion },
    });
  const orderJob = (orderId: number) =>
    printJobPage(day.house.host.read, { isOpenOnly: false, limit: 200 }).find(
      ({ job }) => job.form === 'REPAIR_ORDER' && job.docId === orderId,
    )?.job.id ?? '';
  const logoOf = (data: unknown) => (data as { shop: ShopHead }).shop.logo;

  test('what is no picture, too small, not theirs to choose or chosen anew meanwhile is refused; nothing changes', async () => {
    const text = Buffer.from('this is no picture, whatever its name says; it is long enough to be sent all the same');
    expect(await reasonsOf(save(text.toString('base64'), 0))).toEqual(['logo LOGO_KIND']);
    const cut = Buffer.from(mark('#c00'), 'base64').subarray(0, 64);
    expect(await reasonsOf(save(cut.toString('base64'), 0))).toEqual(['logo LOGO_KIND']);
    expect(await reasonsOf(save(mark('#c00', 59, 59), 0))).toEqual(['logo LOGO_TOO_SMALL']);
    const { layout } = await day.as('manager');
    const mine = { commandId: v7(), form: 'ESTIMATE' as const, terms: [], columns: [], version: 0 };
    expect(await reasonsOf(layout.save({ ...mine, logo: { picture: mark('#c00'), version: 0 } }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await chosen()).toEqual({ picture: null, version: 0 });
    expect(await version()).toBe(0);
    await save(mark('#c00'), 0);
    expect(await reasonsOf(save(mark('#00c'), 0))).toEqual(['CHANGED_MEANWHILE']);
  });

  test('it is drawn anew in the size it is kept in, and the desk draws samples with it', async () => {
    const { picture } = await chosen();
    const png = Buffer.from(picture ?? '', 'base64');
    expect(readPicture(png)).toEqual({ kind: 'PNG', widthPx: 360, heightPx: 120 });
    const desk = await day.house.visit(transport, { kind: 'DESK' });
    expect(logoOf({ shop: await desk.client.layout.head({}) })).toEqual({
      sha256: createHash('sha256').update(png).digest('hex'),
      widthPx: 360,
      heightPx: 120,
      png: picture,
    });
  });

  test('a paper bears the mark of its day: printed again after a new one, and after none, it is the same', async () => {
    const { picture: first } = await chosen();
    const car = await work.receive(VINS[0]);
    await work.authorise(car);
    const signed = orderJob(car.orderId);
    // kept by its hash: the picture is not written into each of the shop's papers
    expect(logoOf(printJobById(day.house.host.read, signed)?.data)).not.toHaveProperty('png');
    expect(logoOf(deskJob(day.house.host, signed).data)?.png).toBe(first);

    await save(mark('#0a0', 200, 200), 1);
    const { picture: second } = await chosen();
    expect(second).not.toBe(first);
    const { print } = await day.as('advisor');
    const { printJobIds } = await print.reprint({ commandId: v7(), id: signed, reason: '客户遗失' });
    expect(logoOf(deskJob(day.house.host, printJobIds[0] ?? '').data)?.png).toBe(first);
    const other = await work.receive(VINS[1]);
    await work.authorise(other);
    expect(logoOf(deskJob(day.house.host, orderJob(other.orderId)).data)?.png).toBe(second);

    await save(null, 2);
    expect(await chosen()).toEqual({ picture: null, version: 3 });
    const { orderNo } = await work.view(car);
    const stored = readPaper(day.house.dataDir, 'REPAIR_ORDER', orderNo);
    expect(logoOf(stored?.data)?.png).toBe(first);
  });
});
