/** A host that does nothing but write, for the kill test: one line on stdout per act that was acknowledged. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../open.ts';
import { desk } from '../schema/staff.ts';
import { nextNumber } from '../store/counters.ts';
import { createWriter, HOUSE } from '../write.ts';
import { TEST_KEY } from './temporary-shop.ts';

const [folder = '', round = '', ...repeated] = process.argv.slice(2);
const now = () => Date.now();
const writer = createWriter(openDatabase(folder, { now }), { now, journalKey: TEST_KEY });

function act(commandId: string): void {
  const done = writer.write(HOUSE, 'desk.add', { commandId, input: { commandId } }, (tx) => {
    const n = nextNumber(tx, 'JC', '2026-11-22');
    tx.insert(desk)
      .values({ name: `${commandId} ${n}`, createdAt: tx.act.at })
      .run();
    return { result: n, touches: ['desks'] };
  });
  writeSync(1, `${commandId} ${done.result} ${done.repeated}\n`);
}

for (const commandId of repeated) act(commandId);
for (let i = 0; ; i++) act(`${round}-${i}`);
