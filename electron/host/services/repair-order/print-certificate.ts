/** 竣工出厂合格证: printed as the car leaves, once its number was given at the handover inside (domain rules §9.9). */
import { orderAround } from '#db/store/orders.ts';
import { checksOfOrder } from '#db/store/workshop.ts';
import type { WriteTx } from '#db/write.ts';
import { needsCertificate } from '#domain/repair-order/handover.ts';
import { labelOf } from '#domain/messages/labels.ts';
import type { CertificateData } from '#print/certificate/data.ts';
import { found } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { billedLines } from '../settlement/compute-slips.ts';

/** Longest description of the work the paper takes. */
const WORK_MAX = 120;

/** The work that needs the paper; all labor when the shop gives one without need. */
function workText(tx: WriteTx, orderId: number): string {
  const labor = billedLines(tx, orderId).filter((line) => line.kind === 'LABOR');
  const heavy = labor.filter((line) => needsCertificate([line.workClass]));
  const named = (heavy.length > 0 ? heavy : labor).map((line) =>
    line.workClass ? `${labelOf('zh-CN', 'workClass', line.workClass)}:${line.name}` : line.name,
  );
  return [...named.join(';')].slice(0, WORK_MAX).join('');
}

/**
 * Queues the paper of an order that has a certificate number.
 * @param mileageOutKm null where nobody read it
 * @returns the job id, or nothing for an order without a number
 */
export function printCertificate(tx: WriteTx, orderId: number, mileageOutKm: number | null): string[] {
  const around = found(orderAround(tx, orderId), '委托书');
  const { order, visit } = around;
  if (order.certNo === null) return [];
  const customer = customerHead(around);
  const inspection = checksOfOrder(tx, orderId).filter(
    ({ check }) => check.stage === 'FINAL' && check.result === 'PASS',
  );
  const data: CertificateData = {
    docNo: order.certNo,
    orderNo: order.orderNo,
    shop: shopHead(tx),
    customer,
    car: carHead(around),
    mainType: order.mainType,
    workText: workText(tx, orderId),
    mileageOutKm,
    arrivedAt: visit?.arrivedAt ?? order.createdAt,
    leftAt: tx.act.at,
    inspectorName: inspection.at(-1)?.byName ?? '',
    receiverName: customer.bringerName || customer.name,
    warrantyKm: order.warrantyKm ?? 0,
    warrantyDays: order.warrantyDays ?? 0,
  };
  return [enqueuePaper(tx, { form: 'CERTIFICATE', docType: 'order', docId: order.id, docNo: order.certNo, data })];
}
