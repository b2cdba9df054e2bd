/** What the customer agreed to, one sum after the other. Source: domain rules §5.4. */
import { localTime, money } from '../format.ts';
import { agreeWords } from '../words.ts';
import type { SettlementData } from './data.ts';

/** The signed sum, then what each supplement added and made of it; the bare sum for papers that know no more. */
export function agreedText(d: SettlementData): string {
  const list = d.authorisations ?? [];
  if (list.length === 0) return d.authorisedFen === null ? '' : money(d.authorisedFen);
  return list
    .map((a, i) => {
      const step = `${a.differenceFen < 0 ? '-' : '+'}${money(Math.abs(a.differenceFen))} = ${money(a.selfFen)}`;
      const sum = i === 0 ? money(a.selfFen) : step;
      return [a.supplementNo, sum, agreeWords[a.mode], a.by, localTime(a.at)].filter(Boolean).join(' ');
    })
    .join(';  ');
}
