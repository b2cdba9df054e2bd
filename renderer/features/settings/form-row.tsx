/** One form of this PC: the printer it goes to, the paper, and how often. */
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type NamedPrinter, TO_FOLDER } from '#domain/contract/printers.ts';
import { type Form, formLabels, formPapers, isThermal, type Paper } from '#domain/printing/forms.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { type Choice, chosenTarget, papersOn, printersFor } from './form-routes.ts';

type Props = {
  readonly form: Form;
  readonly printers: readonly NamedPrinter[];
  readonly choice: Choice | undefined;
  readonly hasPrinter: boolean;
  readonly isFixed: boolean;
  readonly onChange: (choice: Choice) => void;
  /** asked about before it is printed */
  readonly isAsked: boolean;
  readonly onAsked: (isAsked: boolean) => void;
};

const COPIES = [1, 2, 3, 4, 5] as const;

export function FormRow(props: Props) {
  const { form, printers, choice, hasPrinter, isFixed, onChange, isAsked, onAsked } = props;
  const { t } = useTranslation('settings');
  const { t: own } = useTranslation('printers');
  const lang = useLang();
  const name = formLabels[form][lang === 'en' ? 'en' : 'zh'];
  const printer = chosenTarget(choice, printers);
  const papers = papersOn(form, printer);
  const [first = formPapers[form][0]] = papers;
  const paper = choice && papers.includes(choice.paper) ? choice.paper : first;
  const set: Choice = {
    printer: printer === undefined ? '' : (choice?.printer ?? ''),
    paper,
    copies: choice?.copies ?? 1,
  };
  const isReceipt = isThermal(formPapers[form][0]);
  const usual = isReceipt ? (hasPrinter ? t('targetReceipt') : t('targetNone')) : t('targetFolder');
  const targets = [
    { value: '', label: usual },
    ...printersFor(form, printers).map((p) => ({ value: p.name, label: p.name })),
    ...(isReceipt ? [{ value: TO_FOLDER, label: t('targetFolder') }] : []),
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {papers.length <= 1 ? (
          t(`papers.${paper}`)
        ) : (
          <Select<Paper>
            aria-label={`${name} ${t('paper')}`}
            disabled={isFixed}
            value={paper}
            options={papers.map((value) => ({ value, label: t(`papers.${value}`) }))}
            onChange={(value) => onChange({ ...set, paper: value })}
          />
        )}
      </td>
      <td>
        {targets.length === 1 ? (
          usual
        ) : (
          <Select
            aria-label={`${name} ${own('to')}`}
            disabled={isFixed}
            value={set.printer}
            options={targets}
            onChange={(value) => onChange({ ...set, printer: value })}
          />
        )}
      </td>
      <td>
        {printer?.kind === 'OS_QUEUE' && (
          <Select
            aria-label={`${name} ${own('copies')}`}
            disabled={isFixed}
            value={set.copies}
            options={COPIES.map((value) => ({ value, label: String(value) }))}
            onChange={(copies) => onChange({ ...set, copies })}
          />
        )}
      </td>
      <td>
        <Select
          aria-label={`${name} ${own('ask')}`}
          disabled={isFixed}
          value={isAsked}
          options={[
            { value: false, label: own('askNo') },
            { value: true, label: own('askYes') },
          ]}
          onChange={onAsked}
        />
      </td>
    </tr>
  );
}
