/**
 * Two people prove themselves against the copy they want back: the file itself cannot be asked. Wrong PINs are counted
 * in a small file beside the keys, across restarts, for everybody together.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#domain/enums.ts';
import { afterWrongPin, type LockOut, lockedMinutes } from '#domain/staff/lock-out.ts';
import { writeDurably } from '#db/durable-file.ts';
import type { CopyPerson } from '#db/restore-unopened.ts';
import { PEPPER_FILE } from '../../host.ts';
import { pinHasher } from '../../pin-hash.ts';
import { refuse } from '../../refused.ts';
import type { RescueHost } from './rescue-host.ts';

type Typed = { readonly who: string; readonly pin: string };

const countFile = (host: RescueHost) => join(host.dataDir, 'keys', 'rescue-tries.json');

function tries(host: RescueHost): LockOut {
  const file = countFile(host);
  if (!existsSync(file)) return { failedCount: 0, lockedUntilAt: null };
  const found = /"failedCount":(\d+),"lockedUntilAt":(\d+|null)/.exec(readFileSync(file, 'utf8'));
  return { failedCount: Number(found?.[1] ?? 0), lockedUntilAt: Number(found?.[2]) || null };
}

function pepperOf(host: RescueHost): Buffer {
  const file = join(host.dataDir, 'keys', PEPPER_FILE);
  if (!existsSync(file)) return refuse('RESCUE_NO_PIN_KEY', { file: `keys/${PEPPER_FILE}` });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

function personCalled(people: readonly CopyPerson[], who: string): CopyPerson | null {
  const byNo = people.find((it) => it.no === who || it.no === who.toUpperCase());
  const named = people.filter((it) => it.name === who);
  return byNo ?? (named.length === 1 ? (named[0] ?? null) : null);
}

async function prove(host: RescueHost, people: readonly CopyPerson[], typed: Typed, field: string) {
  const person = personCalled(people, typed.who);
  const stored = person === null ? null : { hash: person.pinHash, salt: person.pinSalt };
  const isRight = await pinHasher(pepperOf(host), host.pinCost).isRight(typed.pin, stored);
  if (person !== null && isRight) return person;
  const next = afterWrongPin(tries(host), host.now());
  writeDurably(countFile(host), JSON.stringify(next));
  return refuse('SIGN_IN_WRONG', {}, field);
}

/**
 * The administrator and the manager, by the copy's own staff.
 * @refuses LOCKED_OUT, SIGN_IN_WRONG, RESCUE_ROLE, RESCUE_SAME_PERSON, RESCUE_NO_PIN_KEY
 */
export async function twoPeople(
  host: RescueHost,
  people: readonly CopyPerson[],
  typed: { readonly admin: Typed; readonly manager: Typed },
): Promise<{ admin: CopyPerson; manager: CopyPerson }> {
  const minutes = lockedMinutes(tries(host), host.now());
  if (minutes > 0) return refuse('LOCKED_OUT', { minutes });
  const admin = await prove(host, people, typed.admin, 'admin');
  mustBe(admin, 'ADMIN', 'admin');
  const manager = await prove(host, people, typed.manager, 'manager');
  mustBe(manager, 'MANAGER', 'manager');
  if (admin.id === manager.id) return refuse('RESCUE_SAME_PERSON', {}, 'manager');
  writeDurably(countFile(host), JSON.stringify({ failedCount: 0, lockedUntilAt: null }));
  return { admin, manager };
}

function mustBe(person: CopyPerson, role: Role & ('ADMIN' | 'MANAGER'), field: string): void {
  if (!person.roles.includes(role)) refuse('RESCUE_ROLE', { role }, field);
}
