/** While the customer is on the phone: tick what is taken, the total follows; then who, how, when and in which words. */
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderSupplements } from '#domain/contract/supplement.contract.ts';
import { answeredWith } from '#domain/estimate/package-lines.ts';
import { totalsWith } from '#domain/repair-order/supplement.ts';
import { api } from '../../api/client.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { useNow } from '../../documents/use-now.ts';
import { CombinationTable, presentedOf } from './combination-table.tsx';
import { useConsent } from './consent-fields.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

type Props = { readonly of: OrderSupplements; readonly onClose: () => void };
const keyOf = (supplementId: number, lineNo: number) => `${supplementId}.${lineNo}`;

export function AnswerDialog({ of, onClose }: Props) {
  const { t } = useTranslation('supplement');
  const { t: packages } = useTranslation('packages');
  const now = useNow();
  const open = presentedOf(of);
  const draft = useDraft(`supplement.answer:${of.orderId}`, { about: `${t('answer')} ${of.plateNo ?? of.orderNo}` });
  const [ticked, setTicked] = useDraftState<readonly string[]>(draft, 'ticked', []);
  const taken = new Set(ticked);
  const [declinedNote, setDeclined] = useDraftState(draft, 'declinedNote', '');
  const [newPromisedAt, setPromised] = useDraftState<number | null>(
    draft,
    'newPromisedAt',
    open.find((one) => one.newPromisedAt !== null)?.newPromisedAt ?? of.promisedAt,
  );
  const answer = useAct(api.supplement.answer, { draft, onDone: onClose });
  const consent = useConsent(draft, of, answer.errors);
  const isTaken = (supplementId: number, lineNo: number) => taken.has(keyOf(supplementId, lineNo));
  const set = (keys: readonly string[], isOn: boolean) =>
    setTicked((was) => [...was.filter((key) => !keys.includes(key)), ...(isOn ? keys : [])]);
  const picked = open.flatMap((one) => one.lines.filter((line) => isTaken(one.id, line.lineNo)));
  const order = { lines: of.orderLines, orderDiscountFen: of.orderDiscountFen, insured: of.insured };
  const totalFen = totalsWith(order, picked).selfFen;
  const whole = open.filter((one) => one.lines.every((line) => isTaken(one.id, line.lineNo))).map((one) => one.id);
  const isWhole = picked.length === open.filter((one) => whole.includes(one.id)).flatMap((one) => one.lines).length;
  const submit = () =>
    answer.submit({
      orderId: of.orderId,
      answers: open.map((one) => ({
        id: one.id,
        version: one.version,
        approvedLineNos: one.lines.map((line) => line.lineNo).filter((lineNo) => isTaken(one.id, lineNo)),
      })),
      ...consent.typed,
      declinedNote,
      newPromisedAt: picked.length > 0 ? newPromisedAt : null,
      totalFen,
    });
  return (
    <Dialog
      title={`${t('answer')} · ${of.plateNo ?? of.orderNo}`}
      isOpen
      onClose={onClose}
      width={880}
      action={{ label: t('answer'), isBusy: answer.isBusy, onPress: submit }}
    >
      <RefusalAlert problem={answer.problem} shownFields={['by', 'at', 'promisedAt']} />
      {draft.note}
      <PrinterHealth forms={['SUPPLEMENT']} />
      {open.map((one, place) => (
        <div key={one.id}>
          <Checkbox
            autoFocus={place === 0}
            checked={one.lines.every((line) => isTaken(one.id, line.lineNo))}
            indeterminate={
              one.lines.some((line) => isTaken(one.id, line.lineNo)) &&
              !one.lines.every((line) => isTaken(one.id, line.lineNo))
            }
            onChange={(event) =>
              set(
                one.lines.map((line) => keyOf(one.id, line.lineNo)),
                event.target.checked,
              )
            }
          >
            <strong>
              {one.supplementNo.slice(-4)} {one.fault}
            </strong>{' '}
            <MoneyText fen={one.addFen} />
          </Checkbox>
          <div className="q-row" style={{ paddingInlineStart: 24 }}>
            {one.lines.map((line) => (
              <Checkbox
                key={line.lineNo}
                checked={isTaken(one.id, line.lineNo)}
                onChange={(event) =>
                  set(
                    answeredWith(one.lines, line).map(({ lineNo }) => keyOf(one.id, lineNo)),
                    event.target.checked,
                  )
                }
              >
                {line.packageNo === null ? '' : `${packages('inPackage')} · `}
                {line.name} <MoneyText fen={line.netFen} />
              </Checkbox>
            ))}
          </div>
        </div>
      ))}
      <p role="status">
        {t('newTotal')} <MoneyText fen={totalFen} isStrong />
      </p>
      <CombinationTable of={of} takenIds={isWhole ? whole : []} />
      <br />
      <small>{t('entitled', { owner: of.contactName || of.customerName, signer: of.signedBy || '—' })}</small>
      <div className="q-fields">
        {consent.fields}
        <Field label={t('declinedNote')} isWide>
          <Input maxLength={200} value={declinedNote} onChange={(event) => setDeclined(event.target.value)} />
        </Field>
        <Field label={t('newPromisedAt')} error={answer.errors.get('promisedAt')}>
          <DateTimeInput now={now} value={newPromisedAt} onChange={setPromised} />
        </Field>
      </div>
      {answer.dialogs}
    </Dialog>
  );
}
