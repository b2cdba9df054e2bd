/** Inputs made from a contract's own schema: sound ones, and such as no desk of ours would ever send. */
import fc from 'fast-check';
import { v7 } from 'uuid';
import { z } from 'zod';

/** The part of JSON schema the contract uses. */
type Shape = {
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  prefixItems?: Shape[];
  items?: Shape | false;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
};

/** What stands behind the inputs: nothing at all, or a shop whose documents they may name. */
export type World = {
  /** values that mean something under this name, such as the ids of orders; empty when none are known */
  readonly poolOf: (key: string) => readonly unknown[];
  /** only what the schema takes: what it refuses is another test's matter */
  readonly isTame: boolean;
};
const NOWHERE: World = { poolOf: () => [], isTame: false };

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values that have broken programs before. */
const NASTY: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  'x\udc00',
  '\u202e甲',
  'e\u0301',
  "'; DROP TABLE customer; --",
  '../../../etc/passwd',
  '甲'.repeat(20_000),
  Number.NaN,
  -0,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  -(2 ** 53),
  1e21,
  -1,
  0.1,
  12n,
  true,
  [],
  {},
  Array.from({ length: 600 }, () => 1),
  nested(200),
  new Date(0),
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  '__proto__',
];
const nasty: fc.Arbitrary<unknown> = fc.constantFrom(...NASTY);

/** A document that may be there, one that is not, and one that cannot be. */
const IDS = [1, 1, 2, 99, 1_000_000];

function integers(shape: Shape, world: World): fc.Arbitrary<unknown> {
  const min = shape.minimum ?? (shape.exclusiveMinimum === undefined ? -(2 ** 53 - 1) : shape.exclusiveMinimum + 1);
  const max = shape.maximum ?? 2 ** 53 - 1;
  const sound = IDS.filter((n) => n >= min && n <= max);
  if (world.isTame) {
    const usual = [...IDS, 100, 1_000, 5_000].filter((n) => n >= min && n <= max);
    return fc.constantFrom(...(usual.length > 0 ? usual : [min]));
  }
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(sound.length > 0 ? sound : [min])) },
    { weight: 2, arbitrary: fc.constantFrom(min, max) },
    { weight: 1, arbitrary: fc.constantFrom(min - 1, max + 1) },
  );
}

function soundText(shape: Shape): readonly string[] {
  if (shape.format === 'base64') return ['QUFB'.repeat(Math.ceil((shape.minLength ?? 4) / 4))];
  if (shape.pattern?.startsWith('^\\d{4}')) return ['2026-11-22', '2026-02-30'];
  if (shape.pattern?.includes(':[0-5]')) return ['08:00'];
  const min = Math.max(1, shape.minLength ?? 1);
  return ['A'.repeat(min), '陈𬭎'.padEnd(min, '甲'), '甲'.repeat(Math.min(shape.maxLength ?? 50, 300))];
}

function texts(shape: Shape, world: World): fc.Arbitrary<unknown> {
  // a command id that comes twice is another story than this one
  if (shape.format === 'uuid') return fc.constant(null).map(() => v7());
  if (world.isTame) return fc.constantFrom(...soundText(shape).filter((text) => text !== '2026-02-30'));
  return fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...soundText(shape)) },
    { weight: 1, arbitrary: fc.constantFrom('', '甲'.repeat((shape.maxLength ?? 1_000) + 1)) },
  );
}

function objects(shape: Shape, world: World): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape.properties ?? {}).map(([key, of]): [string, fc.Arbitrary<unknown>] => {
    // an approval costs a PIN check and is rare; the rest of what may be left out is there half the time
    const rare = key === 'approval' ? (world.isTame ? 0 : 1) : 60;
    const chance = shape.required?.includes(key) ? 3_600 : rare;
    const missing = world.isTame && chance === 3_600 ? 0 : 60;
    return [
      key,
      fc.oneof(
        { weight: chance, arbitrary: named(key, of, world) },
        { weight: missing, arbitrary: fc.constant(MISSING) },
      ),
    ];
  });
  const whole = fc.tuple(...entries.map(([, value]) => value)).map((values) => {
    const made: Record<string, unknown> = {};
    entries.forEach(([key], i) => {
      if (values[i] !== MISSING) made[key] = values[i];
    });
    return made;
  });
  if (world.isTame) return whole;
  const surprising = fc.tuple(whole, fc.constantFrom('extra', '__proto__', 'constructor'), nasty);
  return fc.oneof(
    { weight: 25, arbitrary: whole },
    {
      weight: 1,
      arbitrary: surprising.map(([made, key, value]) =>
        Object.defineProperty({ ...made }, key, { value, enumerable: true, configurable: true, writable: true }),
      ),
    },
  );
}
const MISSING = Symbol('missing');

/** A value under a name: one the shop knows, where it knows any. */
function named(key: string, of: Shape, world: World): fc.Arbitrary<unknown> {
  const pool = world.poolOf(key);
  if (pool.length === 0) return shaped(of, world);
  const isMaybe = (of.anyOf ?? of.oneOf ?? []).some((branch) => branch.type === 'null');
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...pool) },
    { weight: isMaybe ? 5 : 0, arbitrary: fc.constant(null) },
  );
}

function lists(shape: Shape, world: World): fc.Arbitrary<unknown> {
  if (shape.prefixItems) return fc.tuple(...shape.prefixItems.map((of) => shaped(of, world)));
  const min = shape.minItems ?? 0;
  const of = shaped(shape.items || {}, world);
  if (world.isTame) return fc.array(of, { minLength: min, maxLength: min + 1 });
  return fc.oneof(
    { weight: 10, arbitrary: fc.array(of, { minLength: min, maxLength: min + 2 }) },
    { weight: 1, arbitrary: fc.constant(Array.from({ length: (shape.maxItems ?? 500) + 1 }, () => ({}))) },
  );
}

function sound(shape: Shape, world: World): fc.Arbitrary<unknown> {
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const branches = shape.anyOf ?? shape.oneOf;
  if (branches) return fc.oneof(...branches.map((branch) => shaped(branch, world)));
  if (shape.type === 'object') return objects(shape, world);
  if (shape.type === 'array') return lists(shape, world);
  if (shape.type === 'string') return texts(shape, world);
  if (shape.type === 'integer') return integers(shape, world);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  return nasty;
}

/** Mostly as the schema has it, now and then anything at all. */
function shaped(shape: Shape, world: World): fc.Arbitrary<unknown> {
  if (world.isTame) return sound(shape, world);
  return fc.oneof({ weight: 30, arbitrary: sound(shape, world) }, { weight: 1, arbitrary: nasty });
}

/** Inputs for a procedure whose contract takes `schema`; of a living shop where `world` has one. */
export function inputsOf(schema: z.ZodType, world: World = NOWHERE): fc.Arbitrary<unknown> {
  return shaped(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, world);
}
