/** A shop on an ordinary day: people of every role, a price list, and the steps a test needs before its own. */
import { v7 } from 'uuid';
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';
import type { BatchKind, Role } from '#domain/enums.ts';
import { changeCustomer, customerById } from '#db/store/customers.ts';
import { addEmployee, findEmployeeForSignIn } from '#db/store/employees.ts';
import { journalAfter, type JournalRow } from '#db/store/journal.ts';
import { addPriceList, giveBatchKind } from '#db/testing/price-list.ts';
import { HOUSE, type WriteTx } from '#db/write.ts';
import { type Client, House, type Transport } from './house.ts';
import { twice } from './twice.ts';
import { CUSTOMER, checkIn, VEHICLE } from './typed.ts';

/** Who works here, by staff number; PINs are those of the house. */
export const STAFF = {
  advisor: ['ADVISOR'],
  advisor2: ['ADVISOR'],
  cashier: ['CASHIER'],
  parts: ['PARTS_CLERK'],
  foreman: ['FOREMAN'],
  technician: ['TECHNICIAN'],
  inspector: ['INSPECTOR'],
  manager: ['MANAGER'],
} satisfies Record<string, Role[]>;
export type Person = keyof typeof STAFF;

/** Everybody has the administrator's PIN: one costly hash instead of one each. */
function addStaff(tx: WriteTx): void {
  const admin = findEmployeeForSignIn(tx, 'admin');
  const { pinHash, pinSalt } = admin ?? {};
  if (!pinHash || !pinSalt) throw new Error('the house has no administrator');
  for (const [no, roles] of Object.entries(STAFF)) {
    addEmployee(tx, {
      no,
      name: `员工${no}`,
      pinyin: no,
      roles,
      groupName: null,
      pinHash,
      pinSalt,
      now: tx.act.at,
      by: 0,
    });
  }
}

/** A line that calls faster than any person is cut (call-budget.ts); who asks for a window makes a call or two. */
const ASKED_OF_A_LINE = 40;
type Seat = { readonly client: Client; asked: number };

export class ShopDay {
  readonly house: House;
  readonly #transport: Transport;
  /** every act is sent again over this one, when there is one */
  readonly #again: Transport | undefined;
  /** acts that were sent twice */
  readonly repeated = new Set<string>();
  readonly #seats = new Map<string, Seat>();
  #cars = 0;

  private constructor(house: House, transport: Transport, again: Transport | undefined) {
    this.house = house;
    this.#transport = transport;
    this.#again = again;
  }

  /** With `again`, every kind of act is sent a second time over that transport once it is done. */
  static async open(transport: Transport, again?: Transport): Promise<ShopDay> {
    const house = await House.open();
    await house.setUp();
    house.host.write(HOUSE, 'test.priceList', { commandId: v7() }, (tx) => {
      addStaff(tx);
      addPriceList(tx);
      return { result: null, touches: [] };
    });
    return new ShopDay(house, transport, again);
  }

  /** The window of a person; signed in at the first call, and at a new one before the line has sent more than a line may. */
  async as(who: Person | 'admin'): Promise<Client> {
    const known = this.#seats.get(who);
    if (known && known.asked < ASKED_OF_A_LINE) {
      known.asked += 1;
      return known.client;
    }
    const { client: one } = await this.house.signIn(this.#transport, who);
    const other = this.#again && (await this.house.signIn(this.#again, who)).client;
    const client = other ? twice(this.house, one, other, this.repeated) : one;
    this.#seats.set(who, { client, asked: 1 });
    return client;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** The newest row of the journal. */
  lastRow(): JournalRow | undefined {
    return journalAfter(this.house.host.read, 0, 10_000).at(-1);
  }

  /** A plate of its own for every car. */
  nextPlate(): string {
    this.#cars += 1;
    return `皖Z${String(10_000 + this.#cars)}`;
  }

  /** A car and its owner, registered by the advisor. */
  async car(vehicle: Partial<VehicleInput> = {}, customer: Partial<CustomerInput> = {}) {
    const client = await this.as('advisor');
    return client.vehicle.register({
      commandId: v7(),
      confirmed: ['PHONE_SHARED'],
      vehicle: { ...VEHICLE, plateNo: this.nextPlate(), ...vehicle },
      owner: { customer: { ...CUSTOMER, ...customer } },
    });
  }

  /** A car that was checked in. */
  async visit(who: Person = 'advisor', vehicle: Partial<VehicleInput> = {}) {
    const car = await this.car(vehicle);
    const client = await this.as(who);
    const visit = await client.reception.checkIn({ ...checkIn(car.vehicleId), commandId: v7() });
    return { ...car, ...visit };
  }

  /** A visit with its estimate, still empty. */
  async estimate(vehicle: Partial<VehicleInput> = {}) {
    const visit = await this.visit('advisor', vehicle);
    const client = await this.as('advisor');
    const opened = await client.estimate.open({ commandId: v7(), visitId: visit.visitId });
    return { ...visit, ...opened };
  }

  /** From now on the part goes out with a number of its own. */
  giveBatchKind(partId: number, kind: BatchKind): void {
    this.house.host.write(HOUSE, 'test.batch', { commandId: v7() }, (tx) => {
      giveBatchKind(tx, partId, kind);
      return { result: null, touches: [] };
    });
  }

  /** The customer gets the plan of the price list: labor 9折, parts 9.5折. */
  givePlan(customerId: number, discountPlanId = 1): void {
    this.house.host.write(HOUSE, 'test.plan', { commandId: v7() }, (tx) => {
      const version = customerById(tx, customerId)?.version ?? 0;
      changeCustomer(tx, { id: customerId, version }, { discountPlanId }, { employeeId: 0, now: tx.act.at });
      return { result: null, touches: [] };
    });
  }
}
