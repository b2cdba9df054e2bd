/** Small pieces of sentences: words of a list, states and acts, quantities. */
import type { Label } from './label.ts';
import { thingLabels } from './labels-people.ts';
import { type LabelList, machineLabels, type MachineName, wordOf } from './labels.ts';

type Tongue = 'zh' | 'en';

function machineOf(machine: string) {
  return machine in machineLabels ? machineLabels[machine as MachineName] : null;
}

/** The label of a state of one of the state tables; an unknown one is shown as it is. */
export function stateWord(tongue: Tongue, machine: string, state: string): string {
  const words: Readonly<Record<string, Label>> = machineOf(machine)?.states ?? {};
  return words[state]?.[tongue] ?? state;
}

/** The label of an act of one of the state tables; an unknown one is shown as it is. */
export function actionWord(tongue: Tongue, machine: string, action: string): string {
  const words: Readonly<Record<string, Label>> = machineOf(machine)?.actions ?? {};
  return words[action]?.[tongue] ?? action;
}

/** Several words of one list, joined as the language joins them. */
export function list(tongue: Tongue, name: LabelList, values: readonly string[]): string {
  return values.map((value) => wordOf(tongue, name, value)).join(tongue === 'zh' ? '、' : ', ');
}

/** A quantity in milli-units as people write it: 4200 -> 4.2, 1000 -> 1. */
export function qty(milli: number): string {
  const sign = milli < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(milli) / 1000);
  const rest = String(Math.abs(milli) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

/** A pay rate in basis points the way a discount is spoken: 9000 -> 9, 8500 -> 8.5. */
export function zhe(payRateBp: number): string {
  return qty(payRateBp);
}

/** The English name of a thing the host names in Chinese; an unknown one is shown as it is. */
export function thingInEnglish(zh: string): string {
  return thingLabels.find((thing) => thing.zh === zh)?.en ?? zh;
}
