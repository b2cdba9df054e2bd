/** The form as it would print with what is chosen, on this PC; drawn anew a moment after the last key. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperChoice } from '#domain/contract/layout.contract.ts';
import type { Paper } from '#domain/printing/forms.ts';
import { desk } from '#renderer/api/client.ts';
import { PaperPreview } from '#renderer/ui/pdf-preview.tsx';
import { Loaded } from '#renderer/ui/states.tsx';
import { useSettled } from '#renderer/ui/use-settled.ts';
import type { ChosenLogo } from './logo-field.tsx';

/** Where the terms of a tall sheet begin, points above its lower edge. */
const AT_TERMS = 430;
const TALL: readonly Paper[] = ['A4', 'CF241'];

type Props = {
  readonly choice: PaperChoice;
  readonly paper: Paper;
  readonly logo: ChosenLogo;
  /** shows the end of the page first */
  readonly isAtTerms: boolean;
};

export function LayoutPreview({ choice, paper, logo, isAtTerms }: Props) {
  const { t } = useTranslation('layout');
  const drawn = { choice, paper, ...(logo === undefined ? {} : { logo }) };
  const asked = useSettled(drawn, JSON.stringify(drawn));
  const sample = useQuery({
    queryKey: ['desk', 'sample', asked],
    queryFn: () => desk.print.sample(asked),
    meta: { touches: ['settings'] },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <section className="q-layout-preview" aria-label={t('preview')}>
      <div className="q-field-note" role="status">
        {sample.isFetching ? t('drawing') : t('preview')}
      </div>
      <div className="q-layout-paper">
        <Loaded query={sample}>
          {(it) => <PaperPreview preview={it} from={isAtTerms && TALL.includes(paper) ? AT_TERMS : undefined} />}
        </Loaded>
      </div>
    </section>
  );
}
