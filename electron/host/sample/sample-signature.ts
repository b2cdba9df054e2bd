/** An invented signature: a small drawing, not a person's name. */
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 240;
const HEIGHT = 80;

/** Points of the stroke in thousandths of the pad. */
const STROKE: [number, number][] = Array.from({ length: 60 }, (_, i) => [
  100 + Math.round(i * 13),
  500 + Math.round(300 * Math.sin(i / 4) * (1 - i / 80)),
]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** One grey byte a pixel: 0 ink, 255 paper. */
function drawPng(): Buffer {
  const pixels = Buffer.alloc(HEIGHT * (WIDTH + 1), 255);
  for (let y = 0; y < HEIGHT; y += 1) pixels[y * (WIDTH + 1)] = 0;
  for (const [x, y] of STROKE) {
    for (let dx = 0; dx < 5; dx += 1) {
      for (let dy = 0; dy < 2; dy += 1) {
        const column = Math.min(WIDTH - 1, Math.round((x * WIDTH) / 1000) + dx);
        const row = Math.max(0, Math.min(HEIGHT - 1, Math.round((y * HEIGHT) / 1000) + dy));
        pixels[row * (WIDTH + 1) + 1 + column] = 0;
      }
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const SAMPLE_SIGNATURE = { signaturePng: drawPng().toString('base64'), strokes: [STROKE] };
