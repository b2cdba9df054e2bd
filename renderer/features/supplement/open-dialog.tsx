/** A fault found during the work: the workshop names what it takes, the desk opens it and prices it next. */
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderSupplements, ProposedLine } from '#domain/contract/supplement.contract.ts';
import { api } from '../../api/client.ts';
import { AddLineBox, type CatalogHit } from '../../documents/lines/add-line-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { QtyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { type UsedDraft, useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Props = { readonly of: OrderSupplements; readonly onClose: () => void };
type Named = { readonly line: ProposedLine; readonly text: string; readonly unit: string; readonly decimals: number };

/** Parts belong to the last job named before them. */
function proposed(items: readonly Named[]): ProposedLine[] {
  let job: number | null = null;
  return items.map(({ line }, i) => {
    if (line.kind === 'LABOR') job = i + 1;
    return line.kind === 'PART' ? { ...line, laborLineNo: job } : line;
  });
}

function namedOf({ kind, hit }: CatalogHit): Named {
  if (kind === 'LABOR')
    return {
      line: { kind, operationId: hit.id, name: hit.name },
      text: `${hit.code} ${hit.name}`,
      unit: '',
      decimals: 0,
    };
  const line = { kind, partId: hit.id, qtyMilli: 1000, laborLineNo: null };
  return { line, text: `${hit.partNo} ${hit.name}`, unit: hit.unit, decimals: hit.unitDecimals };
}

/** What is wrong and why it should be done: both are asked before a supplement is opened. */
function useWords(draft: UsedDraft) {
  const { t } = useTranslation('supplement');
  const [fault, setFault] = useDraftState(draft, 'fault', '');
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const words = { fault: fault.trim(), reason: reason.trim() };
  const fields = (
    <>
      <Field label={t('fault')} isRequired isWide>
        <Input autoFocus maxLength={500} value={fault} onChange={(event) => setFault(event.target.value)} />
      </Field>
      <Field label={t('reason')} isRequired isWide>
        <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </>
  );
  return { words, fields, isMissing: words.fault === '' || words.reason === '' };
}

export function ProposeDialog({ of, onClose }: Props) {
  const { t } = useTranslation('supplement');
  const draft = useDraft(`supplement.propose:${of.orderId}`, { about: `${t('propose')} ${of.plateNo ?? of.orderNo}` });
  const { words, fields, isMissing } = useWords(draft);
  const [items, setItems] = useDraftState<readonly Named[]>(draft, 'items', []);
  const [own, setOwn] = useDraftState(draft, 'own', '');
  const propose = useAct(api.supplement.propose, { draft, onDone: onClose });
  const addOwn = () => {
    const name = own.trim();
    if (name === '') return;
    setItems((was) => [
      ...was,
      { line: { kind: 'LABOR', operationId: null, name }, text: name, unit: '', decimals: 0 },
    ]);
    setOwn('');
  };
  const setQty = (at: number, qtyMilli: number) =>
    setItems((was) =>
      was.map((one, i) => (i === at && one.line.kind === 'PART' ? { ...one, line: { ...one.line, qtyMilli } } : one)),
    );
  return (
    <Dialog
      title={`${t('propose')} · ${of.plateNo ?? of.orderNo}`}
      isOpen
      onClose={onClose}
      width={760}
      action={{
        label: t('propose'),
        isBusy: propose.isBusy,
        isDisabled: isMissing,
        onPress: () => propose.submit({ orderId: of.orderId, ...words, lines: proposed(items) }),
      }}
    >
      <RefusalAlert problem={propose.problem} />
      {draft.note}
      <div className="q-fields">{fields}</div>
      <AddLineBox
        modelCode={of.modelCode}
        onAdd={(hit) => setItems((was) => [...was, namedOf(hit)])}
        isAutoFocus={false}
      />
      <div className="q-row">
        <Input
          aria-label={t('addLabor')}
          placeholder={t('addLabor')}
          maxLength={100}
          style={{ maxWidth: 360 }}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          onPressEnter={addOwn}
        />
        <Button onClick={addOwn}>{t('addLabor')}</Button>
      </div>
      {items.map((item, at) => (
        <div className="q-row" key={`${item.text}${at}`}>
          <span>
            {at + 1}. {item.text}
          </span>
          {item.line.kind === 'PART' && (
            <QtyInput
              aria-label={`${t('qty')} ${item.text}`}
              style={{ width: 110 }}
              unit={item.unit}
              unitDecimals={item.decimals}
              value={item.line.qtyMilli}
              onChange={(milli) => milli !== null && setQty(at, milli)}
            />
          )}
          <Button
            size="small"
            onClick={() => setItems((was) => was.filter((_, i) => i !== at))}
            aria-label={`× ${item.text}`}
          >
            ×
          </Button>
        </div>
      ))}
      {propose.dialogs}
    </Dialog>
  );
}

export function OpenDialog({ of, onClose, onDone }: Props & { readonly onDone: (id: number) => void }) {
  const { t } = useTranslation('supplement');
  const draft = useDraft(`supplement.open:${of.orderId}`, { about: `${t('open')} ${of.plateNo ?? of.orderNo}` });
  const { words, fields, isMissing } = useWords(draft);
  const open = useAct(api.supplement.open, { draft, onDone: ({ id }) => onDone(id) });
  return (
    <Dialog
      title={`${t('open')} · ${of.plateNo ?? of.orderNo}`}
      isOpen
      onClose={onClose}
      width={560}
      action={{
        label: t('open'),
        isBusy: open.isBusy,
        isDisabled: isMissing,
        onPress: () => open.submit({ orderId: of.orderId, ...words }),
      }}
    >
      <RefusalAlert problem={open.problem} />
      {draft.note}
      {fields}
      {open.dialogs}
    </Dialog>
  );
}
