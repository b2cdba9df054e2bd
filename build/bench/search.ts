/** The one search box over many cars, beside two bare seeks in the key table. */
import { addCustomer } from '#db/store/customers.ts';
import { putCustomerKeys, putVehicleKeys } from '#db/store/search.ts';
import { addVehicle } from '#db/store/vehicles.ts';
import { HOUSE, type WriteTx } from '#db/write.ts';
import type { Host } from '#host/host.ts';
import { findAnything } from '#host/services/search/find-anything.ts';
import { compare, type Measured } from './measure.ts';
import { copier } from './rows.ts';
import { newCommand } from './temporary-host.ts';

const CARS = Number(process.env['QIANTAI_BENCH_CARS'] ?? 200_000);
const PER_ACT = 5_000;
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

/** Fills the file; people have names, numbers and one car each. */
function fill(host: Host): Car[] {
  const chance = sequence(7);
  const cars = Array.from({ length: CARS }, (_, at) => carNo(at, chance));
  for (let from = 0; from < CARS; from += PER_ACT) {
    host.write(HOUSE, 'bench.filled', newCommand(), (tx) => {
      addAll(tx, cars.slice(from, from + PER_ACT), from);
      return { result: null, touches: [] };
    });
  }
  return cars;
}

function addAll(tx: WriteTx, cars: readonly Car[], from: number): void {
  const [first, ...rest] = cars;
  if (first === undefined) return;
  const stamp = { createdAt: tx.act.at, createdBy: 0, updatedAt: tx.act.at, updatedBy: 0 };
  const customerNo = (at: number) => `KH${String(from + at).padStart(7, '0')}`;
  const exemplar = addCustomer(tx, {
    customerNo: customerNo(0),
    kind: 'PERSON',
    name: first.name,
    phone: first.phone,
    ...stamp,
  });
  const kind = {
    plateKind: 'ORDINARY',
    plateStatus: 'FORMAL',
    brand: '澄远',
    modelCode: 'CY5',
    fuelType: 'PETROL',
  } as const;
  const car = addVehicle(
    tx,
    { plateNo: first.plateNo, vin: first.vin, ownerId: exemplar, ...kind, ...stamp },
    tx.act.at,
  );
  const copyCustomer = copier(tx.$client, 'customer', { column: 'id', value: exemplar });
  const copyCar = copier(tx.$client, 'vehicle', { column: 'id', value: car });
  index(tx, first, exemplar, car);
  for (const [at, one] of rest.entries()) {
    const ownerId = copyCustomer({ customer_no: customerNo(at + 1), name: one.name, phone: one.phone });
    index(tx, one, ownerId, copyCar({ plate_no: one.plateNo, vin: one.vin, owner_id: ownerId }));
  }
}

function index(tx: WriteTx, car: Car, customerId: number, vehicleId: number): void {
  putCustomerKeys(tx, customerId, car);
  putVehicleKeys(tx, vehicleId, car);
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
