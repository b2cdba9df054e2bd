import { expect, test } from 'vitest';
import { CLAIM_STATES, PAYER_TYPES } from '../enums.ts';
import { mayReverseOnAccount } from './reverse-on-account.ts';

test('the manufacturer’s slip goes back while its claim is a draft or was rejected, any other whatever the claim is', () => {
  const may = (payerType: (typeof PAYER_TYPES)[number], claimState: (typeof CLAIM_STATES)[number] | null) =>
    mayReverseOnAccount({ payerType, claimState, receivedFen: 0 }).ok;
  for (const payerType of PAYER_TYPES)
    for (const state of [...CLAIM_STATES, null])
      expect(may(payerType, state), `${payerType} ${state}`).toBe(
        payerType !== 'WARRANTY' || state === null || state === 'DRAFT' || state === 'REJECTED',
      );
});

test('nothing goes back once money came in on it', () => {
  expect(mayReverseOnAccount({ payerType: 'INSURANCE', claimState: null, receivedFen: 1 })).toMatchObject({
    refusal: { code: 'RECEIVABLE_RECEIVED', data: { receivedFen: 1 } },
  });
});
