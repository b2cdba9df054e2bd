/** Beneath a part line: other parts that could stand in for it, with kind, price and stock side by side; Enter takes one. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LineInput } from '#domain/contract/line.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { unitWord } from '#domain/messages/units.ts';
import { offeredFor } from '#domain/parts/substitute.ts';
import { formatMilli } from '#domain/quantity.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { inPlaceOf, type Plan } from './new-line.ts';
import type { TypedLine } from './typed-line.ts';

type Props = {
  readonly line: TypedLine;
  readonly input: LineInput & { kind: 'PART' };
  readonly plan: Plan;
  readonly modelCode: string;
  readonly columns: number;
  readonly replace: (line: TypedLine) => void;
};

export function SubstituteRow({ line, input, plan, modelCode, columns, replace }: Props) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  const isListed = input.partId !== null && !input.isCustomerSupplied;
  const ask = { id: input.partId ?? 0, modelCode };
  const part = useQuery({ ...api.catalog.part.queryOptions({ input: ask }), enabled: isListed });
  if (!isListed || !part.data) return null;
  const offers = offeredFor(input.qtyMilli, part.data.availableMilli, part.data.substitutes);
  if (offers.length === 0) return null;
  const take = async (id: number) => replace(inPlaceOf(line, await client.catalog.part({ id, modelCode }), plan));
  const isShort = part.data.availableMilli < input.qtyMilli;
  return (
    <tr>
      <td colSpan={columns} className="q-cell-note">
        <div className="q-row">
          <span>{t(isShort ? 'shortOf' : 'olderFirst', { no: input.code })}</span>
          {offers.map((one) => (
            <Button key={one.id} size="small" onClick={() => void take(one.id)}>
              {t('takeInstead')} {one.partNo} {one.brand} ·{' '}
              {one.isPredecessor ? t('older') : labelOf(lang, 'substituteKind', one.kind)} ·{' '}
              {labelOf(lang, 'qualityType', one.qualityType)} · <MoneyText fen={one.priceFen} /> ·{' '}
              {t('available', { qty: `${formatMilli(one.availableMilli)} ${unitWord(lang, input.unit)}` })}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}
