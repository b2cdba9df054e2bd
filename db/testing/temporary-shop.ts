/** A real file in a temporary folder, for tests of every room that needs the database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#domain/actor.ts';
import { type OpenDatabase, openDatabase, type OpenOptions } from '../open.ts';
import { employee } from '../schema/staff.ts';
import { createWriter, HOUSE, type Writer } from '../write.ts';

export const TEST_KEY = Buffer.alloc(32, 7);

/** 2026-11-22 09:00 in Shanghai. */
export const TEST_NOW = Date.UTC(2026, 10, 22, 1, 0, 0);

export type TemporaryShop = {
  readonly folder: string;
  /** Replaced when a test opens the folder again. */
  db: OpenDatabase;
  readonly writer: Writer;
  /** Runs the clock on, ms. */
  pass(ms: number): void;
  now(): number;
  close(): void;
};

/** Makes an empty shop; `close` removes it. */
export function temporaryShop(options: Partial<OpenOptions> & { folder?: string } = {}): TemporaryShop {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'qiantai-db-'));
  let at = TEST_NOW;
  const now = () => at;
  const db = openDatabase(folder, { now, ...options });
  const shop: TemporaryShop = {
    folder,
    db,
    writer: createWriter(db, { now, journalKey: TEST_KEY }),
    now,
    pass(ms) {
      at += ms;
    },
    close() {
      shop.db.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
  return shop;
}

/** Stamps of rows a test writes itself. */
export const HOUSE_STAMP = { createdAt: TEST_NOW, createdBy: 0, updatedAt: TEST_NOW, updatedBy: 0 };

let commands = 0;

/** A command nobody used before. */
export function aCommand(input: unknown = {}): { commandId: string; input: unknown } {
  commands += 1;
  return { commandId: `00000000-0000-7000-8000-${String(commands).padStart(12, '0')}`, input };
}

/** Adds a person of the house and answers as whom they act, at the host's own desk. */
export function anEmployee(shop: TemporaryShop, no: string, name: string, roles: Actor['roles']): Actor {
  const { result } = shop.writer.write(HOUSE, 'test.employee', aCommand({ no }), (tx) => {
    const stamp = { createdAt: tx.act.at, createdBy: 0, updatedAt: tx.act.at, updatedBy: 0 };
    const row = tx
      .insert(employee)
      .values({ no, name, roles, pinHash: 'hash', pinSalt: 'salt', ...stamp })
      .returning({ id: employee.id })
      .get();
    return { result: row.id, touches: [`employee:${row.id}`] };
  });
  return { employeeId: result, deskId: 0, name, roles };
}
