/** What is typed in a form is a draft (renderer/ui/use-draft): no control of a screen is held by a plain `useState`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FEATURES = join(import.meta.dirname, '../../renderer/features');
const CONTROL =
  /<(Input|InputNumber|Select|Checkbox|Radio|AutoComplete|MoneyInput|DateInput|DateTimeInput|PinInput|SuggestBox)\b/;
const STATE = /const \[(\w+)(?:, \w+)?\] = useState\b/g;
/** Whether something is shown, asked or under way is no text. */
const PASSING = /^(is[A-Z]\w*|open|problem|said|waiting|seen\w*)$/;

/** Held by the screen alone, and why. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  // what is looked for, what is pointed at, how many labels of it
  'order/orders-screen.tsx': ['text'],
  'parts/stock-lookup.tsx': ['text', 'partId', 'count'],
  'cashier/cashier-screen.tsx': ['text'],
  'cashier/find-customer-dialog.tsx': ['text'],
  'vehicle/change-owner-dialog.tsx': ['text'],
  'appointment/booking-fields.tsx': ['text'],
  'workshop/board-screen.tsx': ['filter'],
  'estimate/versions-dialog.tsx': ['pair'],
  'print-queue/print-queue-screen.tsx': ['preview'],
  'settings/layout-tab.tsx': ['form'],
  'settings/layout-form.tsx': ['paper'],
  // the sheet of a shift that is closed
  'cashier/close-shift-screen.tsx': ['closed'],
  // a PIN is kept nowhere, and neither is who is about to type it
  'sign-in/sign-in-screen.tsx': ['who', 'pin', 'active'],
  'sign-in/lock-overlay.tsx': ['pin'],
  'rescue/restore-form.tsx': ['admin', 'manager', 'commandId', 'state'],
};

const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx'));

test('every form keeps what is typed', () => {
  const lost = files.flatMap((file) => {
    const text = readFileSync(join(FEATURES, file), 'utf8');
    if (!CONTROL.test(text)) return [];
    const held = [...text.matchAll(STATE)].map(([, name = '']) => name);
    return held.filter((name) => !PASSING.test(name) && !MAY[file]?.includes(name)).map((name) => `${file} ${name}`);
  });
  expect(lost).toEqual([]);
});

test('nothing is excused that is not there', () => {
  const gone = Object.entries(MAY).flatMap(([file, names]) => {
    const text = files.includes(file) ? readFileSync(join(FEATURES, file), 'utf8') : '';
    const held = [...text.matchAll(STATE)].map(([, name = '']) => name);
    return names.filter((name) => !held.includes(name)).map((name) => `${file} ${name}`);
  });
  expect(gone).toEqual([]);
});
