/** The store's choices (⚙ in the domain rules). */
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShopOptions } from '#domain/contract/settings.contract.ts';
import { ROUNDING_MODES } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { Field } from '#renderer/ui/field.tsx';
import { type UsedDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { MoneyInput } from '#renderer/ui/typed-input.tsx';
import { type FigureKey, FIGURES, readFigure, showFigure } from './figures.ts';

export type ShopChoices = ShopOptions;
const FLAGS = ['settlerMayNotTakePayment', 'blindShiftCount', 'isFastOrderAllowed'] as const;
const PEAK = ['peakFrom', 'peakTo'] as const;
const HOUR_MINUTE = /^([01]\d|2[0-3]):[0-5]\d$/;

type Props = {
  /** of the form these fields stand in */
  readonly draft: UsedDraft;
  readonly stored: ShopChoices;
  /** null while a figure is not understood */
  readonly onChange: (choices: ShopChoices | null) => void;
  readonly isFixed: boolean;
};

export function ChoiceFields({ draft, stored, onChange, isFixed }: Props) {
  const { t } = useTranslation('settings');
  const lang = useLang();
  const [rest, setRest] = useDraftState(draft, 'rest', stored);
  const [typed, setTyped] = useDraftState(draft, 'typed', () => typedFigures(stored));
  const [discount, setDiscount] = useDraftState<number | null>(draft, 'discount', stored.advisorOrderDiscountFen);
  const tell = (choices: ShopChoices, figures: typeof typed, fen: number | null) => {
    const read = FIGURES.map((it) => [it.key, readFigure(it, figures[it.key])] as const);
    const isGood =
      PEAK.every((key) => HOUR_MINUTE.test(choices[key])) && fen !== null && read.every(([, value]) => value !== null);
    onChange(isGood ? { ...choices, ...Object.fromEntries(read), advisorOrderDiscountFen: fen } : null);
  };
  const change = (choices: ShopChoices) => {
    setRest(choices);
    tell(choices, typed, discount);
  };
  const type = (key: FigureKey, text: string) => {
    const next = { ...typed, [key]: text };
    setTyped(next);
    tell(rest, next, discount);
  };
  return (
    <>
      <div className="q-fields">
        <Field label={t('roundingMode')}>
          <Select
            disabled={isFixed}
            value={rest.roundingMode}
            options={ROUNDING_MODES.map((value) => ({ value, label: labelOf(lang, 'roundingMode', value) }))}
            onChange={(roundingMode) => change({ ...rest, roundingMode })}
          />
        </Field>
        {FIGURES.map((it) => (
          <Field
            key={it.key}
            label={t(it.text)}
            error={readFigure(it, typed[it.key]) === null ? t('numberRange', { min: it.min, max: it.max }) : undefined}
          >
            <Input
              className="q-num"
              inputMode="decimal"
              disabled={isFixed}
              value={typed[it.key]}
              onChange={(event) => type(it.key, event.target.value)}
            />
          </Field>
        ))}
        {PEAK.map((key) => (
          <Field key={key} label={t(key)} error={HOUR_MINUTE.test(rest[key]) ? undefined : t('hourMinute')}>
            <Input
              className="q-num"
              maxLength={5}
              disabled={isFixed}
              value={rest[key]}
              onChange={(event) => change({ ...rest, [key]: event.target.value })}
            />
          </Field>
        ))}
        <Field label={t('advisorOrderDiscount')}>
          <MoneyInput
            disabled={isFixed}
            value={discount}
            onChange={(fen) => {
              setDiscount(fen);
              tell(rest, typed, fen);
            }}
          />
        </Field>
      </div>
      <div className="q-flags">
        {FLAGS.map((key) => (
          <Checkbox
            key={key}
            disabled={isFixed}
            checked={rest[key]}
            onChange={(event) => change({ ...rest, [key]: event.target.checked })}
          >
            {t(key)}
          </Checkbox>
        ))}
      </div>
    </>
  );
}

function typedFigures(stored: ShopChoices): Record<FigureKey, string> {
  return Object.fromEntries(FIGURES.map((it) => [it.key, showFigure(it, stored[it.key])])) as Record<FigureKey, string>;
}
