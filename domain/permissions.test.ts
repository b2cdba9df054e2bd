import { expect, test } from 'vitest';
import { ROLES, type Role } from './enums.ts';
import {
  approvers,
  can,
  canOn,
  type Grant,
  grantOf,
  mayApprove,
  mayLook,
  PERMISSIONS,
  type Permission,
} from './permissions.ts';

/** A second, independent copy of the matrix of domain rules §2, as printed there. */
const matrix = `
| right | SA | CA | PC | PM | FM | TE | QI | CL | CR | MG | AD |
| search | ● | ● | ● | ● | ● | V | ● | ● | ● | ● | – |
| customer.seeFullPhone | ○ | – | – | – | – | – | – | ● | ● | ● | – |
| customer.edit | ● | – | – | – | – | – | – | ● | ● | ● | – |
| customer.merge | – | – | – | – | – | – | – | – | – | ● | – |
| appointment.edit | ● | – | – | – | – | – | – | – | ● | ● | – |
| visit.checkIn | ● | – | – | – | – | – | – | ● | – | ● | – |
| order.takeOver | ● | – | – | – | – | – | – | – | – | ● | – |
| estimate.write | ○ | – | – | – | – | – | – | ○ | – | ● | – |
| price.change | L | – | – | – | – | – | – | L | – | ●A | – |
| line.discount | L | – | – | – | – | – | – | – | – | ●A | – |
| order.discount | L | L | – | – | – | – | – | – | – | ●A | – |
| payer.setFree | L | – | – | – | – | – | – | – | – | ●A | – |
| payer.setClaim | ○ | – | – | – | – | – | – | ● | – | ● | – |
| order.authorise | ○ | – | – | – | – | – | – | ○ | – | ● | – |
| supplement.add | ○ | – | – | – | V | – | – | ○ | – | ● | – |
| supplement.propose | – | – | – | – | ● | ● | ● | – | – | – | – |
| order.dispatch | – | – | – | – | ● | – | – | – | – | ● | – |
| task.work | – | – | – | – | ● | ● | – | – | – | – | – |
| order.finalCheck | – | – | – | – | – | – | ● | – | – | ● | – |
| part.lookup | ● | V | ● | ● | ● | V | – | ● | – | ● | – |
| part.seeCost | – | – | – | ● | – | – | – | – | – | ● | – |
| part.issue | – | – | ● | ● | – | – | – | – | – | – | – |
| part.issueNegative | – | – | – | ● | – | – | – | – | – | A | – |
| goods.receive | – | – | ● | ● | – | – | – | – | – | V | – |
| count.enter | – | – | ● | ● | – | – | – | – | – | – | – |
| count.post | – | – | – | ● | – | – | – | – | – | A | – |
| priceList.edit | – | – | – | L | – | – | – | – | – | ● | – |
| settlement.confirm | ○ | – | – | – | – | – | – | ○ | – | ● | – |
| payment.take | – | ● | – | – | – | – | – | – | – | – | – |
| payment.onAccount | – | L | – | – | – | – | – | – | – | ●A | – |
| deposit.take | – | ● | – | – | – | – | – | – | – | – | – |
| refund.make | – | L | – | – | – | – | – | – | – | A | – |
| settlement.reverseUnpaid | ○ | – | – | – | – | – | – | – | – | ● | – |
| settlement.reversePaid | – | – | – | – | – | – | – | – | – | A | – |
| order.releaseUnpaid | – | – | – | – | – | – | – | – | – | ● | – |
| gatePass.print | ● | ● | – | – | – | – | – | – | – | ● | – |
| shift.own | – | ● | – | – | – | – | – | – | – | – | – |
| shift.accept | – | L | – | – | – | – | – | – | – | ● | – |
| order.deliver | ○ | – | – | – | – | – | – | ○ | – | ● | – |
| followUp.edit | V | – | – | – | – | – | – | – | ● | ● | – |
| report.view | ○ | ○ | ○ | ● | ○ | ○ | – | ○ | ○ | ● | – |
| customer.export | – | – | – | – | – | – | – | – | – | ● | – |
| master.import | – | – | – | ● | – | – | – | – | – | ● | ● |
| settings.edit | – | – | – | – | – | – | – | – | – | V | ● |
| audit.read | – | – | – | – | – | – | – | – | – | ● | ● |
`;
const columns: readonly Role[] = [
  'ADVISOR',
  'CASHIER',
  'PARTS_CLERK',
  'PARTS_MANAGER',
  'FOREMAN',
  'TECHNICIAN',
  'INSPECTOR',
  'CLAIMS',
  'CRM',
  'MANAGER',
  'ADMIN',
];
const signs: Readonly<Record<string, Grant>> = {
  '●': 'any',
  '●A': 'any',
  '○': 'own',
  L: 'limit',
  V: 'view',
  A: 'approve',
  '–': 'no',
};

const cells = matrix
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [right = '', ...marks] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return columns.map((role, i) => ({ right: right as Permission, role, mark: marks[i] ?? '?' }));
  });

test('the copy has every role and every right', () => {
  expect([...columns].sort()).toEqual([...ROLES].sort());
  const copied = new Set<string>(cells.map((c) => c.right));
  expect(PERMISSIONS.filter((p) => !copied.has(p))).toEqual([
    'storedValue.bonus',
    'settlement.offAssessment',
    'settings.view',
  ]);
  expect(cells).toHaveLength((PERMISSIONS.length - 3) * ROLES.length);
});

test.each(cells)('$role $right $mark', ({ right, role, mark }) => {
  const grant = signs[mark];
  expect(grantOf([role], right)).toBe(grant);
  expect(mayApprove([role], right)).toBe(mark.includes('A'));
  expect(can([role], right)).toBe(['any', 'own', 'limit'].includes(grant ?? 'no'));
  expect(mayLook([role], right)).toBe(grant !== 'no');
});

test('settings may be looked at by those whose cell of the settings row is not empty', () => {
  for (const role of ROLES) expect(can([role], 'settings.view')).toBe(mayLook([role], 'settings.edit'));
});

test('a right on own documents stops at a colleague’s', () => {
  expect([canOn(['ADVISOR'], 'order.authorise', true), canOn(['ADVISOR'], 'order.authorise', false)]).toEqual([
    true,
    false,
  ]);
  expect(canOn(['MANAGER'], 'order.authorise', false)).toBe(true);
  expect(canOn(['CASHIER'], 'order.authorise', true)).toBe(false);
});

test('rights of several roles add up to the strongest', () => {
  expect(grantOf(['ADVISOR', 'CASHIER'], 'order.authorise')).toBe('own');
  expect(grantOf(['ADVISOR', 'MANAGER'], 'order.authorise')).toBe('any');
  expect(grantOf(['CASHIER', 'PARTS_CLERK'], 'part.lookup')).toBe('any');
  expect(grantOf([], 'search')).toBe('no');
  for (const right of PERMISSIONS) {
    for (const a of ROLES) {
      for (const b of ROLES) {
        expect(can([a, b], right)).toBe(can([a], right) || can([b], right));
      }
    }
  }
});

test('an administrator neither sees nor moves money', () => {
  const money = PERMISSIONS.filter((p) => /^(payment|deposit|refund|settlement|shift|price|order|line)\./.test(p));
  expect(money.length).toBeGreaterThan(12);
  for (const right of money) expect(mayLook(['ADMIN'], right)).toBe(false);
});

test('knows whom to ask for an approval', () => {
  expect(approvers('refund.make')).toEqual(['MANAGER']);
  expect(approvers('customer.export')).toEqual([]);
});
