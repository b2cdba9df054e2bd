/** An empty shop in the place of one whose file is gone: said twice, because it is rarely meant. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type Problem, readProblem } from '../../api/errors.ts';
import { rescue } from '../../api/rescue.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

export function BeginNew() {
  const { t } = useTranslation('rescue');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const begin = async () => {
    setBusy(true);
    try {
      await rescue.beginNew({ commandId: v7() });
    } catch (error) {
      setProblem(readProblem(error));
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('beginNew')}</Button>
      <Dialog
        title={t('beginNew')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        action={{ label: t('beginNew'), isBusy, isDanger: true, onPress: () => void begin() }}
      >
        <RefusalAlert problem={problem} shownFields={[]} />
        <p>{t('beginNewSure')}</p>
      </Dialog>
    </>
  );
}
