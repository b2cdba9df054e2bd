/** Data of 收款凭证, frozen when the money is taken (domain rules §9.10). */

import { paymentById, type ShiftRow } from '#db/store/cashier.ts';
import { orderAround } from '#db/store/orders.ts';
import { settlementById } from '#db/store/settlements.ts';
import { storedValueOf } from '#db/store/stored-value.ts';
import type { WriteTx } from '#db/write.ts';
import { amountInCapitals } from '#domain/capitals.ts';
import { handedOver } from '#domain/cashier/handed-over.ts';
import type { Taken } from '#domain/cashier/tenders.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { discountOfSlip } from '#domain/settlement/slip-sums.ts';
import { balanceOf } from '#domain/stored-value/stored-value.ts';
import type { ReceiptData } from '#print/receipt/data.ts';
import { found } from '../../refused.ts';
import { termsOf } from '../settings/paper-layout.ts';
import { carHead, shopHead } from '../print/paper-heads.ts';

/** 姓 + 先生/女士, a company by its name; never a person's full name. */
function calledName(customer: { kind: string; name: string; gender: 'M' | 'F' | null }): string {
  if (customer.kind !== 'PERSON') return customer.name;
  const surname =
    /^(欧阳|司马|上官|诸葛|尉迟|夏侯|皇甫|东方|慕容|令狐|公孙|长孙)/u.exec(customer.name)?.[0] ??
    [...customer.name][0] ??
    '';
  const title = customer.gender === 'M' ? '先生' : customer.gender === 'F' ? '女士' : '先生/女士';
  return `${surname}${title}`;
}

/** One receipt for all tenders of one act; its number is that of the first payment. */
export function buildReceipt(
  tx: WriteTx,
  settlementId: number,
  paymentIds: readonly number[],
  taken: Taken,
  shift: ShiftRow,
): ReceiptData {
  const slip = found(settlementById(tx, settlementId), '结算单');
  const around = found(orderAround(tx, slip.orderId), '委托书');
  const account = storedValueOf(tx, slip.customerId);
  const first = found(paymentById(tx, paymentIds[0] ?? 0), '收款');
  return {
    docNo: first.paymentNo,
    kind: 'PAYMENT',
    originalNo: '',
    settlementNo: slip.settlementNo ?? '',
    orderNo: around.order.orderNo,
    shop: shopHead(tx),
    receivedAt: tx.act.at,
    cashierName: tx.act.actor.name,
    shiftNo: shift.shiftNo,
    plateNo: carHead(around).plateNo,
    customerCalled: calledName(around.customer),
    phoneMasked: around.customer.phone ? maskPhone(around.customer.phone) : '',
    laborFen: slip.laborFen,
    partsFen: slip.partsFen,
    otherFen: slip.otherFen,
    discountFen: discountOfSlip(slip),
    roundingFen: slip.roundingFen,
    payableFen: slip.payableFen,
    payableInWords: amountInCapitals(slip.payableFen),
    tenders: taken.tenders.map((t) => ({
      tender: t.tender,
      amountFen: t.amountFen,
      referenceTail: t.reference.slice(-4),
      isPending: t.isPending,
    })),
    receivedFen: handedOver(taken.tenders).receivedFen ?? 0,
    changeFen: taken.changeFen,
    // told whenever the customer has something here, also after the last of it was used
    storedValueBalanceFen: account ? balanceOf(account) : null,
    thanks: termsOf(tx, 'RECEIPT').join('\n'),
  };
}
