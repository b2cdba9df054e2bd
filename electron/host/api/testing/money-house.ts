/** Worked order A of domain rules §8.11 in a house of its own, ready to be settled: what tests about money stand on. */
import { v7 } from 'uuid';
import { findEmployeeForSignIn } from '#db/store/employees.ts';
import { addCheck } from '#db/store/workshop.ts';
import { pricedLines } from '#db/testing/small-shop-lines.ts';
import { issueParts, openOrder, receive } from '#db/testing/small-shop-order.ts';
import { HOUSE } from '#db/write.ts';
import type { TenderInput } from '#domain/contract/cashier.contract.ts';
import { type Client, House, type Transport } from './house.ts';

/** 001 manager, 002 advisor of order 1, 003 and 004 cashiers, 005 another advisor. */
export async function moneyHouse(): Promise<House> {
  const house = await House.open();
  await house.setUp({
    '001': ['MANAGER'],
    '002': ['ADVISOR'],
    '003': ['CASHIER'],
    '004': ['CASHIER'],
    '005': ['ADVISOR'],
  });
  const advisorId = findEmployeeForSignIn(house.host.read, '002')?.id ?? 0;
  house.host.write(HOUSE, 'test.order', { commandId: v7() }, (tx) => {
    const lines = pricedLines();
    for (const line of lines.filter((one) => one.kind === 'PART')) receive(tx, line);
    openOrder(tx, advisorId, lines);
    issueParts(tx, advisorId);
    addCheck(tx, { orderId: 1, stage: 'FINAL', result: 'PASS', employeeId: advisorId, at: tx.act.at });
    return { result: null, touches: [] };
  });
  return house;
}

type Refused = { data?: { refusals?: { code: string; field?: string; data: unknown }[] } };
/** The first reason of a refusal. */
export const refusal = (error: unknown) => (error as Refused).data?.refusals?.[0];
/** 'done', or the code it was refused with. */
export const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => refusal(error)?.code ?? String(error),
  );

export const settling = async (client: Client, orderDiscountFen: number) => ({
  commandId: v7(),
  orderId: 1,
  version: (await client.settlement.preview({ orderId: 1, orderDiscountFen: 0 })).orderVersion,
  orderDiscountFen,
  oldPartsResult: 'SHOP' as const,
});

/** Worked order A, settled with 50.00 off: 762.00. */
export async function settled(house: House, transport: Transport) {
  const { client: advisor } = await house.signIn(transport, '002');
  const { settlementIds, printJobIds } = await advisor.settlement.confirm(await settling(advisor, 5_000));
  const { client: cashier } = await house.signIn(transport, '003');
  const settlementId = settlementIds[0] ?? 0;
  const take = async (tenders: TenderInput[]) => ({
    commandId: v7(),
    settlementId,
    version: (await cashier.settlement.get({ id: settlementId })).version,
    tenders,
  });
  return { advisor, cashier, settlementId, take, slipJobId: printJobIds[0] ?? '' };
}

export const openShift = (cashier: Client) => cashier.cashier.openShift({ commandId: v7(), floatFen: 50_000 });

export const cash = (amountFen: number, tenderedFen?: number) => ({
  tender: 'CASH' as const,
  amountFen,
  reference: '',
  ...(tenderedFen === undefined ? {} : { tenderedFen }),
});
export const transfer = (amountFen: number, reference = 'BANK-0001') => ({
  tender: 'TRANSFER' as const,
  amountFen,
  reference,
});
