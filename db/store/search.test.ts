import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingsOf, initialsOfThing } from '../pinyin.ts';
import { aCommand, HOUSE_STAMP, temporaryShop, type TemporaryShop } from '../testing/temporary-shop.ts';
import { part } from '../schema/parts.ts';
import { partSearchText } from '../part-words.ts';
import { HOUSE } from '../write.ts';
import { findParts } from './part-search.ts';
import {
  findByName,
  findByPhone,
  findByPinyin,
  findByPlate,
  findByVin,
  type KeyHit,
  putCustomerKeys,
  putVehicleKeys,
  rankSearchKeys,
} from './search.ts';

const DAY = 86_400_000;
let shop: TemporaryShop;

beforeAll(() => {
  shop = temporaryShop();
  shop.writer.write(HOUSE, 'test.keys', aCommand(), (tx) => {
    putCustomerKeys(tx, 1, { name: '陈晓琴', phone: '15400001234' });
    putCustomerKeys(tx, 2, { name: '曾国藩', phone: '15400005678', altPhone: '0600-8123456' });
    putCustomerKeys(tx, 3, { name: '示例物流(北京)有限公司', contactName: '陈𬭎' }, 20 * DAY);
    putVehicleKeys(
      tx,
      1,
      { plateNo: '皖Z12345', vin: 'LX9A1B159TB000329' },
      [{ name: '王䶮', phone: '15400009999' }],
      5 * DAY,
    );
    putVehicleKeys(tx, 2, { plateNo: '皖ZD12345', vin: 'LX9A1B153MB000330' }, [], 9 * DAY);
    putVehicleKeys(tx, 3, { plateNo: '苏A92340', vin: null });
    return { result: null, touches: [] };
  });
});
afterAll(() => shop.close());

const named = (hits: KeyHit[]) => hits.map((h) => `${h.entity === 'VEHICLE' ? 'car' : 'customer'} ${h.entityId}`);
const read = () => shop.writer.read;

describe('the habits of the search box', () => {
  test.each([
    ['345', ['car 2', 'car 1']],
    ['12345', ['car 2', 'car 1']],
    ['Z12345', ['car 1']],
    ['皖Z12345', ['car 1']],
    ['2340', ['car 3']],
    ['9234', ['car 3']],
    ['234', []],
  ])('plate %s', (typed, found) => expect(named(findByPlate(read(), typed, 20))).toEqual(found));

  test.each([
    ['15400001234', ['customer 1']],
    ['5678', ['customer 2']],
    ['8123456', ['customer 2']],
    ['9999', ['car 1']],
  ])('phone %s', (typed, found) => expect(named(findByPhone(read(), typed, 20))).toEqual(found));

  test.each([
    ['000329', ['car 1']],
    ['LX9A1B153MB000330', ['car 2']],
  ])('VIN %s', (typed, found) => expect(named(findByVin(read(), typed, 20))).toEqual(found));

  test.each([
    ['陈', ['customer 3', 'customer 1']],
    ['晓琴', ['customer 1']],
    ['物流（北京）', ['customer 3']],
    ['𬭎', ['customer 3']],
    ['䶮', ['car 1']],
  ])('name %s', (typed, found) => expect(named(findByName(read(), typed, 20))).toEqual(found));

  test.each([
    ['cxq', ['customer 1']],
    ['chenxq', ['customer 1']],
    ['ChenXiao', ['customer 1']],
    ['zgf', ['customer 2']],
    ['cgf', ['customer 2']],
    ['zengg', ['customer 2']],
  ])('pinyin %s', (typed, found) => expect(named(findByPinyin(read(), typed, 20))).toEqual(found));
});

test('a visit brings a car to the front, a new plate leaves nothing of the old one', () => {
  shop.writer.write(HOUSE, 'test.visit', aCommand(), (tx) => {
    rankSearchKeys(tx, 'VEHICLE', 1, 30 * DAY);
    putVehicleKeys(tx, 3, { plateNo: '苏A92345', vin: null });
    return { result: null, touches: [] };
  });
  expect(named(findByPlate(read(), '345', 20))).toEqual(['car 1', 'car 2', 'car 3']);
  expect(findByPlate(read(), '2340', 20)).toEqual([]);
});

test('what is typed is never read as anything but text', () => {
  for (const typed of ['%', '_', "' OR 1=1 --", '*', '"', '\0', '\u{10FFFF}']) {
    expect(findByName(read(), typed, 20)).toEqual([]);
    expect(findParts(read(), { text: typed, limit: 20 })).toEqual([]);
  }
});

test('every seek uses the key table as its own index', () => {
  const plan = (sql: string, ...values: unknown[]) =>
    (
      read()
        .$client.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values) as { detail: string }[]
    ).map((r) => r.detail);
  const equal = plan('SELECT rank FROM search_key WHERE kind = ? AND key = ? ORDER BY rank DESC LIMIT 5', 'PLATE', 'x');
  expect(equal).toEqual([expect.stringContaining('USING PRIMARY KEY (kind=? AND key=?)')]);
  const range = plan('SELECT rank FROM search_key WHERE kind = ? AND key > ? AND key < ? LIMIT 5', 'PLATE', 'x', 'y');
  expect(range).toEqual([expect.stringContaining('USING PRIMARY KEY (kind=? AND key>? AND key<?)')]);
});

test('readings: surnames as surnames and plainly, things plainly', () => {
  expect(readingsOf('单雄信')).toEqual(expect.arrayContaining(['sxx', 'dxx', 'shanxx', 'shanxiongxin']));
  expect(readingsOf('吕布')).toContain('lvb');
  expect(initialsOfThing('机油滤清器总成')).toBe('jylqqzc');
});

describe('parts', () => {
  beforeAll(() => {
    const rows = [
      { partNo: '15208-15T-A01', name: '机油滤清器总成', aliases: ['机滤'], fitsModels: ['S5'], onHandMilli: 23_000 },
      { partNo: '15208-15T-A00', name: '机油滤清器总成', aliases: ['机滤'], fitsModels: ['S5'], onHandMilli: 0 },
      { partNo: '41060-SED-A01', name: '前制动片', aliases: [], fitsModels: ['S3', 'S5'], onHandMilli: 4_000 },
      { partNo: 'KE900-0W20-1L', name: '机油', aliases: [], fitsModels: [], onHandMilli: 90_000, spec: '0W-20' },
    ];
    shop.writer.write(HOUSE, 'test.parts', aCommand(), (tx) => {
      for (const row of rows) {
        const partKey = row.partNo.replaceAll('-', '');
        const searchText = partSearchText({ ...row, partKey });
        tx.insert(part)
          .values({ ...row, partKey, searchText, unit: '个', qualityType: 'OEM', salePriceFen: 3400, ...HOUSE_STAMP })
          .run();
      }
      return { result: null, touches: [] };
    });
  });

  test.each([
    [{ text: '1520815ta01' }, ['15208-15T-A01']],
    [{ text: 'jylq' }, ['15208-15T-A01', '15208-15T-A00']],
    [{ text: 'jl' }, ['15208-15T-A01', '15208-15T-A00']],
    [{ text: '刹车片' }, ['41060-SED-A01']],
    [{ text: 'qzdp s3' }, ['41060-SED-A01']],
    [{ text: '机油', modelCode: 'S3' }, ['KE900-0W20-1L']],
    [{ text: '0w-20' }, ['KE900-0W20-1L']],
    [{ text: '机油 不存在' }, []],
  ])('%o', (search, found) => {
    expect(findParts(read(), { ...search, limit: 20 }).map((row) => row.partNo)).toEqual(found);
  });
});
