import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '#print/common/thermal.ts';
import type { Columns, ThermalTemplate } from '#print/define-template.ts';
import { dayReportSamples } from '#print/day-report/sample.ts';
import { dayReportSlip } from '#print/day-report/slip.ts';
import { depositReceiptSamples } from '#print/deposit-receipt/sample.ts';
import { depositReceiptSlip } from '#print/deposit-receipt/slip.ts';
import { gatePassSamples } from '#print/gate-pass/sample.ts';
import { gatePassSlip } from '#print/gate-pass/slip.ts';
import { receiptSamples } from '#print/receipt/sample.ts';
import { receiptSlip } from '#print/receipt/slip.ts';
import { shiftReportSamples } from '#print/shift-report/sample.ts';
import { shiftReportSlip } from '#print/shift-report/slip.ts';
import { preparePainter, rasterBytes } from './raster.ts';
import { glyphsOf } from './render-pdf.ts';
import { drawerBytes, receiptBytes, renderReceipt } from './render-thermal.ts';
import { decodeEscPos, type Printed } from './testing/escpos-decoder.ts';
import { testFonts } from './testing/fonts.ts';

const run = { printedAt: Date.UTC(2026, 10, 22, 8, 31), printedByName: '郑收银', reprintNo: 0, jobShort: '3f2a9c1d' };

function linesOf(printed: readonly Printed[]): string[] {
  return printed.flatMap((p) => (p.kind === 'line' ? [p.text] : []));
}

const cases: [string, ThermalTemplate, Record<string, { docNo: string }>][] = [
  ['receipt', receiptSlip, receiptSamples],
  ['gate pass', gatePassSlip, gatePassSamples],
  ['shift report', shiftReportSlip, shiftReportSamples],
  ['deposit receipt', depositReceiptSlip, depositReceiptSamples],
  ['day report', dayReportSlip, dayReportSamples],
];

describe.each(cases)('%s', (_name, template, samples) => {
  describe.each([48, 32] as Columns[])('on %i columns', (columns) => {
    test.each(Object.entries(samples))('sample %s never leaves the paper and is cut once', (_sample, data) => {
      const printed = decodeEscPos(renderReceipt(template, data, run, columns).bytes);
      for (const p of printed) {
        if (p.kind !== 'line') continue;
        expect(columnsOf(p.text) * (p.size === 'double' ? 2 : 1)).toBeLessThanOrEqual(columns);
      }
      expect(printed.filter((p) => p.kind === 'cut')).toHaveLength(1);
      expect(printed.at(-1)).toEqual({ kind: 'cut' });
      expect(printed.filter((p) => p.kind === 'drawer')).toEqual([]);
      expect(printed).toContainEqual({ kind: 'code128', data: data.docNo });
    });
  });
});

describe('the ordinary receipt', () => {
  const printed = decodeEscPos(renderReceipt(receiptSlip, receiptSamples.ordinary, run, 48).bytes);
  const lines = linesOf(printed);

  test('shows the way from charges to change in exact columns', () => {
    const right = (left: string, amount: string): string =>
      left + ' '.repeat(48 - columnsOf(left) - columnsOf(amount)) + amount;
    for (const line of [
      right('工时费', '￥216.00'),
      right('材料费', '￥634.40'),
      right('优惠', '-￥103.32'),
      right('抹零', '-￥0.08'),
      right('应付', '￥762.00'),
      right('微信 (尾号8812)', '￥300.00'),
      right('实收', '￥800.00'),
      right('找零', '￥38.00'),
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines).toContain('大写 人民币柒佰陆拾贰元整');
    expect(lines.join('\n')).toContain('本票据非税务发票');
  });

  test('has the shop in double height and is no reprint', () => {
    expect(printed[0]).toMatchObject({ kind: 'line', size: 'tall' });
    expect(lines.join('\n')).not.toContain('补打');
  });

  test('a reprint says so at head and foot', () => {
    const again = linesOf(
      decodeEscPos(renderReceipt(receiptSlip, receiptSamples.ordinary, { ...run, reprintNo: 2 }, 32).bytes),
    );
    expect(again.filter((l) => l.includes('补打'))).toHaveLength(2);
  });
});

test('a refund names the payment it undoes and leaves room for two signatures', () => {
  const text = linesOf(decodeEscPos(renderReceipt(receiptSlip, receiptSamples.refund, run, 48).bytes)).join('\n');
  expect(text).toContain('退款凭证');
  expect(text).toContain('SK20261122-0021');
  expect(text).toContain('客户签字');
  expect(text).toContain('收银员签字');
});

const artist = { painter: preparePainter(testFonts), has: glyphsOf(testFonts) };

/** Share of black dots between two columns of a picture, 12 dots a column. */
function ink(picture: Extract<Printed, { kind: 'picture' }>, from: number, to: number): number {
  let black = 0;
  const across = picture.dots / 8;
  for (let y = 0; y < picture.rows; y += 1) {
    for (let x = from * 12; x < to * 12; x += 1) {
      if (((picture.bits[y * across + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0) black += 1;
    }
  }
  return black / (picture.rows * (to - from) * 12);
}

test('a line with a character the printer lacks is a picture of the same columns, the lines around it stay text', () => {
  const { bytes, substituted } = renderReceipt(receiptSlip, receiptSamples.refund, run, 48, artist);
  expect(substituted).toEqual([]);
  const printed = decodeEscPos(bytes);
  const pictures = printed.filter((p) => p.kind === 'picture');
  expect(pictures).toMatchObject([{ dots: 576, rows: 30 }]);
  const [picture] = pictures as [Extract<Printed, { kind: 'picture' }>];
  // 客户 … 㛃𬭎先生￥ 154****1234 at the right: ink where the text is, none in the gap
  expect(ink(picture, 0, 4)).toBeGreaterThan(0.1);
  expect(ink(picture, 4, 20)).toBe(0);
  expect(ink(picture, 26, 48)).toBeGreaterThan(0.1);
  expect(linesOf(printed).join('\n')).toContain('收银员签字');
});

test('a character neither printer nor font has is 〓 and told', () => {
  const { substituted } = receiptBytes([{ op: 'text', text: '张𡋾' }], 48, artist);
  expect(substituted).toEqual(['𡋾']);
});

describe.each([48, 32] as Columns[])('a printer of pictures with %i columns', (columns) => {
  test.each(
    cases.flatMap(([name, template, samples]) => Object.entries(samples).map(([s, d]) => ({ name, s, template, d }))),
  )('$name $s: pictures of the roll’s width, in bands a small printer holds, no text, one cut', ({ template, d }) => {
    const printed = decodeEscPos(renderReceipt(template, d, run, columns, artist, 'RASTER').bytes);
    const pictures = printed.filter((p) => p.kind === 'picture');
    expect(pictures.length).toBeGreaterThan(2);
    for (const p of pictures) {
      expect(p.dots).toBe(columns * 12);
      expect(p.rows).toBeLessThanOrEqual(128);
    }
    expect(linesOf(printed)).toEqual([]);
    expect(printed.filter((p) => p.kind === 'cut')).toHaveLength(1);
  });
});

test('no picture holds a command: a printer would open the drawer in the middle of it', () => {
  const bits = Buffer.from([0x10, 0x14, 0x10, 0x04, 0x10, 0x05, 0x00, 0xff]);
  const bytes = rasterBytes({ widthBytes: 8, rows: 1, bits });
  expect(decodeEscPos(bytes)).toMatchObject([{ kind: 'picture' }]);
  // one dot more each, none less
  expect([...bytes.subarray(8)]).toEqual([0x10, 0x1c, 0x10, 0x0c, 0x10, 0x0d, 0x00, 0xff]);
});

test('the same data give the same pictures', () => {
  const draw = () => renderReceipt(receiptSlip, receiptSamples.ordinary, run, 48, artist, 'RASTER').sha256;
  expect(draw()).toBe(draw());
});

test('without a font characters no text printer has are printed as 〓 and told, the rest stays whole', () => {
  const { bytes, substituted } = renderReceipt(receiptSlip, receiptSamples.refund, run, 48);
  expect(substituted).toEqual(['㛃', '𬭎']);
  expect(linesOf(decodeEscPos(bytes)).join('\n')).toContain('〓〓先生￥ 154****1234');
});

test('䶮 and 龘 are two-byte characters and stay', () => {
  const { bytes, substituted } = receiptBytes([{ op: 'text', text: '欧阳龘' }], 48);
  expect(substituted).toEqual([]);
  expect(linesOf(decodeEscPos(bytes))).toEqual(['欧阳龘']);
});

test('the drawer is one pulse of 50 ms on pin 2 with its rest time, and nothing on paper', () => {
  expect(decodeEscPos(drawerBytes().bytes)).toEqual([{ kind: 'drawer', pin: 2, onMs: 50, offMs: 500 }]);
});

test('a QR code keeps Chinese whole', () => {
  expect(decodeEscPos(receiptBytes([{ op: 'qr', data: '沪A12345𠅤' }], 48).bytes)).toContainEqual({
    kind: 'qr',
    data: '沪A12345𠅤',
  });
});

test('no text of a person reaches the printer as a command', () => {
  const nasty = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(nasty, nasty, fc.constantFrom<Columns>(48, 32), (left, right, columns) => {
      const printed = decodeEscPos(
        receiptBytes(
          [
            { op: 'row', left, right },
            { op: 'text', text: left, align: 'center' },
          ],
          columns,
        ).bytes,
      );
      expect(printed.every((p) => p.kind === 'line' && columnsOf(p.text) <= columns)).toBe(true);
    }),
  );
});

test('the same data give the same bytes', () => {
  const draw = () => renderReceipt(receiptSlip, receiptSamples.ordinary, run, 48).sha256;
  expect(draw()).toBe(draw());
});
