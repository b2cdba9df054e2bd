/** Two versions of an estimate beside each other: what was added, taken off and changed; the old paper printed again. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { diffSums } from '#domain/estimate/version-diff.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { LineChanges } from './line-changes.tsx';

type Props = { readonly estimate: EstimateView };

/** Nothing to compare: no button. */
export function VersionsButton({ estimate }: Props) {
  const { t } = useTranslation('versions');
  const [isOpen, setOpen] = useState(false);
  if (estimate.versions.length < 2) return null;
  return (
    <>
      <ShortcutButton keys="f10" label={t('compare')} onPress={() => setOpen(true)} />
      {isOpen && <VersionsDialog estimate={estimate} onClose={() => setOpen(false)} />}
    </>
  );
}

function useVersion(id: number) {
  return useQuery(api.estimate.get.queryOptions({ input: { id }, meta: { touches: [`estimate:${id}`, 'part'] } }));
}

/** This version against the one before it; the first against the one after. */
function firstPair({ versions, id }: EstimateView) {
  const at = Math.max(
    1,
    versions.findIndex((one) => one.id === id),
  );
  return { older: versions[at - 1]?.id ?? id, newer: versions[at]?.id ?? id };
}

function VersionsDialog({ estimate, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('versions');
  const [pair, setPair] = useState(() => firstPair(estimate));
  const older = useVersion(pair.older);
  const newer = useVersion(pair.newer);
  return (
    <Dialog title={`${t('compare')} · ${estimate.estimateNo}`} isOpen width={1080} onClose={onClose}>
      <div className="q-row">
        <Field label={t('older')}>
          <PickVersion
            estimate={estimate}
            value={pair.older}
            isFirst
            onPick={(id) => setPair({ ...pair, older: id })}
          />
        </Field>
        <Field label={t('newer')}>
          <PickVersion estimate={estimate} value={pair.newer} onPick={(id) => setPair({ ...pair, newer: id })} />
        </Field>
      </div>
      <Loaded query={older}>
        {(before) => <Loaded query={newer}>{(after) => <Difference before={before} after={after} />}</Loaded>}
      </Loaded>
      <DocumentPapers
        key={pair.older}
        isPlain
        docType="estimate"
        docId={pair.older}
        again={{ keys: 'f4', label: t('reprint') }}
      />
    </Dialog>
  );
}

type PickProps = Props & {
  readonly value: number;
  readonly onPick: (id: number) => void;
  readonly isFirst?: boolean;
};

function PickVersion({ estimate, value, onPick, isFirst = false, ...rest }: PickProps) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  return (
    <Select
      showSearch
      optionFilterProp="label"
      {...rest}
      style={{ width: 320 }}
      autoFocus={isFirst}
      value={value}
      onChange={onPick}
      options={estimate.versions.map((one) => ({
        value: one.id,
        label: `${t('version', { no: one.versionNo })} · ${labelOf(lang, 'estimateStatus', one.status)} · ${formatAt(one.at)}`,
      }))}
    />
  );
}

function Difference({ before, after }: { readonly before: EstimateView; readonly after: EstimateView }) {
  const { t } = useTranslation('versions');
  const { t: estimate } = useTranslation('estimate');
  const isDraft = before.status === 'DRAFT' || after.status === 'DRAFT';
  return (
    <>
      <LineChanges before={before.lines} after={after.lines} />
      <br />
      <DataList
        label={t('sums')}
        rows={diffSums(before.totals, after.totals)}
        rowKey={(row) => row.sum}
        isQuiet={(row) => row.differenceFen === 0}
        columns={[
          { title: t('sum'), render: (row) => t(row.sum) },
          {
            title: estimate('version', { no: before.versionNo }),
            render: (row) => <MoneyText fen={row.beforeFen} isBare />,
            isEnd: true,
            width: 130,
          },
          {
            title: estimate('version', { no: after.versionNo }),
            render: (row) => <MoneyText fen={row.afterFen} isBare />,
            isEnd: true,
            width: 130,
          },
          {
            title: t('difference'),
            render: (row) => <MoneyText fen={row.differenceFen} isBare isStrong={row.differenceFen !== 0} />,
            isEnd: true,
            width: 130,
          },
        ]}
      />
      {isDraft && <p>{t('savedOnly')}</p>}
    </>
  );
}
