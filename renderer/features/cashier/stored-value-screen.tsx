/** 储值 of one customer: what is there, where it came from and went, and 充值. */
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredValueView } from '#domain/contract/stored-value.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DataList } from '../../ui/data-list.tsx';
import { groupedYuan, MoneyText } from '../../ui/money-text.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { TopUpDialog } from './top-up-dialog.tsx';
import { TopUps } from './top-ups.tsx';
import './payment-screen.css';

export function StoredValueScreen() {
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const id = Number(customerId);
  const account = useQuery(
    api.storedValue.get.queryOptions({
      input: { customerId: id },
      meta: { touches: [`storedValue:${id}`, 'storedValue', `customer:${id}`] },
    }),
  );
  return <Loaded query={account}>{(found) => <Account account={found} />}</Loaded>;
}

function Account({ account }: { readonly account: StoredValueView }) {
  const { t } = useTranslation('cashier');
  const me = useMe();
  const router = useRouter();
  const [isToppingUp, setToppingUp] = useState(false);
  const [change, setChange] = useState<number | null>(null);
  const mayTake = me.can('deposit.take');
  const shift = useQuery({
    ...api.cashier.shift.queryOptions({ input: {}, meta: { touches: ['shift'] } }),
    enabled: mayTake,
  });
  const isOpen = shift.data?.status === 'OPEN';
  return (
    <Page
      title={t('storedValueOf', { name: account.customerName })}
      subtitle={
        <>
          <span>{account.phoneMasked}</span>
          {account.cardNo !== '' && <span>{`${t('cardNo')} ${account.cardNo}`}</span>}
          {mayTake && shift.isSuccess && !isOpen && <span className="q-quiet">{t('needShift')}</span>}
        </>
      }
      onBack={() => router.history.back()}
      actions={
        mayTake && (
          <ShortcutButton
            keys="f9"
            isPrimary
            label={t('topUp')}
            isDisabled={!isOpen}
            onPress={() => {
              setChange(null);
              setToppingUp(true);
            }}
          />
        )
      }
    >
      {change !== null && change > 0 && (
        <div className="pay-change">{t('changeBig', { amount: `¥${groupedYuan(change)}` })}</div>
      )}
      <Panel>
        <div className="pay-due">
          <small>{t('balance')}</small>
          <MoneyText fen={account.balanceFen} isStrong />
          <span>
            {t('principal')} <b>¥{groupedYuan(account.principalFen)}</b>
          </span>
          <span>
            {t('bonus')} <b>¥{groupedYuan(account.bonusFen)}</b>
          </span>
        </div>
      </Panel>
      <TopUps account={account} />
      <Moves account={account} />
      {isToppingUp && (
        <TopUpDialog
          account={account}
          onClose={() => setToppingUp(false)}
          onDone={(changeFen) => {
            setToppingUp(false);
            setChange(changeFen);
          }}
        />
      )}
    </Page>
  );
}

function Moves({ account }: { readonly account: StoredValueView }) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const money = (title: string, of: (row: StoredValueView['moves'][number]) => number) => ({
    title,
    render: (row: StoredValueView['moves'][number]) => <MoneyText fen={of(row)} isBare />,
    isEnd: true,
    width: 120,
  });
  return (
    <Panel title={t('moves')}>
      <DataList
        label={t('moves')}
        rows={account.moves}
        rowKey={(row) => row.id}
        empty={t('noMoves')}
        columns={[
          { title: t('movedAt'), render: (row) => <When at={row.movedAt} />, width: 120 },
          { title: t('moveKind'), render: (row) => labelOf(lang, 'storedValueMove', row.kind), width: 100 },
          { title: t('docNo'), render: (row) => row.docNo || '—' },
          { title: t('by'), render: (row) => row.byName, width: 110 },
          money(t('principal'), (row) => row.principalFen),
          money(t('bonus'), (row) => row.bonusFen),
          money(t('after'), (row) => row.balanceFen),
        ]}
      />
    </Panel>
  );
}
