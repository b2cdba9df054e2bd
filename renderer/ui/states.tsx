/** What a screen shows instead of its content. */
import { Button, Empty, Result, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemSentences, readProblem } from '../api/errors.ts';
import { currentLang } from '../i18n/index.ts';

export function LoadingState() {
  const { t } = useTranslation();
  return (
    <div className="state" role="status">
      <Spin /> <span>{t('loading')}</span>
    </div>
  );
}

export function EmptyState({ text, children }: { text?: string; children?: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="state">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text ?? t('empty')}>
        {children}
      </Empty>
    </div>
  );
}

/** A read that failed: why, and a way on. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const problem = readProblem(error);
  const sentences =
    problem.kind === 'refused' && problem.refusals.length > 0
      ? problemSentences(currentLang(), problem)
      : problemSentences(currentLang(), problem);
  return (
    <div className="state" role="alert">
      <Result
        status="warning"
        title={t('loadFailed')}
        subTitle={sentences.join(' ')}
        extra={
          <Button type="primary" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        }
      />
    </div>
  );
}

export function NoPermission() {
  const { t } = useTranslation();
  return (
    <div className="state">
      <Result status="403" title={t('noPermission')} />
    </div>
  );
}
