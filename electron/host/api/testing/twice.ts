/** A window whose line breaks after every answer: what it asked is asked again, under the same command id, over another line. */
import { expect } from 'vitest';
import { lastJournalSeq } from '#db/store/journal.ts';
import type { Client, House } from './house.ts';
import { PROCEDURES } from './procedures.ts';

type Call = (input: unknown) => Promise<unknown>;
const WRITES = new Set(PROCEDURES.filter(({ meta }) => meta.writes).map(({ name }) => name));

/** A procedure of a window by its path. */
export function procedureOf(client: Client, path: readonly string[]): Call {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client) as Call;
}

/**
 * The answer the second time is the answer of the first, and the journal has no row more.
 * @param call asks again, as the same person
 */
export async function expectSameAgain(
  house: House,
  name: string,
  first: unknown,
  call: () => Promise<unknown>,
): Promise<void> {
  const seq = lastJournalSeq(house.host.read);
  expect(await call(), `${name} again`).toEqual(first);
  expect(lastJournalSeq(house.host.read), `${name} wrote again`).toBe(seq);
}

/** `first`, with every act that is done for the first time sent again by `second`; `repeated` collects their names. */
export function twice(house: House, first: Client, second: Client, repeated: Set<string>): Client {
  const at = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      // a client is no promise
      get: (_, key) => (key === 'then' ? undefined : at([...path, String(key)])),
      apply: async (_, __, [input]: unknown[]) => {
        const answer = await procedureOf(first, path)(input);
        const name = path.join('.');
        if (!WRITES.has(name) || repeated.has(name)) return answer;
        repeated.add(name);
        await expectSameAgain(house, name, answer, () => procedureOf(second, path)(input));
        return answer;
      },
    });
  return at([]) as Client;
}
