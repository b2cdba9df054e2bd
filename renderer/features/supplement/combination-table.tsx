/** The order's new total for every combination of the offered supplements, counted by the rules of the host. */
import { useTranslation } from 'react-i18next';
import type { OrderSupplements } from '#domain/contract/supplement.contract.ts';
import { combinationsOf, MAX_PRESENTED } from '#domain/repair-order/supplement.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoneyText } from '../../ui/money-text.tsx';

type Props = {
  readonly of: OrderSupplements;
  /** supplements taken whole as ticked now; that row is marked */
  readonly takenIds?: readonly number[];
};

export function presentedOf(of: OrderSupplements) {
  return of.supplements.filter((one) => one.status === 'PRESENTED').slice(0, MAX_PRESENTED);
}

export function CombinationTable({ of, takenIds }: Props) {
  const { t } = useTranslation('supplement');
  const open = presentedOf(of);
  const order = { lines: of.orderLines, orderDiscountFen: of.orderDiscountFen, insured: of.insured };
  const rows = combinationsOf(order, open).map((row, at) => ({ ...row, at }));
  const names = (ids: readonly number[]) =>
    open
      .filter((one) => ids.includes(one.id))
      .map((one) => `${one.supplementNo.slice(-4)} ${one.fault}`)
      .join(' + ') || t('nothingTaken');
  const isNow = (ids: readonly number[]) => takenIds !== undefined && ids.join() === takenIds.join();
  return (
    <DataList
      label={t('combinations')}
      rows={rows}
      rowKey={(row) => row.at}
      columns={[
        {
          title: t('item'),
          render: (row) => (
            <>
              {names(row.ids)}
              {isNow(row.ids) && <strong> ← {t('chosenNow')}</strong>}
            </>
          ),
        },
        { title: t('addFen'), render: (row) => <MoneyText fen={row.addSelfFen} />, isEnd: true, width: 120 },
        {
          title: t('newTotal'),
          render: (row) => <MoneyText fen={row.totals.selfFen} isStrong />,
          isEnd: true,
          width: 130,
        },
      ]}
    />
  );
}
