/** Money over the counter: what is applied, what is handed back. Source: domain rules §8.7, §11.3 #28, #29. */
import type { Tender } from '../enums.ts';
import { type FieldRefusal, finding } from '../findings.ts';
import { type Fen, fen, MAX_FEN, sumFen } from '../money.ts';

/** One tender as keyed; `tenderedFen` is what the customer handed over, cash only. */
export type KeyedTender = {
  readonly tender: Tender;
  readonly amountFen: number;
  readonly tenderedFen?: number | undefined;
  readonly reference: string;
};

export type TakenTender = {
  readonly tender: Tender;
  readonly amountFen: Fen;
  readonly tenderedFen: Fen | null;
  readonly changeFen: Fen | null;
  readonly reference: string;
  /** 对公转账 waits until the bank shows it and does not count as received */
  readonly isPending: boolean;
};

export type Taken = { readonly tenders: readonly TakenTender[]; readonly receivedFen: Fen; readonly changeFen: Fen };

const WITH_REFERENCE: readonly Tender[] = ['WECHAT', 'ALIPAY', 'CARD', 'TRANSFER'];

/** True for tenders that leave a trace elsewhere and must bear its number. */
export function needsReference(tender: Tender): boolean {
  return WITH_REFERENCE.includes(tender);
}

const HELD_HERE: readonly Tender[] = ['DEPOSIT', 'STORED_VALUE', 'PACKAGE', 'VOUCHER'];

/** True for balances of the customer that lie here: no money moves when they are used, and nobody can count them in a till. */
export function isHeldHere(tender: Tender): boolean {
  return HELD_HERE.includes(tender);
}

const SET_BY_SYSTEM: readonly Tender[] = ['INSURANCE_DIRECT', 'WARRANTY_CLAIM', 'INTERNAL'];

/** What lies ready for the customer per tender (预收, 储值, 套餐, 代金券), in fen. */
export type Balances = Partial<Record<Tender, number>>;

/** Balances that the keyed tenders together overdraw. */
function checkBalances(keyed: readonly KeyedTender[], balances: Balances): FieldRefusal[] {
  return (Object.entries(balances) as [Tender, number][]).flatMap(([tender, balanceFen]) => {
    const own = keyed.flatMap((t, i) => (t.tender === tender ? [{ i, amountFen: t.amountFen }] : []));
    const askedFen = own.reduce((sum, t) => sum + t.amountFen, 0);
    if (askedFen <= balanceFen) return [];
    return [finding('BALANCE_SHORT', { tender, balanceFen, askedFen }, `tenders.${own.at(-1)?.i ?? 0}.amountFen`)];
  });
}

/**
 * Everything wrong with the tenders at once; fields are `tenders.N.…`.
 * @param balances what deposits, cards and vouchers hold; a tender not named is not checked
 */
export function checkTenders(dueFen: number, keyed: readonly KeyedTender[], balances: Balances = {}): FieldRefusal[] {
  const found = keyed.flatMap((t, i): FieldRefusal[] => {
    const at = `tenders.${i}`;
    if (SET_BY_SYSTEM.includes(t.tender)) return [finding('TENDER_NOT_KEYED', { tender: t.tender }, `${at}.tender`)];
    if (needsReference(t.tender) && (t.reference.trim().length < 4 || t.reference.trim().length > 40)) {
      return [finding('REFERENCE_MISSING', { tender: t.tender }, `${at}.reference`)];
    }
    if (t.tenderedFen !== undefined && t.tender !== 'CASH')
      return [finding('CHANGE_ONLY_FROM_CASH', {}, `${at}.tenderedFen`)];
    if (t.tenderedFen !== undefined && t.tenderedFen < t.amountFen) {
      return [finding('CASH_TOO_LITTLE', { amountFen: t.amountFen, tenderedFen: t.tenderedFen }, `${at}.tenderedFen`)];
    }
    return [];
  });
  found.push(...checkBalances(keyed, balances));
  const appliedFen = keyed.reduce((sum, t) => sum + t.amountFen, 0);
  const handedFen = keyed.reduce((sum, t) => sum + (t.tenderedFen ?? 0), 0);
  if (handedFen > MAX_FEN) found.push(finding('AMOUNT_TOO_LARGE', { maxFen: MAX_FEN }, 'tenders'));
  if (appliedFen > dueFen) found.push(finding('TENDER_ABOVE_DUE', { dueFen, tenderFen: appliedFen }, 'tenders'));
  return found;
}

/** 找零 of one tender while it is typed; nothing while less lies there than it pays. */
export function changeOfTender(keyed: Pick<KeyedTender, 'amountFen' | 'tenderedFen'>): number {
  return Math.max(0, (keyed.tenderedFen ?? keyed.amountFen) - keyed.amountFen);
}

/** What the tenders typed so far come to, in fen, also where it is beyond any amount; `restFen` is below 0 when they pay too much. */
export function keyedSums(
  dueFen: number,
  keyed: readonly KeyedTender[],
): { readonly restFen: number; readonly changeFen: number } {
  const appliedFen = keyed.reduce((sum, t) => sum + t.amountFen, 0);
  return { restFen: dueFen - appliedFen, changeFen: keyed.reduce((sum, t) => sum + changeOfTender(t), 0) };
}

/** What another tender is offered with: what is left. */
export function offerRest(restFen: number): number {
  return Math.max(0, restFen);
}

/** What is booked, once `checkTenders` found nothing: change comes from cash only. */
export function takeTenders(keyed: readonly KeyedTender[]): Taken {
  const tenders = keyed.map((t): TakenTender => {
    const isCash = t.tender === 'CASH';
    const tenderedFen = isCash ? fen(t.tenderedFen ?? t.amountFen) : null;
    return {
      tender: t.tender,
      amountFen: fen(t.amountFen),
      tenderedFen,
      changeFen: tenderedFen === null ? null : fen(tenderedFen - t.amountFen),
      reference: t.reference.trim(),
      isPending: t.tender === 'TRANSFER',
    };
  });
  return {
    tenders,
    receivedFen: sumFen(tenders.filter((t) => !t.isPending).map((t) => t.amountFen)),
    changeFen: sumFen(tenders.map((t) => t.changeFen ?? 0)),
  };
}
