/** One 套餐: code, name, models, when it is due, its work and parts, its price beside what they cost alone. */
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '#domain/contract/service-package.contract.ts';
import { api } from '#renderer/api/client.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { MoneyText } from '#renderer/ui/money-text.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { MoneyInput, QtyInput } from '#renderer/ui/typed-input.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { AddLineBox } from '../../documents/lines/add-line-box.tsx';
import { itemFen, itemFrom, itemOf, itemsFen, type TypedItem, wholeOf } from './package-items.ts';

type Props = { readonly of: PackageView | null; readonly onClose: () => void };

const shown = (figure: number | null | undefined): string => (figure == null ? '' : String(figure));

function headOf(of: PackageView | null) {
  return {
    ...{ code: of?.code ?? '', name: of?.name ?? '', priceFen: of?.priceFen ?? null, isActive: of?.isActive ?? true },
    ...{ firstKm: shown(of?.firstKm), everyKm: shown(of?.everyKm), everyMonths: shown(of?.everyMonths) },
  };
}

/** Only what is filled in by the litre follows the model. */
const OIL_UNIT = '升';
const MARKS = ['firstKm', 'everyKm', 'everyMonths'] as const;
const FIELDS = ['code', 'name', 'priceFen', ...MARKS];

export function PackageDialog({ of, onClose }: Props) {
  const { t } = useTranslation('packages');
  const { t: common } = useTranslation();
  const title = t(of === null ? 'add' : 'edit');
  const draft = useDraft(`settings.package:${of?.id ?? 'new'}`, { about: title });
  const [head, setHead] = useDraftState(draft, 'head', headOf(of));
  const [models, setModels] = useDraftState<string[]>(draft, 'models', of ? [...of.fitsModels] : []);
  const [items, setItems] = useDraftState<readonly TypedItem[]>(draft, 'items', of ? of.items.map(itemFrom) : []);
  const add = useAct(api.servicePackage.add, { draft, onDone: onClose });
  const edit = useAct(api.servicePackage.edit, { draft, onDone: onClose });
  const act = of === null ? add : edit;
  const isWrong = MARKS.some((mark) => head[mark].trim() !== '' && wholeOf(head[mark]) === null);
  const isMissing = head.code.trim() === '' || head.name.trim() === '' || items.length === 0;
  const submit = () => {
    const { firstKm, everyKm, everyMonths, priceFen, isActive } = head;
    const marks = { firstKm: wholeOf(firstKm), everyKm: wholeOf(everyKm), everyMonths: wholeOf(everyMonths) };
    const words = { code: head.code.trim(), name: head.name.trim(), fitsModels: models, priceFen, isActive };
    const typed = { ...words, ...marks, items: items.map((item) => item.line) };
    if (of === null) add.submit(typed);
    else edit.submit({ ...typed, id: of.id, version: of.version });
  };
  return (
    <Dialog
      title={title}
      isOpen
      width={860}
      onClose={onClose}
      action={{
        label: common('save'),
        onPress: submit,
        isBusy: act.isBusy,
        isDisabled: isMissing || isWrong,
      }}
    >
      <RefusalAlert problem={act.problem} shownFields={FIELDS} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('code')} isRequired error={act.errors.get('code')}>
          <Input
            autoFocus
            autoComplete="off"
            maxLength={20}
            value={head.code}
            onChange={(event) => setHead({ ...head, code: event.target.value })}
          />
        </Field>
        <Field label={t('name')} isRequired error={act.errors.get('name')}>
          <Input
            autoComplete="off"
            maxLength={60}
            value={head.name}
            onChange={(event) => setHead({ ...head, name: event.target.value })}
          />
        </Field>
        {MARKS.map((mark) => (
          <Field key={mark} label={t(mark)} error={wrongOf(head[mark], t('wholeHint'))}>
            <Input
              className="q-num"
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              value={head[mark]}
              onChange={(event) => setHead({ ...head, [mark]: event.target.value })}
            />
          </Field>
        ))}
        <Field label={t('price')} hint={t('priceHint')} error={act.errors.get('priceFen')}>
          <MoneyInput value={head.priceFen} onChange={(priceFen) => setHead({ ...head, priceFen })} />
        </Field>
        <Models value={models} onChange={setModels} />
      </div>
      <AddLineBox modelCode={models[0]} isAutoFocus={false} onAdd={(hit) => setItems((was) => [...was, itemOf(hit)])} />
      <Items items={items} onChange={setItems} />
      {of !== null && (
        <Checkbox checked={head.isActive} onChange={(event) => setHead({ ...head, isActive: event.target.checked })}>
          {t('isActive')}
        </Checkbox>
      )}
      {act.dialogs}
    </Dialog>
  );
}

function wrongOf(typed: string, hint: string): string | undefined {
  return typed.trim() !== '' && wholeOf(typed) === null ? hint : undefined;
}

/** None ticked: every model. */
function Models({ value, onChange }: { readonly value: string[]; readonly onChange: (next: string[]) => void }) {
  const { t } = useTranslation('packages');
  const models = useQuery(api.vehicle.models.queryOptions({ input: {} }));
  const options = (models.data ?? []).map((model) => ({ value: model.modelCode, label: model.name }));
  return (
    <Field label={t('models')} hint={t('modelsHint')} isWide>
      <Checkbox.Group<string> options={options} value={value} onChange={onChange} />
    </Field>
  );
}

type ItemsProps = {
  readonly items: readonly TypedItem[];
  readonly onChange: (next: (was: readonly TypedItem[]) => readonly TypedItem[]) => void;
};

/** In their order: parts belong to the job above them. */
function Items({ items, onChange }: ItemsProps) {
  const { t } = useTranslation('packages');
  const set = (at: number, change: { qtyMilli?: number; isQtyByModel?: boolean }) =>
    onChange((was) =>
      was.map((one, i) => (i === at && one.line.kind === 'PART' ? { ...one, line: { ...one.line, ...change } } : one)),
    );
  return (
    <div className="q-package-items">
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
              unitDecimals={item.unitDecimals}
              value={item.line.qtyMilli}
              onChange={(milli) => milli !== null && set(at, { qtyMilli: milli })}
            />
          )}
          {item.line.kind === 'PART' && item.unit === OIL_UNIT && (
            <Checkbox
              aria-label={`${t('qtyByModel')} ${item.text}`}
              title={t('qtyByModelHow')}
              checked={item.line.isQtyByModel ?? false}
              onChange={(event) => set(at, { isQtyByModel: event.target.checked })}
            >
              {t('qtyByModel')}
            </Checkbox>
          )}
          <MoneyText fen={itemFen(item)} />
          <Button
            size="small"
            aria-label={`× ${item.text}`}
            onClick={() => onChange((was) => was.filter((_, i) => i !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <p>
        {t('alone')} <MoneyText fen={itemsFen(items)} isStrong />
      </p>
    </div>
  );
}
