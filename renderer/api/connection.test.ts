import { expect, test } from 'vitest';
import { Connection } from './connection.ts';

test('connected after the first sign of life, lost and back again', async () => {
  let isUp = true;
  const connection = new Connection(async () => {
    if (!isUp) throw new Error('away');
  });
  const seen: string[] = [];
  connection.subscribe(() => seen.push(connection.snapshot()));
  expect(connection.snapshot()).toBe('connecting');
  await connection.connect();
  expect(connection.snapshot()).toBe('connected');
  isUp = false;
  connection.lost();
  connection.lost();
  expect(connection.snapshot()).toBe('lost');
  const back = connection.whenConnected();
  isUp = true;
  await back;
  expect(seen).toEqual(['connected', 'lost', 'connected']);
});

test('confirming is shown while a form asks, but never hides a lost line', async () => {
  const connection = new Connection(async () => {});
  await connection.connect();
  const one = connection.confirm();
  const two = connection.confirm();
  expect(connection.snapshot()).toBe('confirming');
  one();
  one();
  expect(connection.snapshot()).toBe('confirming');
  connection.lost();
  expect(connection.snapshot()).toBe('lost');
  await connection.whenConnected();
  two();
  expect(connection.snapshot()).toBe('connected');
});

test('a line that ends right behind its answer is not taken for connected', async () => {
  let probes = 0;
  const connection: Connection = new Connection(async () => {
    probes += 1;
    if (probes === 1) connection.lost();
  });
  await connection.connect();
  expect(probes).toBe(2);
  expect(connection.line).toBe('connected');
});
