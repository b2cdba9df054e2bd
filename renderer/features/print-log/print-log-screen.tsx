/** 打印记录: every paper of the shop, newest first; found by number, person, day or printer. Enter shows what happened to it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintLogRow } from '#domain/contract/print-log.ts';
import { formLabels } from '#domain/printing/forms.ts';
import { api } from '../../api/client.ts';
import { JobStateTag } from '../../documents/job-state-tag.tsx';
import { PrintHistory } from '../../documents/print-history.tsx';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Page } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { type Filter, LogFilter, NO_FILTER } from './log-filter.tsx';

/** As the host cuts it. */
const PAGE = 100;

export function PrintLogScreen() {
  const { t } = useTranslation('printLog');
  const { history } = useRouter();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<PrintLogRow | null>(null);
  const { docNo, employeeId, on, printer } = filter;
  const input = {
    ...(docNo.trim() === '' ? {} : { docNo: docNo.trim() }),
    ...(employeeId === null ? {} : { employeeId }),
    ...(on === null ? {} : { on }),
    ...(printer === null ? {} : { printer }),
    offset,
  };
  const log = useQuery(
    api.print.log.queryOptions({ input, meta: { touches: ['printJobs'] }, placeholderData: keepPreviousData }),
  );
  const change = (part: Partial<Filter>) => {
    setFilter((now) => ({ ...now, ...part }));
    setOffset(0);
  };
  return (
    <Page
      title={t('title')}
      subtitle={<LogFilter filter={filter} onChange={change} />}
      onBack={() => history.back()}
      actions={
        <>
          <ShortcutButton
            keys="pageup"
            label={t('newer')}
            isDisabled={offset === 0}
            onPress={() => setOffset(Math.max(0, offset - PAGE))}
          />
          <ShortcutButton
            keys="pagedown"
            label={t('older')}
            isDisabled={log.data?.hasMore !== true}
            onPress={() => setOffset(offset + PAGE)}
          />
        </>
      }
    >
      <Loaded query={log} isEmpty={({ rows }) => rows.length === 0} empty={<EmptyState text={t('none')} />}>
        {({ rows }) => <Rows rows={rows} onOpen={setOpen} />}
      </Loaded>
      {open && <PrintHistory job={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

type RowsProps = { readonly rows: readonly PrintLogRow[]; readonly onOpen: (row: PrintLogRow) => void };

function Rows({ rows, onOpen }: RowsProps) {
  const { t } = useTranslation('printLog');
  const lang = useLang();
  const name = (row: PrintLogRow) =>
    row.kind === 'DRAWER' ? t('drawer') : formLabels[row.form][lang === 'en' ? 'en' : 'zh'];
  return (
    <DataList
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={onOpen}
      columns={[
        { title: t('at'), render: (row) => <When at={row.requestedAt} />, width: 110 },
        { title: t('form'), render: name, width: 150 },
        { title: t('docNo'), render: (row) => row.docNo, width: 160 },
        {
          title: t('copy'),
          render: (row) =>
            row.kind === 'DRAWER' ? '—' : row.reprintNo > 0 ? t('reprintNo', { no: row.reprintNo }) : t('first'),
          width: 80,
        },
        { title: t('why'), render: (row) => row.why || '—', width: 120 },
        { title: t('person'), render: (row) => row.requestedByName, width: 80 },
        { title: t('desk'), render: (row) => row.deskName, width: 100 },
        { title: t('printer'), render: (row) => row.printer || '—', width: 130 },
        { title: t('state'), render: (row) => <JobStateTag job={row} /> },
      ]}
    />
  );
}
