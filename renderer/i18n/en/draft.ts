import type { draft as zh } from '../zh-CN/draft.ts';
import type { SameKeys } from '../same-keys.ts';

export const draft: SameKeys<typeof zh> = {
  restored: 'What you typed and did not save is here again, from',
  documentChanged: 'the document has changed since: compare before you save',
  clear: 'Start empty',
  alreadyDone: 'It had been done and saved before the interruption; there is nothing to repeat',
  unfinished: 'Unfinished {{count}}',
  unfinishedHint: 'Not saved yet: open one to go on',
};
