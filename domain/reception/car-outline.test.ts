import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WALK_AROUND_ZONES } from '../enums.ts';
import {
  CAR_VIEWS,
  OUTLINE_HEIGHT,
  OUTLINE_WIDTH,
  outlineAreas,
  outlineCaptions,
  outlineGlass,
  outlineLines,
  zoneCentre,
} from './car-outline.ts';
import { circle, placePath } from './outline-path.ts';

/** End points of a path, enough to see where it lies. */
function points(d: string): [number, number][] {
  return [...d.matchAll(/[MLCQA] ([-\d. ]+)/g)].map((m) => {
    const n = (m[1] ?? '').trim().split(' ').map(Number);
    return [n.at(-2) ?? Number.NaN, n.at(-1) ?? Number.NaN];
  });
}

describe('the outline', () => {
  test('has an area for every zone, and no area for anything else', () => {
    expect(new Set(outlineAreas.map((a) => a.zone))).toEqual(new Set(WALK_AROUND_ZONES));
  });

  test('shows every view with a caption', () => {
    expect(new Set(outlineAreas.map((a) => a.view))).toEqual(new Set(CAR_VIEWS));
    expect(outlineCaptions.map((c) => c.view)).toEqual([...CAR_VIEWS]);
  });

  test('stays inside its own box', () => {
    for (const d of [...outlineAreas.map((a) => a.d), ...outlineGlass, ...outlineLines]) {
      for (const [x, y] of points(d)) {
        expect(x).toBeGreaterThanOrEqual(4);
        expect(x).toBeLessThanOrEqual(OUTLINE_WIDTH - 4);
        expect(y).toBeGreaterThanOrEqual(4);
        expect(y).toBeLessThanOrEqual(OUTLINE_HEIGHT - 20);
      }
    }
  });

  test('puts the left front wheel at the reader’s left in the left view and at the right in the front view', () => {
    const centre = (zone: string, view: string): number => {
      const xs = outlineAreas
        .filter((a) => a.zone === zone && a.view === view)
        .flatMap((a) => points(a.d).map((p) => p[0]));
      return (Math.min(...xs) + Math.max(...xs)) / 2;
    };
    expect(centre('WHEEL_FL', 'LEFT')).toBeLessThan(centre('WHEEL_RL', 'LEFT'));
    expect(centre('WHEEL_FR', 'RIGHT')).toBeGreaterThan(centre('WHEEL_RR', 'RIGHT'));
    expect(centre('WHEEL_FL', 'FRONT')).toBeGreaterThan(centre('WHEEL_FR', 'FRONT'));
    expect(centre('LAMP_RL', 'REAR')).toBeLessThan(centre('LAMP_RR', 'REAR'));
  });
});

describe('placePath', () => {
  test('mirrors an arc by turning its sweep', () => {
    expect(placePath('M 0 0 A 5 5 0 0 1 10 0 Z', { dx: 0, dy: 2, mirrorWidth: 20 })).toBe('M 20 2 A 5 5 0 0 0 10 2 Z');
  });

  test('mirrored twice is the same drawing', () => {
    const n = fc.integer({ min: 5, max: 400 });
    fc.assert(
      fc.property(n, n, fc.integer({ min: 1, max: 60 }), (x, y, r) => {
        const once = placePath(circle(x, y, r), { dx: 0, dy: 0, mirrorWidth: 460 });
        expect(placePath(once, { dx: 0, dy: 0, mirrorWidth: 460 })).toBe(circle(x, y, r));
      }),
    );
  });

  test('refuses a command it does not know', () => {
    expect(() => placePath('M 0 0 h 5', { dx: 0, dy: 0 })).toThrow('outline path: h');
  });
});

test('every zone has a middle that lies inside the drawing', () => {
  for (const zone of WALK_AROUND_ZONES) {
    const { x, y } = zoneCentre(zone);
    expect(x > 0 && x < OUTLINE_WIDTH && y > 0 && y < OUTLINE_HEIGHT, zone).toBe(true);
  }
});

test('a fender is named by its metal, not by the wheel it bends around', () => {
  const wheel = zoneCentre('WHEEL_FL');
  const fender = zoneCentre('FENDER_FL');
  expect(Math.hypot(fender.x - wheel.x, fender.y - wheel.y)).toBeGreaterThan(33);
});
