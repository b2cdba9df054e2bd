/** A further consent to a higher sum without new lines, e.g. when a claim was not covered (domain rules §5.4). */
import type { Actor } from '#domain/actor.ts';
import { FindingList } from '#domain/findings.ts';
import { checkConsent } from '#domain/repair-order/consent.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { checkConsentAt, checkFurtherConsent, nextAuthorisation } from '#domain/repair-order/supplement.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { changeOrder, orderById } from '#db/store/orders.ts';
import { addAuthorisation, lastAuthorisedFen } from '#db/store/supplements.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { type ConsentTyped, entitledOf } from './answer-supplements.ts';
import { touchedBy } from './supplement-act.ts';

type Input = ConsentTyped & { commandId: string; orderId: number; version: number; selfFen: number };

/** @refuses CONSENT_INCOMPLETE, CONSENT_NOT_ENTITLED, CONSENT_AT_ODD, CONSENT_NOT_NEEDED, STATE_REFUSED, NOT_OWN_DOCUMENT */
export function agreeSum(host: Host, actor: Actor, input: Input) {
  return host.write(actor, 'order.sumAgreed', input, (tx) => {
    const { at: now } = tx.act;
    const order = found(orderById(tx, input.orderId), '委托书');
    mustOwn(tx, actor, 'supplement.add', order.advisorId);
    must(nextStatus(orderStatusTable, order.status, 'agreeSum'));
    const lastFen = lastAuthorisedFen(tx, order.id) ?? 0;
    const list = new FindingList()
      .add(checkConsent(input, entitledOf(tx, order)))
      .add(checkFurtherConsent(input.selfFen, lastFen));
    if (input.at !== null) list.add(checkConsentAt(input.at, order.authorisedAt ?? 0, now));
    mustPass(list.found, undefined);
    addAuthorisation(tx, {
      orderId: order.id,
      ...nextAuthorisation(lastFen, input.selfFen),
      mode: found(input.mode, '同意方式'),
      agreedBy: cleanLine(input.by),
      phone: cleanLine(input.phone) || null,
      agreedAt: input.at ?? now,
      note: cleanLine(input.note),
      employeeId: actor.employeeId,
      at: now,
    });
    const version = changeOrder(
      tx,
      { id: order.id, version: input.version },
      {},
      { employeeId: actor.employeeId, now },
    );
    return {
      result: { version },
      touches: touchedBy([], order.id),
      changes: { selfFen: { before: lastFen, after: input.selfFen }, mode: input.mode, by: cleanLine(input.by) },
    };
  });
}
