/** Refusals and warnings of an act, in the person's words. */
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldSentences, type Problem, problemSentences, refusalSentence } from '../api/errors.ts';
import { currentLang } from '../i18n/index.ts';

/** What is wrong with the act as a whole; what belongs to a field stands beside the field. `all` shows field refusals too. */
export function ProblemAlert({ problem, all = false }: { problem: Problem | null; all?: boolean }) {
  if (!problem) return null;
  const lang = currentLang();
  const sentences =
    all && problem.kind === 'refused'
      ? problem.refusals.map((r) => refusalSentence(lang, r))
      : problemSentences(lang, problem);
  if (sentences.length === 0) return null;
  const type = problem.kind === 'refused' ? 'error' : 'warning';
  const text = sentences.map((sentence) => <div key={sentence}>{sentence}</div>);
  return <Alert role="alert" type={type} showIcon title={text} className="problem" />;
}

/** The sentence beside one field. */
export function FieldError({ problem, field }: { problem: Problem | null; field: string }) {
  const sentence = fieldSentences(currentLang(), problem).get(field);
  return sentence ? (
    <div className="field-error" role="alert">
      {sentence}
    </div>
  ) : null;
}

type WarnProps = { problem: Problem | null; onConfirm: (codes: string[]) => void; onCancel: () => void };

/** Warnings wait for an explicit 确认; confirming sends the act again with their codes. */
export function ConfirmWarnings({ problem, onConfirm, onCancel }: WarnProps) {
  const { t } = useTranslation();
  const warnings = problem?.kind === 'refused' && problem.refusals.length === 0 ? problem.warnings : [];
  return (
    <Modal
      open={warnings.length > 0}
      title={t('warnTitle')}
      okText={t('warnConfirm')}
      cancelText={t('cancel')}
      onOk={() => onConfirm(warnings.map((w) => w.code))}
      onCancel={onCancel}
      transitionName=""
      maskTransitionName=""
    >
      {warnings.map((w) => (
        <p key={w.code + (w.field ?? '')}>{refusalSentence(currentLang(), w)}</p>
      ))}
    </Modal>
  );
}
