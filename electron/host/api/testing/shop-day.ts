/** A shop on an ordinary day: people of every role, a price list, and the steps a test needs before its own. */
import { v7 } from 'uuid';
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import type { LineInput } from '#domain/contract/line.ts';
import type { CheckInInput } from '#domain/contract/reception.contract.ts';
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';
import type { Role } from '#domain/enums.ts';
import { changeCustomer, customerById } from '#db/store/customers.ts';
import { addEmployee, findEmployeeForSignIn } from '#db/store/employees.ts';
import { journalAfter, type JournalRow } from '#db/store/journal.ts';
import { addPriceList } from '#db/testing/price-list.ts';
import { HOUSE, type WriteTx } from '#db/write.ts';
import { type Client, House, type Transport } from './house.ts';

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

/** VINs with a right check digit, one for each car a test registers. */
export const VINS = ['LATPAB071W1005301', '1M8GDM9AXKP042788'] as const;

export class ShopDay {
  readonly house: House;
  readonly #transport: Transport;
  readonly #clients = new Map<string, Client>();
  #cars = 0;

  private constructor(house: House, transport: Transport) {
    this.house = house;
    this.#transport = transport;
  }

  static async open(transport: Transport): Promise<ShopDay> {
    const house = await House.open();
    await house.setUp();
    house.host.write(HOUSE, 'test.priceList', { commandId: v7() }, (tx) => {
      addStaff(tx);
      addPriceList(tx);
      return { result: null, touches: [] };
    });
    return new ShopDay(house, transport);
  }

  /** The window of a person; signed in at the first call. */
  async as(who: Person | 'admin'): Promise<Client> {
    const known = this.#clients.get(who);
    if (known) return known;
    const { client } = await this.house.signIn(this.#transport, who);
    this.#clients.set(who, client);
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

  /** The customer gets the plan of the price list: labor 9折, parts 9.5折. */
  givePlan(customerId: number, discountPlanId = 1): void {
    this.house.host.write(HOUSE, 'test.plan', { commandId: v7() }, (tx) => {
      const version = customerById(tx, customerId)?.version ?? 0;
      changeCustomer(tx, { id: customerId, version }, { discountPlanId }, { employeeId: 0, now: tx.act.at });
      return { result: null, touches: [] };
    });
  }
}

export const CUSTOMER: CustomerInput = {
  kind: 'PERSON',
  name: '陈𬭎',
  phone: '15400001234',
  altPhone: '',
  contactName: '',
  address: '',
  level: 'B',
  taxNo: '',
  invoiceTitle: '',
  remark: '',
};

export const VEHICLE: VehicleInput = {
  plateNo: '',
  plateStatus: 'FORMAL',
  isSpecialPlate: false,
  vin: '',
  vinRetyped: '',
  engineNo: '',
  brand: '澄远',
  modelCode: 'S5',
  color: '',
  fuelType: 'PETROL',
  soldOn: null,
  registeredOn: null,
  insurer: '',
  policyEndsOn: null,
  remark: '',
};

/** Two hours from now, whatever the hour: the warnings of night and peak are confirmed. */
export function checkIn(vehicleId: number): CheckInInput & { confirmed: string[] } {
  return {
    confirmed: ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK'],
    vehicleId,
    bringerName: '陈𬭎',
    bringerPhone: '15400001234',
    arrivalMode: 'DRIVEN',
    mainType: 'PERIODIC',
    mileageIn: 45_210,
    fuelEighths: 4,
    complaint: '保养',
    isWaiting: true,
    isWashWanted: false,
    oldPartsChoice: 'SHOP',
    promisedAt: Date.now() + 2 * 3_600_000,
    isValuablesConfirmed: true,
    isPayMethodExplained: true,
    isCoversFitted: true,
  };
}

const common = { payerType: 'SELF', payerAccountId: null, payRateBp: 10_000, taxRatePct: 13, remark: '' } as const;

/** An operation of the list at its price. */
export function laborLine(
  lineNo: number,
  operationId: number,
  more: Partial<LineInput & { kind: 'LABOR' }> = {},
): LineInput {
  return {
    ...common,
    kind: 'LABOR',
    lineNo,
    name: '工时',
    operationId,
    code: '',
    pricingMode: 'HOURS',
    rateClass: 'M',
    workClass: 'MINOR',
    billHoursCenti: 100,
    rateFen: null,
    fixedPriceFen: null,
    ...more,
  };
}

/** A part of the list; the price is typed as the list has it. */
export function partLine(
  lineNo: number,
  partId: number,
  unitPriceFen: number,
  more: Partial<LineInput & { kind: 'PART' }> = {},
): LineInput {
  return {
    ...common,
    kind: 'PART',
    lineNo,
    name: '配件',
    partId,
    code: '',
    spec: '',
    unit: '个',
    qtyMilli: 1000,
    unitPriceFen,
    qualityType: 'OEM',
    isCustomerSupplied: false,
    laborLineNo: null,
    ...more,
  };
}

export function otherLine(
  lineNo: number,
  amountFen: number,
  more: Partial<LineInput & { kind: 'OTHER' }> = {},
): LineInput {
  return {
    ...common,
    kind: 'OTHER',
    lineNo,
    name: '辅料费',
    otherKind: 'SUPPLIES_FEE',
    amountFen,
    isDiscountable: false,
    ...more,
  };
}

type Ended = {
  refusals: { code: string; field?: string; data: Record<string, unknown> }[];
  warnings: Ended['refusals'];
};

/** How a call was refused; a call that went through fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Ended> {
  const ended = await call.then(
    () => null,
    (error: unknown) => error,
  );
  const data = (ended as { data?: Ended } | null)?.data;
  if (!data?.refusals) throw new Error(`not refused: ${String(ended)}`);
  return data;
}

/** `field CODE` of everything that stood in the way; warnings in brackets. */
export async function reasonsOf(call: Promise<unknown>): Promise<string[]> {
  const { refusals, warnings } = await refusalOf(call);
  const said = (one: Ended['refusals'][number]) => `${one.field ? `${one.field} ` : ''}${one.code}`;
  return [...refusals.map(said), ...warnings.map((w) => `(${said(w)})`)];
}
