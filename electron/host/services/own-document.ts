/** 'own': an advisor works on own documents; a manager, and whoever has the right for any document, on all (domain rules §2). */
import type { Actor } from '#domain/actor.ts';
import { grantOf, type Permission } from '#domain/permissions.ts';
import { employeeById } from '#db/store/employees.ts';
import type { ReadDb } from '#db/write.ts';
import { refuse } from '../refused.ts';

/** @refuses NOT_OWN_DOCUMENT with the owner's name */
export function mustOwn(db: ReadDb, actor: Actor, permission: Permission, ownerId: number): void {
  if (actor.employeeId === ownerId || grantOf(actor.roles, permission) !== 'own') return;
  refuse('NOT_OWN_DOCUMENT', { ownerName: employeeById(db, ownerId)?.name ?? '' });
}
