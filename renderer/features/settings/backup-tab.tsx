/** Verified copies of the shop, the way back to one, and the self-check. */
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { BackupView } from '#domain/contract/backup.contract.ts';
import { api, client } from '#renderer/api/client.ts';
import { type Problem, readProblem } from '#renderer/api/errors.ts';
import { Panel } from '#renderer/ui/page.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/status-tag.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { type Report, SelfCheck } from './self-check.tsx';
import { backupReasonText } from '#renderer/documents/backup-reason.ts';

/** Reading a whole file takes longer than a call usually may. */
const LONG_MS = 120_000;

export function BackupTab({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation('settings');
  const copies = useQuery(api.backup.list.queryOptions({ input: {}, meta: { touches: ['backups', 'shift'] } }));
  const run = useAct(api.backup.run);
  const [restored, setRestored] = useState<BackupView | null>(null);
  const [drill, setDrill] = useState<Report | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tryOut = async (name: string) => {
    setProblem(null);
    try {
      const { isGood, findings } = await client.backup.drill({ name }, { context: { waitMs: LONG_MS } });
      setDrill({ name, at: 0, isGood, findings });
    } catch (error) {
      setProblem(readProblem(error));
    }
  };
  const columns = [
    { title: t('copyAt'), width: 170, render: (_: unknown, it: BackupView) => formatAt(it.at) },
    { title: t('copyReason'), width: 130, render: (_: unknown, it: BackupView) => backupReasonText(t, it.reason) },
    {
      title: t('copySize'),
      width: 110,
      align: 'end' as const,
      render: (_: unknown, it: BackupView) => `${(it.bytes / 1_048_576).toFixed(1)} MB`,
    },
    { title: t('copyOrders'), width: 100, align: 'end' as const, dataIndex: 'orders' },
    { title: t('copyPayments'), width: 100, align: 'end' as const, dataIndex: 'payments' },
    {
      title: t('copyState'),
      width: 110,
      render: (_: unknown, it: BackupView) => (
        <StatusTag tone={it.isVerified ? 'green' : 'red'}>{it.isVerified ? t('verified') : t('unverified')}</StatusTag>
      ),
    },
    {
      title: t('copyActs'),
      render: (_: unknown, it: BackupView) => (
        <div className="q-row">
          <Button size="small" onClick={() => void tryOut(it.name)}>
            {t('drill')}
          </Button>
          {canEdit && (
            <Button size="small" danger disabled={!it.isVerified} onClick={() => setRestored(it)}>
              {t('restore')}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      <RefusalAlert problem={run.problem ?? problem} />
      <Panel
        title={t('copies')}
        extra={
          canEdit && (
            <ShortcutButton keys="f9" label={t('copyNow')} isBusy={run.isBusy} onPress={() => run.submit({})} />
          )
        }
      >
        {drill && <SelfCheck report={drill} />}
        <Loaded query={copies} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noCopies')} />}>
          {(rows) => (
            <Table<BackupView>
              rowKey="name"
              size="small"
              columns={columns}
              dataSource={rows}
              pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
            />
          )}
        </Loaded>
      </Panel>
      <Doctor />
      {restored && <RestoreDialog copy={restored} onClose={() => setRestored(null)} />}
      {run.dialogs}
    </>
  );
}

function Doctor() {
  const { t } = useTranslation('settings');
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { findings, checkedAt } = await client.backup.doctor({}, { context: { waitMs: LONG_MS } });
      setReport({ name: null, at: checkedAt, isGood: findings.length === 0, findings });
    } catch (error) {
      setProblem(readProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title={t('doctor')}
      extra={
        <Button disabled={isBusy} aria-busy={isBusy} onClick={() => void check()}>
          {t('doctorRun')}
        </Button>
      }
    >
      <RefusalAlert problem={problem} />
      {report && <SelfCheck report={report} />}
    </Panel>
  );
}
