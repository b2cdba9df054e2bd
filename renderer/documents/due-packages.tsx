/** 保养套餐 this car is due for; the first is one key away. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackageHit } from '#domain/contract/service-package.contract.ts';
import { api } from '../api/client.ts';
import { MoneyText } from '../ui/money-text.tsx';
import { Panel } from '../ui/page.tsx';
import { ShortcutButton } from '../ui/shortcut-button.tsx';
import './car.css';

type Props = {
  readonly vehicleId: number;
  /** packages that stand on the document already */
  readonly taken?: ReadonlySet<string>;
  /** absent where they are only told */
  readonly onTake?: (hit: PackageHit) => void;
};

export function DuePackages({ vehicleId, taken, onTake }: Props) {
  const { t } = useTranslation('packages');
  const due = useQuery(
    api.servicePackage.find.queryOptions({
      input: { text: '', vehicleId, limit: 3 },
      meta: { touches: ['packages', `vehicle:${vehicleId}`] },
    }),
  );
  const found = due.data ?? [];
  const [first] = found;
  if (first === undefined || found.some((hit) => taken?.has(hit.name))) return null;
  const isDue = found.some((hit) => hit.due !== null);
  return (
    <Panel
      title={t(isDue ? 'due' : 'cameFor')}
      extra={
        onTake && <ShortcutButton keys="shift+f6" label={t('take')} title={first.name} onPress={() => onTake(first)} />
      }
    >
      <ul className="car-offers">
        {found.map((hit) => (
          <li key={hit.id}>
            <PackageWords hit={hit} />
            {onTake && (
              <Button size="small" aria-label={`${t('take')} ${hit.name}`} onClick={() => onTake(hit)}>
                {t('take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Code, name, why it is due, its price beside what its lines cost alone. */
export function PackageWords({ hit }: { readonly hit: PackageHit }) {
  const { t } = useTranslation('packages');
  const { due, priceFen, listFen } = hit;
  return (
    <>
      <b>{hit.code}</b>
      <span>{hit.name}</span>
      {due !== null && (
        <small>{due.atKm === null ? t('dueOn', { day: due.onDay }) : t('dueAt', { km: due.atKm })}</small>
      )}
      <MoneyText fen={priceFen ?? listFen} isStrong />
      {priceFen !== null && (
        <small>
          {t('alone')} <MoneyText fen={listFen} />
        </small>
      )}
      {!hit.isFittingModel && <small>{t('notFitting')}</small>}
    </>
  );
}
