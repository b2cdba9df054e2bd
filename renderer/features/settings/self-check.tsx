/** What the self-check or a trial restore found. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '#renderer/ui/status-tag.tsx';

export type Report = {
  readonly title: string;
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
  return (
    <Alert
      className="q-refusal"
      type={report.isGood ? 'success' : 'error'}
      showIcon
      title={report.title}
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
