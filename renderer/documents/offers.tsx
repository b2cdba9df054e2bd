/** What was advised or declined before, with the price of then and of today; one key adds what can be added. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Offer } from '#domain/contract/vehicle.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { useMe } from '../shell/session.ts';
import { MoneyText } from '../ui/money-text.tsx';
import { Panel } from '../ui/page.tsx';
import { ShortcutButton } from '../ui/shortcut-button.tsx';
import './car.css';

type Props = {
  readonly vehicleId: number;
  /** absent: only to read */
  readonly onAdd?: (offers: readonly Offer[]) => void;
  /** offers that stand in the estimate already */
  readonly taken?: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

export function Offers({ vehicleId, onAdd, taken = NONE }: Props) {
  const { t } = useTranslation('vehicle');
  const lang = useLang();
  const me = useMe();
  const offers = useQuery(
    api.vehicle.offers.queryOptions({
      input: { vehicleId },
      enabled: me.can('estimate.write'),
      meta: { touches: [`vehicle:${vehicleId}`, 'order'] },
    }),
  );
  const found = offers.data ?? [];
  const open = found.filter((offer) => offer.lines.length > 0 && !taken.has(offer.text));
  if (found.length === 0) return null;
  return (
    <Panel
      title={t('offers')}
      extra={
        onAdd && (
          <ShortcutButton keys="f6" label={t('addAll')} isDisabled={open.length === 0} onPress={() => onAdd(open)} />
        )
      }
    >
      <ul className="car-offers">
        {found.map((offer) => (
          <li key={offer.adviceId}>
            <span>{labelOf(lang, 'adviceUrgency', offer.urgency)}</span>
            <b>{offer.text}</b>
            <small>
              {offer.orderNo} {offer.on}
            </small>
            {offer.oldFen !== null && (
              <span>
                {t('priceThen')} <MoneyText fen={offer.oldFen} />
              </span>
            )}
            {offer.newFen !== null && (
              <span>
                {t('priceNow')} <MoneyText fen={offer.newFen} isStrong />
              </span>
            )}
            {onAdd && offer.lines.length > 0 && (
              <Button size="small" disabled={taken.has(offer.text)} onClick={() => onAdd([offer])}>
                {taken.has(offer.text) ? t('added') : t('add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
