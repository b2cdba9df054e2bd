/** The one search box over many cars, beside two bare seeks in the key table. */
import { customerKeys, vehicleKeys } from '#db/search-keys.ts';
import { addCustomer } from '#db/store/customers.ts';
import { addVehicle } from '#db/store/vehicles.ts';
import { HOUSE, type WriteTx } from '#db/write.ts';
import type { Host } from '#host/host.ts';
import { findAnything } from '#host/services/search/find-anything.ts';
import { compare, type Measured } from './measure.ts';
import { copier, type Preparing } from './rows.ts';
import { newCommand } from './temporary-host.ts';

const CARS = Number(process.env['QIANTAI_BENCH_CARS'] ?? 200_000);
const HITS = 20;
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰建国';
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Numbers that look like chance and are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Car {
  name: string;
  phone: string;
  plateNo: string;
  vin: string;
}

function carNo(at: number, chance: (below: number) => number): Car {
  const pick = (text: string) => [...text][chance([...text].length)] ?? '';
  const digits = String(at).padStart(6, '0');
  return {
    name: pick(SURNAMES) + pick(GIVEN) + (chance(3) === 0 ? '' : pick(GIVEN)),
    phone: `13${String(chance(900_000_000) + 100_000_000)}`,
    plateNo: `沪${LETTERS[Math.floor(at / 10_000) % 24]}${LETTERS[Math.floor(at / 240_000) % 24]}${digits.slice(-4)}`,
    vin: `LSV${pick(LETTERS)}${pick(LETTERS)}${pick('0123456789')}${pick('0123456789')}4X${pick('ABCDEFGH')}0${digits}`,
  };
}

/** Fills the file; people have names, numbers and one car each. Faster than acts would: rows first, then all keys in order. */
function fill(host: Host): Car[] {
  const chance = sequence(7);
  const cars = Array.from({ length: CARS }, (_, at) => carNo(at, chance));
  const [first] = cars;
  if (first === undefined) throw new Error('no cars asked for');
  const at = host.now();
  const exemplar = host.write(HOUSE, 'bench.filled', newCommand(), (tx) => ({
    result: addExemplar(tx, first, at),
    touches: [],
  }));
  const connection = host.database.writer();
  connection.pragma('synchronous = OFF');
  connection.exec('CREATE TEMP TABLE new_key (kind TEXT, key TEXT, entity TEXT, entity_id INTEGER) STRICT; BEGIN');
  addCopies(connection as unknown as Preparing, exemplar, cars);
  connection.exec(`INSERT OR IGNORE INTO search_key (kind, key, rank, entity, entity_id)
                   SELECT kind, key, 0, entity, entity_id FROM new_key ORDER BY kind, key, entity, entity_id;
                   COMMIT; DROP TABLE new_key; ANALYZE`);
  return cars;
}

/** The first customer and car, through the store. */
function addExemplar(tx: WriteTx, car: Car, at: number): { customer: number; car: number } {
  const stamp = { createdAt: at, createdBy: 0, updatedAt: at, updatedBy: 0 };
  const { name, phone, plateNo, vin } = car;
  const owner = { customerNo: customerNo(0), kind: 'PERSON', name, phone } as const;
  const customer = addCustomer(tx, { ...owner, ...stamp });
  const kind = { plateKind: 'ORDINARY', plateStatus: 'FORMAL', fuelType: 'PETROL' } as const;
  const made = { plateNo, vin, brand: '澄远', modelCode: 'CY5', ownerId: customer };
  return { customer, car: addVehicle(tx, { ...kind, ...made, ...stamp }, at) };
}

function customerNo(at: number): string {
  return `KH${String(at).padStart(7, '0')}`;
}

function addCopies(connection: Preparing, exemplar: { customer: number; car: number }, cars: readonly Car[]): void {
  const copyCustomer = copier(connection, 'customer', { column: 'id', value: exemplar.customer });
  const copyCar = copier(connection, 'vehicle', { column: 'id', value: exemplar.car });
  const insertKey = connection.prepare('INSERT INTO new_key VALUES (@kind, @key, @entity, @entityId)');
  for (const [at, car] of cars.entries()) {
    const { name, phone, plateNo, vin } = car;
    const isFirst = at === 0;
    const owner = isFirst ? exemplar.customer : copyCustomer({ customer_no: customerNo(at), name, phone });
    const id = isFirst ? exemplar.car : copyCar({ plate_no: plateNo, vin, owner_id: owner });
    for (const key of customerKeys(car)) insertKey.run({ ...key, entity: 'CUSTOMER', entityId: owner });
    for (const key of vehicleKeys(car)) insertKey.run({ ...key, entity: 'VEHICLE', entityId: id });
  }
}

export async function benchSearch(host: Host): Promise<Measured[]> {
  const cars = fill(host);
  const chance = sequence(11);
  const any = (): Car => cars[chance(cars.length)] ?? (cars[0] as Car);
  const seek = host.read.$client.prepare(
    'SELECT entity, entity_id, rank FROM search_key WHERE kind = ? AND key = ? ORDER BY rank DESC LIMIT 20',
  );
  const reverse = (text: string) => [...text].reverse().join('');
  const bare = () => {
    const { plateNo, phone } = any();
    seek.all('PLATE', reverse(plateNo));
    seek.all('PHONE', reverse(phone));
  };
  const typed: Record<string, () => string> = {
    'plate tail': () => any().plateNo.slice(-4),
    'phone tail': () => any().phone.slice(-4),
    'VIN tail': () => any().vin.slice(-6),
    name: () => any().name,
    initials: () => ['wwl', 'zj', 'lxm', 'cgy', 'ym'][chance(5)] ?? 'wwl',
  };
  const results: Measured[] = [];
  for (const [kind, text] of Object.entries(typed)) {
    results.push(
      await compare({
        part: 'search',
        what: `${kind}, ${CARS.toLocaleString('en')} cars, hits read and ranked`,
        floor: 'two bare seeks',
        target: 'p95 <= 1 ms',
        rounds: 400,
        ours: () => findAnything(host, text(), HITS),
        baseline: bare,
      }),
    );
  }
  return results;
}
