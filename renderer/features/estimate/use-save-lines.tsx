/** Saves the lines of an estimate; what another desk saved meanwhile is put together with what is typed here. */
import { useTranslation } from 'react-i18next';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import type { LineInput } from '#domain/contract/line.ts';
import type { PayerType } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatYuan } from '#domain/money.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useDraft } from '../../ui/use-draft.tsx';
import { useMergingAct } from '../../ui/use-merging-act.tsx';
import { FIELD, mergeSheets, settleSheet, type TypedSheet } from './merge-lines.ts';
import { typedFrom } from '../../documents/lines/typed-line.ts';

function storedSheet(estimate: EstimateView) {
  const value: TypedSheet = {
    lines: estimate.lines.map(typedFrom),
    orderDiscountFen: estimate.orderDiscountFen,
  };
  return { version: estimate.version, value };
}

export function useSaveLines(estimate: EstimateView, onDone: (saved: { version: number }) => void) {
  const { t } = useTranslation('estimate');
  const draft = useDraft(`estimate.lines:${estimate.id}`, {
    about: `${t('title')} ${estimate.plateNo ?? estimate.estimateNo}`,
    version: estimate.version,
  });
  const words = useLineWords(estimate);
  const save = useMergingAct(api.estimate.saveLines, {
    draft,
    opened: storedSheet(estimate),
    onDone,
    load: () => client.estimate.get({ id: estimate.id }).then(storedSheet),
    input: ({ lines, orderDiscountFen }: TypedSheet, version) => ({
      id: estimate.id,
      version,
      lines: lines.map((line) => line.input),
      orderDiscountFen: orderDiscountFen ?? 0,
      validUntilOn: estimate.validUntilOn,
      remark: estimate.remark,
    }),
    merge: mergeSheets,
    settle: settleSheet,
    ...words,
  });
  return { ...save, note: draft.note };
}

const AMOUNTS = ['unitPriceFen', 'rateFen', 'fixedPriceFen', 'amountFen', 'orderDiscountFen'];
const WORDS = {
  qtyMilli: 'hours',
  billHoursCenti: 'hours',
  payRateBp: 'zhe',
  payerType: 'payer',
  payerAccountId: 'account',
} as const;

/** "3 发动机机油 · 单价" and its values as the cells show them. */
function useLineWords(estimate: EstimateView) {
  const { t } = useTranslation('estimate');
  const { t: clash } = useTranslation('clash');
  const lang = useLang();
  const labelOfField = (field: string) => {
    const [, no, name] = FIELD.exec(field) ?? [];
    if (no === undefined) return t('orderDiscount');
    const line = `${no} ${estimate.lines.find((it) => it.lineNo === Number(no))?.name ?? ''}`.trim();
    if (name === undefined) return line;
    if (AMOUNTS.includes(name)) return `${line} · ${t('price')}`;
    return name in WORDS ? `${line} · ${t(WORDS[name as keyof typeof WORDS])}` : line;
  };
  const show = (field: string, value: unknown): string => {
    const name = FIELD.exec(field)?.[2] ?? field;
    if (FIELD.test(field) && name === field) return value === undefined ? clash('removed') : (value as LineInput).name;
    if (value === null || value === undefined) return '';
    if (AMOUNTS.includes(name)) return formatYuan(Number(value));
    if (name === 'qtyMilli') return formatMilli(Number(value));
    if (name === 'billHoursCenti') return formatCentiHours(Number(value));
    if (name === 'payRateBp') return String(Number(value) / 1000);
    return name === 'payerType' ? labelOf(lang, 'payerType', value as PayerType) : String(value);
  };
  return { labelOf: labelOfField, show };
}
