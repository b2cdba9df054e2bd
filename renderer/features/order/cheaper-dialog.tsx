/** A signed line at a lower price: a deeper discount, or free; beyond the own limit a manager says yes on the spot. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LineView } from '#domain/contract/line.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { parseZhe } from '#domain/discount-entry.ts';
import { type Cheaper, cheaperLine, mayCheapenLine, unitFenOf } from '#domain/repair-order/cheaper-line.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Props = { readonly order: OrderView; readonly onClose: () => void };
type Kind = Cheaper['kind'];

const WORD = { DISCOUNT: 'cheaperDiscount', PRICE: 'cheaperPrice', FREE: 'cheaperFree' } as const;

/** Lines of an order that may cost the customer less. */
export function cheapenable(order: OrderView): LineView[] {
  const claim = order.claim?.state ?? null;
  return order.lines.filter((line) => line.status !== null && mayCheapenLine({ ...line, status: line.status }, claim));
}

function read(kind: Kind, typed: string, unitFen: number | null): Cheaper | null {
  if (kind === 'FREE') return { kind };
  if (kind === 'PRICE') return unitFen === null || unitFen === 0 ? null : { kind, unitFen };
  const rate = parseZhe(typed);
  return rate.ok ? { kind, payRateBp: rate.value } : null;
}

export function CheaperDialog({ order, onClose }: Props) {
  const { t } = useTranslation('order');
  const { t: common } = useTranslation();
  const lines = cheapenable(order);
  const draft = useDraft(`order.cheaper:${order.id}`, {
    about: `${t('cheaperLine')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [lineNo, setLineNo] = useDraftState<number | null>(draft, 'lineNo', lines[0]?.lineNo ?? null);
  const [chosen, setKind] = useDraftState<Kind>(draft, 'kind', 'DISCOUNT');
  const [typed, setTyped] = useDraftState(draft, 'zhe', '');
  const [unitFen, setUnit] = useDraftState<number | null>(draft, 'unitFen', null);
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const cheapen = useAct(api.order.cheapenLine, { draft, onDone: onClose });
  const line = lines.find((one) => one.lineNo === lineNo);
  // what the manufacturer rejected is given away or stays
  const kinds: readonly Kind[] = line?.payerType === 'WARRANTY' ? ['FREE'] : ['DISCOUNT', 'PRICE', 'FREE'];
  const kind = kinds.includes(chosen) ? chosen : 'FREE';
  const to = read(kind, typed, unitFen);
  const after = line && to && line.status !== null ? cheaperLine({ ...line, status: line.status }, to).netFen : null;
  return (
    <Dialog
      title={t('cheaperLine')}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: cheapen.isBusy,
        isDisabled: lineNo === null || to === null || reason.trim() === '',
        onPress: () =>
          lineNo !== null &&
          to !== null &&
          cheapen.submit({ id: order.id, version: order.version, lineNo, to, reason: reason.trim() }),
      }}
    >
      <RefusalAlert problem={cheapen.problem} shownFields={['payRateBp', 'unitFen', 'to', 'reason']} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('name')} isRequired isWide>
          <Select
            autoFocus
            showSearch
            optionFilterProp="label"
            value={lineNo ?? undefined}
            options={lines.map((one) => ({ value: one.lineNo, label: `${one.lineNo} ${one.name}` }))}
            onChange={setLineNo}
          />
        </Field>
        <Field label={t('cheaperHow')} isRequired error={cheapen.errors.get('to')}>
          <Select<Kind>
            showSearch
            optionFilterProp="label"
            value={kind}
            options={kinds.map((value) => ({ value, label: t(WORD[value]) }))}
            onChange={setKind}
          />
        </Field>
        {kind === 'DISCOUNT' && (
          <Field label={t('zhe')} isRequired error={cheapen.errors.get('payRateBp')} hint={t('zheHint')}>
            <Input
              className="q-num"
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
        )}
        {kind === 'PRICE' && line && (
          <Field
            label={t('cheaperPrice')}
            isRequired
            error={cheapen.errors.get('unitFen')}
            hint={<MoneyText fen={unitFenOf(line)} />}
          >
            <MoneyInput value={unitFen} onChange={setUnit} />
          </Field>
        )}
        <Field label={common('reason')} isRequired error={cheapen.errors.get('reason')}>
          <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      {line && after !== null && after < line.netFen && (
        <p className="q-row" role="status">
          {t('net')} <MoneyText fen={line.netFen} /> → <MoneyText fen={after} isStrong />
        </p>
      )}
      {cheapen.dialogs}
    </Dialog>
  );
}
