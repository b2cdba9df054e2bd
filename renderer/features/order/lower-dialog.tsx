/** Less of a line of a signed order: fewer hours or pieces, with the reason; what it costs then stands there before. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LineView } from '#domain/contract/line.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { unitWord } from '#domain/messages/units.ts';
import { formatCentiHours, formatMilli, parseCentiHours, parseMilli } from '#domain/quantity.ts';
import { loweredLine, mayLowerLine, measureOf } from '#domain/repair-order/lower-line.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Props = { readonly order: OrderView; readonly onClose: () => void };

/** Lines of an order that may become less. */
export function lowerable(order: OrderView): LineView[] {
  return order.lines.filter((line) => line.status !== null && mayLowerLine({ ...line, status: line.status }));
}

function readMeasure(line: LineView | undefined, typed: string): number | null {
  if (!line) return null;
  const read = line.kind === 'PART' ? parseMilli(typed, line.unit, 3) : parseCentiHours(typed);
  return read.ok ? read.value : null;
}

export function LowerDialog({ order, onClose }: Props) {
  const { t } = useTranslation('order');
  const { t: common } = useTranslation();
  const lang = useLang();
  const lines = lowerable(order);
  const draft = useDraft(`order.lower:${order.id}`, {
    about: `${t('lowerLine')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [lineNo, setLineNo] = useDraftState<number | null>(draft, 'lineNo', lines[0]?.lineNo ?? null);
  const [typed, setTyped] = useDraftState(draft, 'measure', '');
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const lower = useAct(api.order.lowerLine, { draft, onDone: onClose });
  const line = lines.find((one) => one.lineNo === lineNo);
  const measure = readMeasure(line, typed);
  const amountOf = (one: LineView) =>
    one.kind === 'PART'
      ? `${formatMilli(one.qtyMilli ?? 0)} ${unitWord(lang, one.unit)}`
      : `${formatCentiHours(one.billHoursCenti ?? 0)} h`;
  const isLess = line !== undefined && measure !== null && measure < (measureOf(line) ?? 0);
  return (
    <Dialog
      title={t('lowerLine')}
      isOpen
      width={600}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: lower.isBusy,
        isDisabled: lineNo === null || measure === null || reason.trim() === '',
        onPress: () =>
          lineNo !== null &&
          measure !== null &&
          lower.submit({ id: order.id, version: order.version, lineNo, measure, reason: reason.trim() }),
      }}
    >
      <RefusalAlert problem={lower.problem} shownFields={['measure', 'reason']} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('name')} isRequired isWide>
          <Select
            autoFocus
            showSearch
            optionFilterProp="label"
            value={lineNo ?? undefined}
            options={lines.map((one) => ({
              value: one.lineNo,
              label: `${one.lineNo} ${one.name} · ${amountOf(one)}`,
            }))}
            onChange={setLineNo}
          />
        </Field>
        <Field label={t('lowerTo')} isRequired error={lower.errors.get('measure')}>
          <Input
            className="q-num"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <Field label={common('reason')} isRequired error={lower.errors.get('reason')}>
          <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      {isLess && line && measure !== null && (
        <p className="q-row" role="status">
          {t('net')} <MoneyText fen={line.netFen} /> → <MoneyText fen={loweredLine(line, measure).netFen} isStrong />
        </p>
      )}
      {lower.dialogs}
    </Dialog>
  );
}
