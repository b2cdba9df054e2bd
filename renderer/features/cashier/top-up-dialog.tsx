/** 充值: one tender, what the shop gives on top, and the number of a card where there is one. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeOfTender, needsReference } from '#domain/cashier/tenders.ts';
import { MONEY_TENDERS } from '#domain/contract/cashier.contract.ts';
import type { StoredValueView } from '#domain/contract/stored-value.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { PrinterHealth } from '../../documents/printer-health.tsx';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { groupedYuan } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type MoneyTender = (typeof MONEY_TENDERS)[number];
type Props = {
  readonly account: StoredValueView;
  readonly onDone: (changeFen: number) => void;
  readonly onClose: () => void;
};

const FIELDS = ['tender.reference', 'tender.tenderedFen', 'tender.amountFen', 'bonusFen', 'cardNo'];

export function TopUpDialog({ account, onDone, onClose }: Props) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const draft = useDraft(`storedValue.topUp:${account.customerId}`, { about: `${t('topUp')} ${account.customerName}` });
  const [tender, setTender] = useDraftState<MoneyTender>(draft, 'tender', 'CASH');
  const [amountFen, setAmount] = useDraftState<number | null>(draft, 'amountFen', null);
  const [tenderedFen, setTendered] = useDraftState<number | null>(draft, 'tenderedFen', null);
  const [reference, setReference] = useDraftState(draft, 'reference', '');
  const [bonusFen, setBonus] = useDraftState<number | null>(draft, 'bonusFen', 0);
  const [cardNo, setCardNo] = useDraftState(draft, 'cardNo', account.cardNo);
  const topUp = useAct(api.storedValue.topUp, { draft, doneText: null, onDone: (done) => onDone(done.changeFen) });
  const isCash = tender === 'CASH';
  const change = changeOfTender({ amountFen: amountFen ?? 0, tenderedFen: tenderedFen ?? undefined });
  const submit = () =>
    topUp.submit({
      customerId: account.customerId,
      tender: {
        tender,
        amountFen: amountFen ?? 0,
        ...(isCash && tenderedFen !== null ? { tenderedFen } : {}),
        reference: isCash ? '' : reference,
      },
      bonusFen: bonusFen ?? 0,
      cardNo,
    });
  return (
    <Dialog
      title={`${t('topUp')} · ${account.customerName}`}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: t('topUp'),
        isBusy: topUp.isBusy,
        isDisabled: amountFen === null || amountFen <= 0,
        onPress: submit,
      }}
    >
      <RefusalAlert problem={topUp.problem} shownFields={FIELDS} />
      {draft.note}
      <PrinterHealth forms={['DEPOSIT_RECEIPT']} />
      <div className="q-fields">
        <Field label={t('topUpAmount')} isRequired error={topUp.errors.get('tender.amountFen')}>
          <MoneyInput autoFocus value={amountFen} onChange={setAmount} />
        </Field>
        <Field label={t('tender')}>
          <Select<MoneyTender>
            value={tender}
            options={MONEY_TENDERS.map((it) => ({ value: it, label: labelOf(lang, 'tender', it) }))}
            onChange={setTender}
          />
        </Field>
        {isCash ? (
          <Field
            label={t('tendered')}
            error={topUp.errors.get('tender.tenderedFen')}
            hint={tenderedFen === null ? undefined : `${t('change')} ¥${groupedYuan(change)}`}
          >
            <MoneyInput value={tenderedFen} onChange={setTendered} />
          </Field>
        ) : (
          <Field
            label={t('reference')}
            isRequired={needsReference(tender)}
            error={topUp.errors.get('tender.reference')}
          >
            <Input maxLength={40} value={reference} onChange={(event) => setReference(event.target.value)} />
          </Field>
        )}
        <Field label={t('bonus')} hint={t('bonusHint')} error={topUp.errors.get('bonusFen')}>
          <MoneyInput value={bonusFen} onChange={setBonus} />
        </Field>
        <Field label={t('cardNo')} error={topUp.errors.get('cardNo')}>
          <Input maxLength={32} value={cardNo} onChange={(event) => setCardNo(event.target.value)} />
        </Field>
      </div>
      {topUp.dialogs}
    </Dialog>
  );
}
