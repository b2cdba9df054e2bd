/** The customer says yes to a higher sum without new lines: a discount that was taken back, a claim that was refused. */
import { useTranslation } from 'react-i18next';
import type { OrderSupplements } from '#domain/contract/supplement.contract.ts';
import { higherSum } from '#domain/repair-order/supplement.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { useConsent } from './consent-fields.tsx';

type Props = { readonly of: OrderSupplements; readonly onClose: () => void };

export function AgreeSumDialog({ of, onClose }: Props) {
  const { t } = useTranslation('supplement');
  const title = `${t('furtherConsent')} · ${of.plateNo ?? of.orderNo}`;
  const draft = useDraft(`supplement.agreeSum:${of.orderId}`, { about: title, version: of.orderVersion });
  const [selfFen, setSelf] = useDraftState<number | null>(draft, 'selfFen', () =>
    higherSum(
      { lines: of.orderLines, orderDiscountFen: of.orderDiscountFen, insured: of.insured },
      of.authorisedFen ?? 0,
    ),
  );
  const agree = useAct(api.supplement.agreeSum, { draft, onDone: onClose });
  const consent = useConsent(draft, of, agree.errors);
  const submit = () => {
    if (selfFen === null) return;
    agree.submit({ orderId: of.orderId, version: of.orderVersion, selfFen, ...consent.typed });
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width={720}
      action={{ label: t('recordConsent'), isBusy: agree.isBusy, isDisabled: selfFen === null, onPress: submit }}
    >
      <RefusalAlert problem={agree.problem} shownFields={['selfFen', 'by', 'at']} />
      {draft.note}
      <p>
        {t('authorised')} <MoneyText fen={of.authorisedFen ?? 0} isStrong />
      </p>
      <div className="q-fields">
        <Field label={t('higherSum')} isRequired error={agree.errors.get('selfFen')}>
          <MoneyInput autoFocus value={selfFen} onChange={setSelf} />
        </Field>
        {consent.fields}
      </div>
      <small>{t('entitled', { owner: of.contactName || of.customerName, signer: of.signedBy || '—' })}</small>
      {agree.dialogs}
    </Dialog>
  );
}
