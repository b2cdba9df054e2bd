/**
 * ○ of the table of rights: every act that the contract calls `own`, generated from it, by every role that may do it on its own
 * documents only and by every role that may do it on all. An act that nobody thought of here fails until it has its call.
 */
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES, type Role } from '#domain/enums.ts';
import { grantOf, type Permission, PERMISSIONS } from '#domain/permissions.ts';
import { attemptsOn } from './testing/document-attempts.ts';
import { DOCUMENT_RULES, type Machine, type MachineRules } from './testing/document-rules.ts';
import { type DocumentShop, giveTo, openDocumentShop } from './testing/document-shop.ts';
import { answerOf, signedIn } from './testing/every-role.ts';
import { attemptOf } from './testing/order-attempts.ts';
import { ORDER_RULES, type OrderAct } from './testing/order-rules.ts';
import { type Procedure, PROCEDURES } from './testing/procedures.ts';
import { type Attempt, employeeOf, NO_VERSION } from './testing/state-trial.ts';

/** A till is its cashier's own: the last test is theirs. */
const TILL = ['cashier.openShift', 'cashier.startCount', 'cashier.closeShift', 'cashier.voidPayment'];

const ownActs = PROCEDURES.filter(({ meta }) => meta.writes && meta.object === 'own');
const permissionOf = ({ meta }: Procedure): Permission | undefined =>
  PERMISSIONS.find((permission) => permission === meta.permission);
const rolesWith = (permission: Permission | undefined, grants: readonly string[]): readonly Role[] =>
  permission ? ROLES.filter((role) => grants.includes(grantOf([role], permission))) : [];

type Trial = Attempt & { readonly table: string; readonly id: number; readonly state: string };

let shop: DocumentShop;
const trials = new Map<string, Trial>();
beforeAll(async () => {
  shop = await openDocumentShop();
  await findTrials();
});
afterAll(() => shop.day.close());

const writer = () => shop.day.house.host.database.writer();
const stateOf = (table: string, id: number) =>
  writer().prepare(`SELECT status FROM ${table} WHERE id = ?`).pluck().get(id);
const setState = (table: string, id: number, state: unknown) =>
  writer().prepare(`UPDATE ${table} SET status = ? WHERE id = ?`).run(state, id);

/** The call of every act on a document whose state lets it through; the version stops it after everything was judged. */
async function findTrials(): Promise<void> {
  const { documents, day, work } = shop;
  for (const machine of Object.keys(DOCUMENT_RULES) as Machine[]) {
    const rules: MachineRules = DOCUMENT_RULES[machine];
    const calls: Readonly<Record<string, Attempt>> = attemptsOn(documents, NO_VERSION)[machine];
    for (const [act, { states }] of Object.entries(rules.acts)) {
      const call = calls[act];
      const at = { table: rules.table ?? machine, id: documents[machine], state: states[0] ?? '' };
      if (call && !trials.has(call.path)) trials.set(call.path, { ...call, ...at });
    }
  }
  const { orderId } = documents.work;
  const { order: orders, estimate } = await day.as('manager');
  const signed = await orders.get({ id: orderId });
  const draft = await orders.get({ id: (await estimate.get({ id: documents.estimate })).orderId });
  for (const act of Object.keys(ORDER_RULES) as OrderAct[]) {
    const [state] = ORDER_RULES[act].states;
    const order = state === 'DRAFT' ? draft : signed;
    const call = attemptOf(act, order, NO_VERSION, work.technicianId);
    const at = { table: 'repair_order', id: order.id, state };
    if (!trials.has(call.path)) trials.set(call.path, { ...call, ...at });
  }
  const onOrder = { table: 'repair_order', id: orderId, state: 'IN_PROGRESS' };
  const fault = { fault: '前制动片剩 2 mm', reason: '低于使用极限' };
  const consent = { mode: 'PHONE', by: '陈𬭎', phone: '15400001234', at: Date.now(), note: '电话里说' };
  const further: readonly Trial[] = [
    { path: 'supplement.open', input: { commandId: v7(), orderId, ...fault }, ...onOrder },
    {
      path: 'supplement.agreeSum',
      input: { commandId: v7(), orderId, version: NO_VERSION, selfFen: 1, ...consent },
      ...onOrder,
    },
    {
      path: 'estimate.open',
      input: { commandId: v7(), visitId: documents.visit },
      ...{ table: 'visit', id: documents.visit, state: 'CHECKED_IN' },
    },
  ];
  for (const trial of further) trials.set(trial.path, trial);
}

/** True when the act was stopped because the document is somebody else's. */
async function isStopped(trial: Trial, role: Role, ownerId: number): Promise<boolean> {
  giveTo(shop.day, ownerId);
  const before = stateOf(trial.table, trial.id);
  setState(trial.table, trial.id, trial.state);
  const call = shop.callers.get(role);
  if (!call) throw new Error(`nobody is ${role}`);
  const answer = await answerOf(call(trial.path, { ...trial.input, commandId: v7() }));
  setState(trial.table, trial.id, before);
  if (answer.kind === 'failed') throw answer.error;
  return answer.kind === 'refused' && answer.codes.includes('NOT_OWN_DOCUMENT');
}

test.each(ownActs.filter(({ name }) => !TILL.includes(name)).map((one) => [one.name, one] as const))(
  '%s: own documents only, unless the role may do it on all',
  async (name, procedure) => {
    const trial = trials.get(name);
    if (!trial) throw new Error(`no call for ${name}`);
    const permission = permissionOf(procedure);
    const owners = rolesWith(permission, ['own']);
    const nobody = employeeOf(shop.day, 'TECHNICIAN');
    expect(owners.length).toBeGreaterThan(0);
    for (const role of owners) {
      expect(await isStopped(trial, role, nobody), `${role} on another's`).toBe(true);
      expect(await isStopped(trial, role, employeeOf(shop.day, role)), `${role} on their own`).toBe(false);
    }
    for (const role of rolesWith(permission, ['any', 'limit']))
      expect(await isStopped(trial, role, nobody), `${role} on another's`).toBe(false);
  },
);

test('an act whose right is for own documents says so in the contract', () => {
  const silent = PROCEDURES.filter(
    (one) => one.meta.writes && one.meta.object !== 'own' && rolesWith(permissionOf(one), ['own']).length > 0,
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('a till is counted and closed by its own cashier, and what it took is void there alone', async () => {
  const { day, documents } = shop;
  const { shift, cashPaymentId: paymentId } = documents;
  writer().prepare("UPDATE employee SET roles = json_array('CASHIER') WHERE no = 'CRM'").run();
  const other = await signedIn(day.house, 'CRM');
  const seen = { id: shift, version: NO_VERSION };
  const close = { ...seen, counted: [], reason: '试一试', cashToSafeFen: 0 };
  const calls = { startCount: seen, closeShift: close, voidPayment: { paymentId, reason: '收错' } };
  for (const [act, input] of Object.entries(calls)) {
    const answer = await answerOf(other(`cashier.${act}`, { commandId: v7(), ...input }));
    expect(answer, act).toMatchObject({ kind: 'refused' });
    expect(answer.kind === 'refused' && answer.codes, act).not.toContain('CHANGED_MEANWHILE');
  }
});
