/** What stopped an act: refusals that belong to no field, failures, an act of unknown end. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Problem, problemSentences, refusalSentence } from '../api/errors.ts';
import { useLang } from '../i18n/language.ts';

type Props = {
  /** `problem` of useCommand or useAct */
  readonly problem: Problem | null;
  /** fields this form shows refusals beside; a refusal of any other field is shown here, so that none is lost */
  readonly shownFields?: readonly string[];
};

/** Above the form or inside the dialog. Nothing while there is no problem. */
export function RefusalAlert({ problem, shownFields }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const sentences = problem === null ? [] : problemSentences(lang, homeless(problem, shownFields));
  if (problem === null || sentences.length === 0) return <Later problem={problem} />;
  const isOpen = problem.kind === 'unknown';
  return (
    <>
      <Alert
        className="q-refusal"
        type={isOpen ? 'info' : 'error'}
        showIcon
        title={sentences.length === 1 ? sentences[0] : isOpen ? t('checking') : t('notDone')}
        description={
          sentences.length > 1 && (
            <ul className="q-sentences">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )
        }
      />
      <Later problem={problem} />
    </>
  );
}

/** What will be asked once the refusals are mended: said now, so that nothing comes one after the other. */
function Later({ problem }: { readonly problem: Problem | null }) {
  const { t } = useTranslation();
  const lang = useLang();
  if (problem?.kind !== 'refused' || problem.refusals.length === 0 || problem.warnings.length === 0) return null;
  return (
    <Alert
      className="q-refusal"
      type="warning"
      showIcon
      title={t('warnLater')}
      description={
        <ul className="q-sentences">
          {problem.warnings.map((warning, at) => (
            <li key={`${warning.code}${at}`}>{refusalSentence(lang, warning)}</li>
          ))}
        </ul>
      }
    />
  );
}

/** Refusals of fields this form does not have lose their field. */
function homeless(problem: Problem, shownFields: readonly string[] | undefined): Problem {
  if (problem.kind !== 'refused' || shownFields === undefined) return problem;
  const refusals = problem.refusals.map((it) => {
    const { field, ...rest } = it;
    return field === undefined || shownFields.includes(field) ? it : rest;
  });
  return { ...problem, refusals };
}
