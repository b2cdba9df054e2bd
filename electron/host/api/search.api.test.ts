import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar.ts';
import { HOUSE } from '#db/write.ts';
import { TRANSPORTS } from './testing/house.ts';
import { ShopDay } from './testing/shop-day.ts';
import { checkIn, VINS } from './testing/typed.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let car: { vehicleId: number; customerId: number };
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    car = await day.car({ plateNo: '皖Z54321', vin: VINS[0] }, { name: '陈晓青', phone: '15400009876' });
    await day.car({ plateNo: '苏A54321' }, { name: '诸葛云' });
  });
  afterAll(() => day.close());

  const find = async (text: string) => (await day.as('advisor')).search.find({ text });
  const plates = async (text: string) => (await find(text)).map((hit) => hit.plateNo);

  test.each([
    ['皖Z54321'],
    ['皖z·54321'],
    ['Z54321'],
    [VINS[0]],
    ['05301'.padStart(8, 'W100')],
    ['15400009876'],
    ['+86 154-0000-9876'],
    ['9876'],
    ['晓青'],
    ['cxq'],
    ['chenxq'],
  ])('%s finds the car', async (text) => {
    expect(await plates(text)).toEqual(['皖Z54321']);
  });

  test('a tail finds every car with it; the one in the shop comes first', async () => {
    expect(await plates('54321')).toHaveLength(2);
    const client = await day.as('advisor');
    const other = (await find('苏A54321'))[0]?.vehicleId ?? 0;
    const { visitId } = await client.reception.checkIn({ ...checkIn(other), commandId: v7() });
    await client.estimate.open({ commandId: v7(), visitId });
    expect(await plates('54321')).toEqual(['苏A54321', '皖Z54321']);
    expect((await find('54321'))[0]).toMatchObject({ openOrderNo: expect.stringMatching(/^WT\d{8}-0001$/) });
  });

  test('numbers of documents open them, four digits also', async () => {
    const visits = await (await day.as('advisor')).reception.visits({});
    const { visitNo, id, orderNo, orderId } = visits[0] ?? { visitNo: '', id: 0, orderNo: '', orderId: 0 };
    expect(await find(visitNo)).toMatchObject([{ entity: 'visit', id }]);
    expect(await find(orderNo ?? '')).toMatchObject([{ entity: 'order', id: orderId }]);
    expect((await find('0001')).map((hit) => [hit.entity, hit.id])).toContainEqual(['order', orderId]);
  });

  test('typed in full first, then cars in the shop, then those seen lately, then the rest', async () => {
    const cars = ['皖Z77881', '皖A77881', '皖B77881', '皖C77881'];
    const ids: number[] = [];
    for (const plateNo of cars) ids.push((await day.car({ plateNo })).vehicleId);
    const [, here = 0, recent = 0, old = 0] = ids;
    const seen = (id: number, on: string) =>
      day.house.host.write(HOUSE, 'test.seen', { commandId: v7() }, (tx) => {
        tx.$client.prepare('UPDATE vehicle SET last_visit_on = ? WHERE id = ?').run(on, id);
        return { result: null, touches: [] };
      });
    const today = dayOf(Date.now());
    seen(recent, addDays(today, -90));
    seen(old, addDays(today, -91));
    const { reception } = await day.as('advisor');
    // checked in, no order yet: it is in the shop all the same
    await reception.checkIn({ ...checkIn(here), commandId: v7() });
    const found = await plates('77881');
    expect(found.slice(0, 2)).toEqual(['皖A77881', '皖B77881']);
    expect(new Set(found.slice(2))).toEqual(new Set(['皖Z77881', '皖C77881']));
    expect((await plates('皖C77881'))[0]).toBe('皖C77881');
  });

  test('numbers are masked, nonsense and wildcards find nothing', async () => {
    expect((await find('15400009876'))[0]).toMatchObject({ phoneMasked: '154****9876', customerId: car.customerId });
    for (const text of ['', '  ', '%', '_____', "' OR 1=1 --", '😀', '不存在的人', 'x'.repeat(100)]) {
      expect(await find(text)).toEqual([]);
    }
  });

  test('labor and parts are found by words, initials and aliases; what fits the car alone, unless lifted', async () => {
    const { catalog } = await day.as('advisor');
    const parts = async (text: string, more: object = {}) =>
      (await catalog.findParts({ text, modelCode: 'S5', ...more })).map((hit) => hit.partNo);
    expect(await parts('机滤')).toEqual(['15208-15T-A01', '15208-15T-A00']);
    expect(await parts('1520815TA01')).toEqual(['15208-15T-A01']);
    expect(await parts('qzdp')).toEqual(['41060-SED-A01']);
    expect(await parts('刹车片')).toEqual(['41060-SED-A01']);
    expect(await parts('中控')).toEqual([]);
    expect(await parts('中控', { isAnyModel: true })).toEqual(['28330-HU-X50']);
    const [pads] = await catalog.findParts({ text: '前制动片' });
    expect(pads).toMatchObject({ availableMilli: 1000, priceFenByPayer: { SELF: 29_800, FREE: 0 }, bin: 'A1-01-04' });
    const [service] = await catalog.findOperations({ text: '10000公里', modelCode: 'S5' });
    expect(service).toMatchObject({ code: 'BY0040', rateFenByPayer: { SELF: 12_000, WARRANTY: 9500 } });
    expect(await catalog.operation({ id: service?.id ?? 0 })).toMatchObject({ code: 'BY0040' });
    expect(await catalog.part({ id: pads?.id ?? 0 })).toMatchObject({ partNo: '41060-SED-A01' });
  });
});
