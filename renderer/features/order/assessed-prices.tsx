/** Assessed prices of the insured lines, their sum beside the assessment, and what the customer bears of them. */
import { useTranslation } from 'react-i18next';
import type { InsuranceCaseInput } from '#domain/contract/order-insurance.ts';
import type { LineView } from '#domain/contract/line.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { borneBp } from '#domain/insurance/case.ts';
import { againstAssessment, splitDeductible } from '#domain/insurance/deductible.ts';
import { atAssessedPrice, isInsured, priceNow } from '#domain/insurance/insured-lines.ts';
import { sumFen } from '#domain/money.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';
import type { TypedPrices } from './insurance-dialog.tsx';

/** Lines of an order the insurer is to pay. */
export function insuredLines(order: OrderView): LineView[] {
  return order.lines.filter((line) => isInsured(line) && line.status !== 'CANCELLED');
}

type Props = {
  readonly order: OrderView;
  readonly insurance: InsuranceCaseInput;
  readonly prices: TypedPrices;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (lineNo: number, priceFen: number | null) => void;
};

export function AssessedPrices({ order, insurance, prices, errors, onChange }: Props) {
  const { t } = useTranslation('insurance');
  const lines = insuredLines(order);
  if (lines.length === 0) return <EmptyState text={t('noLines')} />;
  const after = lines.map((line) => {
    const price = prices[line.lineNo];
    return {
      lineNo: line.lineNo,
      netFen: typeof price === 'number' ? atAssessedPrice(line, price).netFen : line.netFen,
    };
  });
  return (
    <>
      <div className="q-grid">
        <table aria-label={t('line')}>
          <thead>
            <tr>
              <th>{t('line')}</th>
              <th className="q-end" style={{ width: 120 }}>
                {t('priceNow')}
              </th>
              <th style={{ width: 260 }}>{t('assessedPrice')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineNo}>
                <td className="q-plain">
                  {line.lineNo} {line.name}
                </td>
                <td className="q-plain q-end">
                  <MoneyText fen={priceNow(line)} />
                </td>
                <td>
                  <MoneyInput
                    aria-label={`${t('assessedPrice')} ${line.name}`}
                    status={errors.has(`prices.${line.lineNo}`) ? 'error' : ''}
                    value={prices[line.lineNo] ?? null}
                    onChange={(priceFen) => onChange(line.lineNo, priceFen)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Sums insurance={insurance} lines={after} />
    </>
  );
}

type SumsProps = {
  readonly insurance: InsuranceCaseInput;
  readonly lines: readonly { readonly lineNo: number; readonly netFen: number }[];
};

function Sums({ insurance, lines }: SumsProps) {
  const { t } = useTranslation('insurance');
  const insuredFen = sumFen(lines.map((line) => line.netFen));
  const off = insurance.assessedFen === null ? null : againstAssessment(lines, insurance.assessedFen).differenceFen;
  const borneFen = sumFen(splitDeductible(lines, borneBp(insurance)).map((split) => split.selfFen));
  return (
    <p className="q-row" role="status">
      <span>
        {t('insured')} <MoneyText fen={insuredFen} isStrong />
      </span>
      {off !== null && (
        <StatusTag tone={off === 0 ? 'green' : 'amber'}>
          {t('difference')} <MoneyText fen={off} />
        </StatusTag>
      )}
      <span>
        {t('borne')} <MoneyText fen={borneFen} isStrong />
      </span>
    </p>
  );
}
