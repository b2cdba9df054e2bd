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

function integers(shape: Shape): fc.Arbitrary<unknown> {
  const min = shape.minimum ?? (shape.exclusiveMinimum === undefined ? -(2 ** 53 - 1) : shape.exclusiveMinimum + 1);
  const max = shape.maximum ?? 2 ** 53 - 1;
  const sound = IDS.filter((n) => n >= min && n <= max);
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

function texts(shape: Shape): fc.Arbitrary<unknown> {
  // a command id that comes twice is another story than this one
  if (shape.format === 'uuid') return fc.constant(null).map(() => v7());
  return fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...soundText(shape)) },
    { weight: 1, arbitrary: fc.constantFrom('', '甲'.repeat((shape.maxLength ?? 1_000) + 1)) },
  );
}

function objects(shape: Shape): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape.properties ?? {}).map(([key, of]): [string, fc.Arbitrary<unknown>] => {
    // an approval costs a PIN check and is rare; the rest of what may be left out is there half the time
    const chance = shape.required?.includes(key) ? 3_600 : key === 'approval' ? 1 : 60;
    return [key, fc.oneof({ weight: chance, arbitrary: shaped(of) }, { weight: 60, arbitrary: fc.constant(MISSING) })];
  });
  const whole = fc.tuple(...entries.map(([, value]) => value)).map((values) => {
    const made: Record<string, unknown> = {};
    entries.forEach(([key], i) => {
      if (values[i] !== MISSING) made[key] = values[i];
    });
    return made;
  });
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

function lists(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.prefixItems) return fc.tuple(...shape.prefixItems.map(shaped));
  const min = shape.minItems ?? 0;
  const of = shaped(shape.items || {});
  return fc.oneof(
    { weight: 10, arbitrary: fc.array(of, { minLength: min, maxLength: min + 2 }) },
    { weight: 1, arbitrary: fc.constant(Array.from({ length: (shape.maxItems ?? 500) + 1 }, () => ({}))) },
  );
}

function sound(shape: Shape): fc.Arbitrary<unknown> {
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const branches = shape.anyOf ?? shape.oneOf;
  if (branches) return fc.oneof(...branches.map(shaped));
  if (shape.type === 'object') return objects(shape);
  if (shape.type === 'array') return lists(shape);
  if (shape.type === 'string') return texts(shape);
  if (shape.type === 'integer') return integers(shape);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  return nasty;
}

/** Mostly as the schema has it, now and then anything at all. */
function shaped(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: sound(shape) }, { weight: 1, arbitrary: nasty });
}

/** Inputs for a procedure whose contract takes `schema`. */
export function inputsOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return shaped(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
}
