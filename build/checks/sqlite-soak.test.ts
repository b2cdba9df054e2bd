import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

/**
 * The native addon once aborted the whole process when SQLite errors met statements that were being collected.
 * That took up to 36,000 errors to show.
 */
test('survives 200,000 errors thrown while discarded statements are collected', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE bin (code TEXT PRIMARY KEY NOT NULL, stock INTEGER NOT NULL CHECK (stock >= 0)) STRICT');
  db.exec("INSERT INTO bin VALUES ('A-01', 5)");
  let refused = 0;
  for (let i = 0; i < 200_000; i += 1) {
    try {
      db.prepare("INSERT INTO bin VALUES ('A-01', 1)").run();
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY') refused += 1;
    }
  }
  expect(refused).toBe(200_000);
  expect(db.prepare('SELECT code, stock FROM bin').all()).toEqual([{ code: 'A-01', stock: 5 }]);
  db.close();
});
