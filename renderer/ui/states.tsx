/** What stands where data would: nothing yet, loading, an error, no right. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSentences, readProblem, refusalSentence } from '../api/errors.ts';
import { useLang } from '../i18n/language.ts';

/** An empty list says so, and what to do next. */
export function EmptyState({ text, children }: { readonly text?: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="q-state">
      <span>{text ?? t('empty')}</span>
      {children}
    </div>
  );
}

/** Grey bars in the place of what comes: no jump when it is there. */
export function LoadingState({ lines = 5 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="q-loading" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  );
}

/** A read that failed, in the person's words; `onRetry` asks again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const problem = readProblem(error);
  const sentences =
    problem.kind === 'refused'
      ? problem.refusals.map((it) => refusalSentence(lang, it))
      : problem.kind === 'failed'
        ? problemSentences(lang, problem)
        : [];
  return (
    <div className="q-state" role="alert">
      <strong>{t('loadFailed')}</strong>
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}

/** The role does not include this screen. */
export function NoPermission() {
  const { t } = useTranslation();
  return (
    <div className="q-state">
      <strong>{t('noPermission')}</strong>
      <span>{t('noPermissionHint')}</span>
    </div>
  );
}

function isForbidden(error: unknown): boolean {
  const problem = readProblem(error);
  return problem.kind === 'refused' && problem.refusals.some((it) => it.code === 'FORBIDDEN');
}

type LoadedProps<T> = {
  readonly query: UseQueryResult<T>;
  /** true when there is nothing to show */
  readonly isEmpty?: (data: T) => boolean;
  readonly empty?: ReactNode;
  readonly children: (data: T) => ReactNode;
};

/** `<Loaded query={useQuery(api.order.list.queryOptions({ input }))}>{(rows) => …}</Loaded>`: all four states at once. */
export function Loaded<T>({ query, isEmpty, empty, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? (empty ?? <EmptyState />) : children(query.data);
  }
  if (query.error === null) return <LoadingState />;
  return isForbidden(query.error) ? (
    <NoPermission />
  ) : (
    <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  );
}
