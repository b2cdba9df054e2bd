/** Forms, and the place where their drafts lie kept by a plain table: what a restart finds is what stands there again. */
import { expect, test } from 'vitest';
import type { StoredDraft } from '#domain/contract/desk-draft.contract.ts';
import { DraftBox, type DraftPlace } from './draft-box.ts';
import { draftFields, draftText } from './draft-text.ts';
import { FormDraft } from './form-draft.ts';

const KEY = 'order.hold:17';

/** A disk that can be full. */
class Disk implements DraftPlace {
  readonly drafts = new Map<string, StoredDraft>();
  isFull = false;
  mine = async ({ employeeId }: { employeeId: number | null }) => ({
    drafts: [...this.drafts].filter(([at]) => at.startsWith(`${employeeId} `)).map(([, it]) => it),
  });
  save: DraftPlace['save'] = async ({ employeeId, draft }) => {
    if (this.isFull) throw new Error('full');
    this.drafts.set(`${employeeId} ${draft.key}`, { ...draft, savedAt: 1 });
    return { savedAt: 1 };
  };
  drop: DraftPlace['drop'] = async ({ employeeId, key }) => {
    this.drafts.delete(`${employeeId} ${key}`);
  };
}

async function boxOn(disk: Disk, employeeId: number | null = 5): Promise<DraftBox> {
  const box = new DraftBox(disk);
  await box.open(employeeId);
  return box;
}

test('a form that comes back has what was typed, and the rest as it opens', async () => {
  const disk = new Disk();
  const first = await boxOn(disk);
  const form = new FormDraft(first, KEY);
  form.read('reason', 'WAIT_PARTS');
  form.read('note', '');
  form.keep('note', '等左前大灯');
  await first.settle();
  const again = new FormDraft(await boxOn(disk), KEY);
  expect(again.restored()).toMatchObject({ at: 1 });
  expect([again.read('note', ''), again.read('reason', 'WAIT_PARTS')]).toEqual(['等左前大灯', 'WAIT_PARTS']);
  expect(new FormDraft(await boxOn(disk, 6), KEY).read('note', '')).toBe('');
});

test('a field nobody opened again is kept beside the others', async () => {
  const disk = new Disk();
  const first = await boxOn(disk);
  const form = new FormDraft(first, KEY);
  form.read('note', '');
  form.read('later', '');
  form.keep('note', 'a');
  form.keep('later', 'b');
  await first.settle();
  const second = await boxOn(disk);
  const again = new FormDraft(second, KEY);
  again.read('note', '');
  again.keep('note', 'c');
  await second.settle();
  expect(new FormDraft(await boxOn(disk), KEY).read('later', '')).toBe('b');
});

test('typed back to what it was: no draft; saved: none; typed on after saving: only that', async () => {
  const disk = new Disk();
  const box = await boxOn(disk);
  const form = new FormDraft(box, KEY);
  form.read('note', '');
  form.keep('note', 'a');
  form.keep('note', '');
  expect(box.get(KEY)).toBeUndefined();
  form.keep('note', 'a');
  form.done();
  // the form empties itself once it is saved: that is no draft
  form.keep('note', '');
  expect(box.get(KEY)).toBeUndefined();
  form.keep('note', 'b');
  await box.settle();
  expect(disk.drafts.size).toBe(1);
});

test('an empty form again: the fields are told, and the disk has nothing', async () => {
  const disk = new Disk();
  const box = await boxOn(disk);
  const form = new FormDraft(box, KEY);
  form.read('note', 'first');
  let told = 0;
  form.onClear(() => {
    told += 1;
  });
  form.keep('note', 'a');
  await box.settle();
  form.clear();
  await box.settle();
  expect([told, form.read('note', ''), disk.drafts.size]).toEqual([1, 'first', 0]);
});

test('the id of an act is on the disk before it is sent; with nothing typed there is nothing to note', async () => {
  const disk = new Disk();
  const form = new FormDraft(await boxOn(disk), KEY);
  form.read('note', '');
  const commandId = '0199aaaa-0000-7000-8000-000000000001';
  await form.sending(commandId);
  expect(disk.drafts.size).toBe(0);
  form.keep('note', 'a');
  await form.sending(commandId);
  expect(new FormDraft(await boxOn(disk), KEY).sentId).toBe(commandId);
});

test('what could not be written is written when it can be', async () => {
  const disk = new Disk();
  disk.isFull = true;
  const box = await boxOn(disk);
  const form = new FormDraft(box, KEY);
  form.read('note', '');
  form.keep('note', 'a');
  await box.settle();
  expect([disk.drafts.size, box.get(KEY)?.key]).toEqual([0, KEY]);
  disk.isFull = false;
  await expect.poll(() => disk.drafts.size, { timeout: 5_000 }).toBe(1);
});

test('a choice taken back stays taken back', () => {
  const fields = { typed: { reason: undefined, marks: [{ zone: 'A', note: undefined }] }, at: null };
  expect(draftFields(draftText(fields))).toEqual(fields);
  expect(Object.keys(draftFields(draftText(fields))['typed'] as object)).toContain('reason');
  expect(draftFields('{"half')).toEqual({});
});
