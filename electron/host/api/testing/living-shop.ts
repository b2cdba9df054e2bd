/** The filled sample as a house: everybody of it signed in, and inputs that name its documents. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DELIVERY_CHECKS, ROLES, type Role } from '#domain/enums.ts';
import { openLog } from '../../log.ts';
import { fillSample } from '../../sample/fill-sample.ts';
import { SAMPLE_STAFF } from '../../services/session/sample-pins.ts';
import { type Caller, callerOf } from './every-role.ts';
import { House, PIN_COST } from './house.ts';
import type { World } from './inputs-of.ts';
import { procedureOf } from './twice.ts';

const HOUR = 3_600_000;

/** The table behind `id` in a procedure of an area. */
const TABLE_OF_AREA: Readonly<Record<string, string>> = {
  ...{ customer: 'customer', vehicle: 'vehicle', appointment: 'appointment', reception: 'visit', part: 'part' },
  ...{ estimate: 'estimate', order: 'repair_order', workshop: 'repair_order', supplement: 'supplement' },
  ...{ settlement: 'settlement', cashier: 'shift', print: 'print_job' },
};
/** The table behind a name that says it itself. */
const TABLE_OF_NAME: Readonly<Record<string, string>> = {
  ...{ orderId: 'repair_order', reworkOfOrderId: 'repair_order', visitId: 'visit', vehicleId: 'vehicle' },
  ...{ customerId: 'customer', ownerId: 'customer', payerAccountId: 'customer', advisorId: 'employee' },
  ...{ technicianId: 'employee', receivedById: 'employee', returnedById: 'employee', estimateId: 'estimate' },
  ...{ partId: 'part', operationId: 'labor_operation', settlementId: 'settlement', paymentId: 'payment' },
  ...{ taskId: 'work_task', orderLineId: 'order_line', appointmentId: 'appointment', adviceId: 'order_advice' },
};
/** What a person would type there. */
const TYPED: Readonly<Record<string, readonly unknown[]>> = {
  ...{ phone: ['15400001234'], altPhone: [''], bringerPhone: ['15400001234'], name: ['陈𬭎'], taxNo: [''] },
  ...{ plateNo: ['', '皖Z99001', '皖Z99002'], vin: [''], vinRetyped: [''], engineNo: [''], isSpecialPlate: [false] },
  ...{ mileageIn: [95_000], mileageOut: [95_003], fuelEighths: [4], isValuablesConfirmed: [true], estMinutes: [60] },
  ...{
    lineNo: [1, 2, 3],
    laborLineNo: [1],
    qtyMilli: [1_000],
    amountFen: [100, 5_000],
    checklist: [[], [...DELIVERY_CHECKS]],
  },
  confirmed: [[], ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK', 'MILEAGE_OUT_FAR', 'APPT_OUT_OF_HOURS', 'PHONE_SHARED']],
};
/** A document of every kind of state, newest first. */
const STATE_OF: Readonly<Record<string, string>> = {
  ...{ repair_order: 'status', visit: 'status', estimate: 'status', supplement: 'status', settlement: 'status' },
  ...{ appointment: 'status', shift: 'status', print_job: 'state', work_task: 'status', payment: 'state' },
};
/** Where an act has its time: there it is tried as often as in all other states together. */
const TIME_OF: Readonly<Record<string, string>> = {
  ...{ 'estimate.saveLines': 'DRAFT', 'estimate.present': 'DRAFT', 'estimate.reject': 'PRESENTED' },
  ...{ 'order.authorise': 'DRAFT', 'order.cancel': 'AUTHORISED', 'order.dispatch': 'AUTHORISED' },
  ...{ 'order.startTask': 'DISPATCHED', 'order.resume': 'ON_HOLD', 'order.finishWork': 'IN_PROGRESS' },
  ...{ 'order.hold': 'IN_PROGRESS', 'workshop.addTask': 'IN_PROGRESS', 'part.issue': 'IN_PROGRESS' },
  ...{ 'order.removeLine': 'AUTHORISED', 'order.lowerLine': 'AUTHORISED', 'order.cheapenLine': 'AUTHORISED' },
  ...{ 'order.setCoverage': 'AUTHORISED' },
  ...{ 'order.handOver': 'QC_PASSED', 'settlement.confirm': 'READY', 'settlement.preview': 'READY' },
  ...{ 'order.gatePass': 'PAID', 'order.deliver': 'PAID', 'order.release': 'SETTLED', 'cashier.take': 'CONFIRMED' },
  ...{ 'supplement.save': 'DRAFT', 'supplement.present': 'DRAFT', 'supplement.answer': 'IN_PROGRESS' },
};
/** Whose version an act names, and what else of its input hangs on that document. */
const OWNERS = ['id', 'orderId', 'settlementId', 'visitId', 'estimateId'] as const;

type Input = Record<string, unknown>;

export class LivingShop {
  readonly house: House;
  readonly as: Readonly<Record<Role, Caller>>;

  /** the same people at a second window, over a socket */
  readonly again: Readonly<Record<Role, Caller>>;

  private constructor(house: House, as: Readonly<Record<Role, Caller>>, again: Readonly<Record<Role, Caller>>) {
    this.house = house;
    this.as = as;
    this.again = again;
  }

  static async open(): Promise<LivingShop> {
    const dataDir = mkdtempSync(join(tmpdir(), 'qiantai-living-'));
    const log = openLog(join(dataDir, 'logs'));
    await fillSample({ dataDir, appVersion: '0.0.0-test', isSample: true, log, pinCost: PIN_COST });
    log.close();
    const house = await House.open(dataDir);
    await house.checked;
    const seated = async (window: () => Promise<Caller> | Caller) => {
      const people = ROLES.map(async (role) => {
        const { no = '', pin = '' } = SAMPLE_STAFF.find((one) => one.roles.includes(role)) ?? {};
        const call = await window();
        await call('session.signIn', { who: no, pin });
        return [role, call] as const;
      });
      return Object.fromEntries(await Promise.all(people)) as Record<Role, Caller>;
    };
    const overSocket = async (): Promise<Caller> => {
      const { client } = await house.visit('socket');
      return (path, input) => procedureOf(client, path.split('.'))(input);
    };
    return new LivingShop(house, await seated(() => callerOf(house)), await seated(overSocket));
  }

  close(): Promise<void> {
    return this.house.close();
  }

  all(sql: string, ...values: unknown[]): unknown[] {
    return this.house.host.database
      .writer()
      .prepare(sql)
      .pluck()
      .all(...values);
  }

  /** What names mean here, for one procedure. */
  worldOf(name: string): World {
    const area = name.split('.')[0] ?? '';
    const now = Date.now();
    const idsOf = (table: string | undefined) => this.#idsOf(table, TIME_OF[name]);
    const known = new Map<string, readonly unknown[]>();
    const make = (key: string): readonly unknown[] => {
      if (key === 'id') return idsOf(TABLE_OF_AREA[area]);
      if (key in TABLE_OF_NAME) return idsOf(TABLE_OF_NAME[key]);
      if (key in TYPED) return TYPED[key] ?? [];
      if (key.endsWith('At')) return [now + 2 * HOUR, now + 26 * HOUR, now - HOUR];
      return [];
    };
    const poolOf = (key: string) => {
      const pool = known.get(key) ?? make(key);
      known.set(key, pool);
      return pool;
    };
    return { poolOf, isTame: true };
  }

  #idsOf(table: string | undefined, time = ''): readonly unknown[] {
    if (table === undefined) return [];
    const state = STATE_OF[table] ?? '1';
    const ranked = `SELECT id, row_number() OVER (PARTITION BY ${state} ORDER BY id DESC) AS n FROM ${table}`;
    const all = this.all(`SELECT id FROM (${ranked}) WHERE n <= ${STATE_OF[table] ? 3 : 40} ORDER BY id`);
    const best = STATE_OF[table] ? this.all(`SELECT id FROM ${table} WHERE ${state} = ? ORDER BY id`, time) : [];
    return [...all, ...all.flatMap((_, i) => (best.length > 0 ? [best[i % best.length]] : []))];
  }

  /** The same input as a desk would send it: under the version the document has now, and with lines and tasks of its own. */
  fitted(area: string, made: unknown): Input {
    const input = { ...(made as Input) };
    const owner = OWNERS.find((key) => input[key] !== undefined);
    const table = owner === 'id' ? TABLE_OF_AREA[area] : TABLE_OF_NAME[owner ?? ''];
    const id = owner && input[owner];
    if (table && 'version' in input) input.version = this.all(`SELECT version FROM ${table} WHERE id = ?`, id)[0] ?? 1;
    if (table === 'repair_order') this.#fitToOrder(input, id);
    return input;
  }

  #fitToOrder(input: Input, orderId: unknown): void {
    const of = (sql: string) => this.all(sql, orderId);
    if ('taskId' in input) input.taskId = of('SELECT id FROM work_task WHERE order_id = ? ORDER BY id DESC')[0] ?? 1;
    if ('laborLineNos' in input) input.laborLineNos = of(LABOR);
    const tasks = input.tasks as Input[] | undefined;
    if (tasks) input.tasks = tasks.slice(0, 1).map((task) => ({ ...task, laborLineNos: of(LABOR) }));
    const lines = input.lines as Input[] | undefined;
    const parts = of("SELECT id FROM order_line WHERE order_id = ? AND kind = 'PART' ORDER BY id");
    if (lines?.[0] && 'orderLineId' in lines[0])
      input.lines = lines.map((line, i) => ({ ...line, orderLineId: parts[i % Math.max(parts.length, 1)] ?? 1 }));
    const answers = input.answers as Input[] | undefined;
    if (answers) {
      const open = of('SELECT id FROM supplement WHERE order_id = ? ORDER BY id');
      const versions = of('SELECT version FROM supplement WHERE order_id = ? ORDER BY id');
      input.answers = answers.slice(0, 1).map((one) => ({ ...one, id: open[0] ?? 1, version: versions[0] ?? 1 }));
    }
  }
}

const LABOR = "SELECT line_no FROM order_line WHERE order_id = ? AND kind = 'LABOR' AND status <> 'CANCELLED'";
