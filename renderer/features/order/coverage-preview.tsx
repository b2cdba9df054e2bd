/** Old and new price of the lines an answer of the manufacturer is about, as the host reckons them. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { CoverageAnswer } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Loaded } from '../../ui/states.tsx';

type Props = { readonly order: OrderView; readonly lineNo: number; readonly answer: CoverageAnswer };

export function CoveragePreview({ order, lineNo, answer }: Props) {
  const { t } = useTranslation('coverage');
  const lang = useLang();
  const preview = useQuery(
    api.order.previewCoverage.queryOptions({
      input: { id: order.id, lineNo, answer },
      meta: { touches: [`order:${order.id}`] },
    }),
  );
  return (
    <Loaded query={preview}>
      {(found) => (
        <>
          <DataList
            label={t('title')}
            rows={found.lines}
            rowKey={(line) => line.lineNo}
            columns={[
              { title: t('line'), render: (line) => `${line.lineNo} ${line.name}` },
              { title: t('before'), render: (line) => labelOf(lang, 'payerType', line.payerBefore), width: 96 },
              { title: '¥', render: (line) => <MoneyText fen={line.netBeforeFen} isBare />, isEnd: true, width: 96 },
              { title: t('after'), render: (line) => labelOf(lang, 'payerType', line.payerAfter), width: 96 },
              { title: '→ ¥', render: (line) => <MoneyText fen={line.netAfterFen} isBare />, isEnd: true, width: 96 },
            ]}
          />
          <p className="q-row" role="status">
            {t('self')} <MoneyText fen={found.selfBeforeFen} /> → <MoneyText fen={found.selfAfterFen} isStrong />
          </p>
          {answer === 'ASKED' && <p>{t('askedHint')}</p>}
          {found.isSupplement && <p>{t('supplementHint')}</p>}
        </>
      )}
    </Loaded>
  );
}
