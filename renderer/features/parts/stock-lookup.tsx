/** Stock of one part: what lies there, where, and how it moved. */
import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartHit } from '#domain/contract/catalog.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { unitWord } from '#domain/messages/units.ts';
import { formatMilli } from '#domain/quantity.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { SuggestBox } from '../../ui/suggest-box.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useMe } from '../../shell/session.ts';
import { When } from '../../ui/when.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function StockLookup() {
  const { t } = useTranslation('parts');
  const lang = useLang();
  const [text, setText] = useState('');
  const [partId, setPartId] = useState<number | null>(null);
  return (
    <>
      <SuggestBox<PartHit>
        value={text}
        onType={setText}
        label={t('find')}
        placeholder={t('find')}
        load={(typed) => client.catalog.findParts({ text: typed, isAnyModel: true, limit: 12 })}
        keyOf={(hit) => hit.id}
        onPick={(hit) => {
          setPartId(hit.id);
          setText('');
        }}
        render={(hit) => (
          <div className="q-row">
            <strong>{hit.partNo}</strong>
            <span>
              {hit.name} {hit.spec}
            </span>
            <span>
              {formatMilli(hit.availableMilli)} {unitWord(lang, hit.unit)}
            </span>
            <small>{hit.bin}</small>
          </div>
        )}
      />
      {partId !== null && <StockCard partId={partId} />}
    </>
  );
}

function StockCard({ partId }: { readonly partId: number }) {
  const { t } = useTranslation('parts');
  const lang = useLang();
  const card = useQuery(api.part.stockCard.queryOptions({ input: { partId }, meta: { touches: [`part:${partId}`] } }));
  return (
    <Loaded query={card}>
      {({ part, moves }) => (
        <>
          <Facts
            facts={[
              [part.partNo, `${part.name} ${part.spec}`],
              [
                t('stock'),
                `${formatMilli(part.onHandMilli)} / ${formatMilli(part.reservedMilli)} / ${formatMilli(part.availableMilli)} ${unitWord(lang, part.unit)}`,
              ],
              [t('bin'), part.bin || '—'],
              [t('price'), <MoneyText key="p" fen={part.priceFenByPayer.SELF ?? null} />],
            ]}
          />
          <Labels partId={partId} />
          <DataList
            label={t('moves')}
            rows={moves}
            rowKey={(move) => move.id}
            columns={[
              { title: t('at'), render: (move) => <When at={move.at} />, width: 110 },
              { title: t('kind'), render: (move) => labelOf(lang, 'moveKind', move.kind), width: 110 },
              { title: t('qty'), render: (move) => formatMilli(move.qtyMilli), isEnd: true, width: 90 },
              { title: t('balance'), render: (move) => formatMilli(move.balanceMilli), isEnd: true, width: 90 },
              { title: t('ref'), render: (move) => move.refNo },
              { title: t('by'), render: (move) => move.byName, width: 100 },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

/** Labels for the bin; only who works at the counter prints them. */
function Labels({ partId }: { readonly partId: number }) {
  const { t } = useTranslation('parts');
  const me = useMe();
  const [count, setCount] = useState<number | null>(1);
  const print = useAct(api.part.printLabels, { doneText: t('sentToPrint') });
  if (!me.can('part.issue')) return null;
  return (
    <>
      <PrinterHealth forms={['PART_LABEL']} />
      <div className="q-row q-middle">
        <InputNumber aria-label={t('labelCount')} min={1} max={100} precision={0} value={count} onChange={setCount} />
        <ShortcutButton
          keys="f7"
          label={t('labels')}
          isBusy={print.isBusy}
          isDisabled={count === null}
          onPress={() => print.submit({ partId, count: count ?? 1 })}
        />
        <RefusalAlert problem={print.problem} />
        {print.dialogs}
      </div>
    </>
  );
}
