/** Cause and result of each job the manufacturer bears. */
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClaimJobView } from '#domain/contract/order-claim.ts';
import { FieldError } from '../../ui/field.tsx';

/** By line number. */
export type TypedResults = Readonly<Record<string, { readonly cause: string; readonly result: string }>>;

type Props = {
  readonly jobs: readonly ClaimJobView[];
  readonly typed: TypedResults;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (typed: TypedResults) => void;
};

export function ClaimJobs({ jobs, typed, errors, onChange }: Props) {
  const { t } = useTranslation('claim');
  if (jobs.length === 0) return null;
  return (
    <div className="q-grid">
      <table aria-label={t('job')}>
        <thead>
          <tr>
            <th>{t('job')}</th>
            <th>{t('cause')}</th>
            <th>{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => {
            const now = typed[job.lineNo] ?? { cause: job.cause, result: job.result };
            const change = (part: Partial<typeof now>) => onChange({ ...typed, [job.lineNo]: { ...now, ...part } });
            return (
              <tr key={job.lineNo}>
                <td className="q-plain">
                  {job.lineNo} {job.name}
                </td>
                <td>
                  <Input
                    aria-label={`${t('cause')} ${job.name}`}
                    maxLength={200}
                    value={now.cause}
                    onChange={(event) => change({ cause: event.target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${t('result')} ${job.name}`}
                    maxLength={200}
                    value={now.result}
                    onChange={(event) => change({ result: event.target.value })}
                  />
                  <FieldError text={errors.get(`results.${job.lineNo}`)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
