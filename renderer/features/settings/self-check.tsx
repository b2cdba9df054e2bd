/** What the self-check or a trial restore found. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import { StatusTag } from '#renderer/ui/status-tag.tsx';

export type Report = {
  /** the copy tried out, or null for the data as it is */
  readonly name: string | null;
  /** UTC ms; 0 for a copy */
  readonly at: number;
  readonly isGood: boolean;
  readonly findings: readonly {
    readonly check: string;
    readonly level: 'WARNING' | 'BROKEN';
    readonly message: string;
    readonly documents: readonly string[];
  }[];
};

export function SelfCheck({ report }: { readonly report: Report }) {
  const { t } = useTranslation('settings');
  const { name, isGood, findings } = report;
  const at = formatAt(report.at);
  const title =
    name === null
      ? isGood
        ? t('doctorGood', { at })
        : t('doctorBad', { at, count: findings.length })
      : isGood
        ? t('drillGood', { name })
        : t('drillBad', { name });
  return (
    <Alert
      className="q-refusal"
      type={report.isGood ? 'success' : 'error'}
      showIcon
      title={title}
      description={
        report.findings.length > 0 && (
          <ul className="q-sentences">
            {report.findings.map((it) => (
              <li key={`${it.check}${it.message}`}>
                <StatusTag tone={it.level === 'BROKEN' ? 'red' : 'amber'}>
                  {it.level === 'BROKEN' ? t('broken') : t('warning')}
                </StatusTag>{' '}
                {it.message} {it.documents.join(', ')}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
