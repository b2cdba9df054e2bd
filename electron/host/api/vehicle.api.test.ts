import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf, refusalOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { CUSTOMER, checkIn, VEHICLE, VINS } from './testing/typed.ts';

const BAD_DIGIT = 'LATPAB070W1005301';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  const cars = async () => (await day.as('advisor')).vehicle;

  function register(vehicle: object, owner: object = {}) {
    return {
      commandId: v7(),
      vehicle: { ...VEHICLE, plateNo: day.nextPlate(), ...vehicle },
      owner: { customer: { ...CUSTOMER, phone: '', ...owner } },
    };
  }

  test('a car and its owner in one act, done once however often it is sent', async () => {
    const { vehicle } = await day.as('advisor');
    const command = register({ plateNo: ' 皖·z９９００１ ', vin: VINS[0].toLowerCase() }, { phone: '154 0000 9001' });
    const made = await vehicle.register(command);
    expect(await vehicle.register(command)).toEqual(made);
    const card = await vehicle.card({ id: made.vehicleId });
    expect(card.vehicle).toMatchObject({
      plateNo: '皖Z99001',
      plateKind: 'ORDINARY',
      vin: VINS[0],
      isVinVerified: true,
    });
    expect(card.owner).toMatchObject({ name: '陈𬭎', phone: '15400009001', isPhoneFull: true, planName: null });
    expect(day.lastRow()).toMatchObject({ act: 'vehicle.registered', commandId: command.commandId });
  });

  test('a VIN of another car is refused with the record it belongs to', async () => {
    const vehicle = await cars();
    const { vehicleId } = await vehicle.register(register({ vin: VINS[1] }));
    const twin = await refusalOf(vehicle.register(register({ vin: VINS[1] })));
    expect(twin.refusals).toMatchObject([{ code: 'VIN_TAKEN', field: 'vehicle.vin', data: { vehicleId } }]);
  });

  test('VIN and plate: proposals, lengths, and a wrong check digit read on the car', async () => {
    const vehicle = await cars();
    const wrong = async (typed: object) => reasonsOf(vehicle.register(register(typed)));
    expect(await wrong({ vin: 'LATPAB' })).toEqual(['vehicle.vin VIN_INVALID']);
    expect(await wrong({ vin: BAD_DIGIT })).toEqual(['vehicle.vin VIN_CHECK_DIGIT']);
    expect(await wrong({ vin: BAD_DIGIT, vinRetyped: 'W1005302' })).toEqual(['vehicle.vin VIN_RETYPE_DIFFERS']);
    expect(await wrong({ plateNo: '皖Z881' })).toEqual(['vehicle.plateNo PLATE_INVALID']);
    const proposal = await refusalOf(vehicle.register(register({ plateNo: '皖ZO881I' })));
    expect(proposal.refusals[0]).toMatchObject({ code: 'PLATE_PROPOSAL', data: { proposal: '皖Z08811' } });
    const { vehicleId } = await vehicle.register(register({ vin: BAD_DIGIT, vinRetyped: 'w1005301' }));
    expect((await vehicle.card({ id: vehicleId })).vehicle).toMatchObject({ vin: BAD_DIGIT, isVinVerified: false });
  });

  test('a known plate is asked for and then moves, with its history', async () => {
    const vehicle = await cars();
    const first = await vehicle.register(register({ plateNo: '皖Z77001' }));
    const command = register({ plateNo: '皖Z77001' });
    const asked = await refusalOf(vehicle.register(command));
    expect(asked.refusals).toEqual([]);
    expect(asked.warnings).toMatchObject([
      { code: 'PLATE_TAKEN', field: 'vehicle.plateNo', data: { vehicleId: first.vehicleId } },
    ]);
    const second = await vehicle.register({ ...command, commandId: v7(), confirmed: ['PLATE_TAKEN'] });
    expect((await vehicle.card({ id: first.vehicleId })).vehicle).toMatchObject({ plateNo: null, plateStatus: 'NONE' });
    const history = day.house.host.read.$client
      .prepare('SELECT vehicle_id, until_at IS NULL AS is_current FROM plate_history WHERE plate_no = ? ORDER BY id')
      .all('皖Z77001');
    expect(history).toEqual([
      { vehicle_id: first.vehicleId, is_current: 0 },
      { vehicle_id: second.vehicleId, is_current: 1 },
    ]);
    const { search } = await day.as('advisor');
    expect((await search.find({ text: '77001' })).map((hit) => hit.vehicleId)).toEqual([second.vehicleId]);
  });

  test('the plate of a car with an open order stays where it is', async () => {
    const opened = await day.estimate({ plateNo: '皖Z77002' });
    const refused = await refusalOf((await cars()).register(register({ plateNo: '皖Z77002' })));
    expect(refused.refusals).toMatchObject([{ code: 'PLATE_IN_SHOP', data: { orderId: opened.orderId } }]);
  });

  test('a petrol car with a plate for new-energy cars is asked once more', async () => {
    expect(await reasonsOf((await cars()).register(register({ plateNo: '皖ZD12345' })))).toEqual([
      '(vehicle.fuelType FUEL_PLATE_MISMATCH)',
    ]);
  });

  test('names, phones and companies', async () => {
    const vehicle = await cars();
    const wrong = async (owner: object) => reasonsOf(vehicle.register(register({}, owner)));
    expect(await wrong({ phone: '1540000123' })).toEqual(['owner.customer.phone PHONE_LENGTH']);
    expect(await wrong({ phone: 'abc' })).toEqual(['owner.customer.phone PHONE_INVALID']);
    expect(await wrong({ name: '陈' })).toEqual(['owner.customer.name NAME_LENGTH']);
    expect(await wrong({ kind: 'COMPANY', name: '示例物流有限公司' })).toEqual([
      'owner.customer.contactName CONTACT_MISSING',
    ]);
  });

  test('a number others have is no mistake: they are named', async () => {
    const { customer } = await day.as('advisor');
    const typed = { ...CUSTOMER, phone: '15400007777' };
    const { id } = await customer.create({ commandId: v7(), customer: typed });
    const shared = await refusalOf(customer.create({ commandId: v7(), customer: { ...typed, name: '谢长庚' } }));
    expect(shared.warnings).toMatchObject([{ code: 'PHONE_SHARED', data: { names: ['陈𬭎'] } }]);
    expect(await customer.samePhone({ phone: '15400007777' })).toEqual([{ id, name: '陈𬭎', plates: [] }]);
    await customer.create({ commandId: v7(), customer: { ...typed, name: '谢长庚' }, confirmed: ['PHONE_SHARED'] });
  });

  test('editing: the plate moves with its history, the search follows, an old version is refused', async () => {
    const { vehicleId } = await day.car({ plateNo: '皖Z66001' });
    const { vehicle, search } = await day.as('advisor');
    const { version } = (await vehicle.card({ id: vehicleId })).vehicle;
    const typed = { ...VEHICLE, plateNo: '皖Z66002', remark: '换牌' };
    const saved = await vehicle.edit({ commandId: v7(), id: vehicleId, version, vehicle: typed });
    expect(saved.version).toBe(version + 1);
    expect(await search.find({ text: '66001' })).toEqual([]);
    expect(await search.find({ text: '66002' })).toMatchObject([{ vehicleId, title: '皖Z66002', matched: 'PLATE' }]);
    const late = await refusalOf(vehicle.edit({ commandId: v7(), id: vehicleId, version, vehicle: typed }));
    expect(late.refusals[0]).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { byName: '员工advisor' } });
  });

  test('过户: the car has a new owner, and is found under the new name', async () => {
    const { vehicleId } = await day.car();
    const { vehicle, customer, search } = await day.as('advisor');
    const heir = await customer.create({ commandId: v7(), customer: { ...CUSTOMER, name: '令狐秋水', phone: '' } });
    const { version } = (await vehicle.card({ id: vehicleId })).vehicle;
    await vehicle.changeOwner({ commandId: v7(), id: vehicleId, version, owner: { customerId: heir.id } });
    expect((await vehicle.card({ id: vehicleId })).owner.name).toBe('令狐秋水');
    expect((await search.find({ text: '令狐' })).map((hit) => hit.vehicleId)).toEqual([vehicleId]);
  });

  test('a full number is for whoever has the car, for others a mask that can be sent back', async () => {
    const { vehicleId, customerId } = await day.car({}, { phone: '15400005555' });
    const seen = async (who: 'advisor' | 'advisor2' | 'cashier' | 'manager') =>
      (await (await day.as(who)).customer.get({ id: customerId })).phone;
    expect(await seen('advisor')).toBe('15400005555');
    expect(await seen('manager')).toBe('15400005555');
    expect(await seen('cashier')).toBe('154****5555');
    expect(await seen('advisor2')).toBe('154****5555');
    const { customer, reception } = await day.as('advisor2');
    const { id, version, ...view } = await customer.get({ id: customerId });
    const typed = { ...CUSTOMER, phone: view.phone, remark: '熟客' };
    await customer.edit({ commandId: v7(), id, version, customer: typed });
    expect(await seen('advisor')).toBe('15400005555');
    await reception.checkIn({ ...checkIn(vehicleId), commandId: v7() });
    expect(await seen('advisor2')).toBe('15400005555');
  });

  test('only who may edit customers writes; everybody at the desk may look', async () => {
    const { vehicleId } = await day.car();
    for (const who of ['cashier', 'parts', 'foreman', 'technician', 'inspector'] as const) {
      const { vehicle } = await day.as(who);
      expect((await vehicle.card({ id: vehicleId })).vehicle.id).toBe(vehicleId);
      expect(await reasonsOf(vehicle.register(register({})))).toEqual(['FORBIDDEN']);
    }
    expect(await reasonsOf((await day.as('admin')).vehicle.card({ id: vehicleId }))).toEqual(['FORBIDDEN']);
  });

  test('what no schema takes is refused beside the field', async () => {
    const vehicle = await cars();
    expect(await reasonsOf(vehicle.register(register({}, { name: 'x'.repeat(61) })))).toEqual([
      'owner.customer.name INPUT_INVALID',
    ]);
    expect(await reasonsOf(vehicle.card({ id: 999_999 }))).toEqual(['NOT_FOUND']);
  });
});
