/** A printer that is ill says so before its key is pressed: who sends an act that prints shows documents/printer-health. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from '#domain/contract/index.ts';

const RENDERER = join(import.meta.dirname, '../../renderer');

/** Where a file only hands its acts to another, the other shows it. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'features/order/order-actions.tsx': 'features/order/order-screen.tsx',
  'features/supplement/supplement-panel.tsx': 'features/supplement/supplements-screen.tsx',
};

/** It is what a printer said of a paper, with the ways out. */
const IS_A_COMPLAINT = 'shell/print-trouble.tsx';

/** `area.name` of every act that may queue a paper. */
const printing = Object.entries(contract).flatMap(([area, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).flatMap(([name, procedure]) => {
    const { outputSchema } = procedure['~orpc'];
    const shape = (outputSchema as { shape?: object } | undefined)?.shape ?? {};
    return 'printJobIds' in shape ? [`${area}.${name}`] : [];
  }),
);

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx'));
const textOf = (file: string) => readFileSync(join(RENDERER, file), 'utf8');

const sends = (text: string) => printing.filter((act) => new RegExp(`api\\.${act.replace('.', '\\.')}\\b`).test(text));
const senders = files.filter((file) => sends(textOf(file)).length > 0);

test('acts that print are known, and keys send them', () => {
  expect(printing).toContain('cashier.take');
  expect(printing.length).toBeGreaterThan(15);
  expect(senders.length).toBeGreaterThan(15);
});

test('every screen whose key prints shows what its printer says', () => {
  const keys = senders.filter((file) => file !== IS_A_COMPLAINT);
  const silent = keys.filter((file) => !/<PrinterHealth\b|\bprints=/.test(textOf(SHOWN_BY[file] ?? file)));
  expect(silent).toEqual([]);
});

test('nothing is excused that sends no such act', () => {
  expect([IS_A_COMPLAINT, ...Object.keys(SHOWN_BY)].filter((file) => !senders.includes(file))).toEqual([]);
});
