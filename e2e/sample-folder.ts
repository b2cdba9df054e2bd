/** A folder with the sample dealership for each test file: filled once before the first, copied for each. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { newFolder } from './app.ts';
import { fillSample } from './fill-sample.ts';

declare module 'vitest' {
  interface ProvidedContext {
    filledSample: string;
  }
}

/** Before the first file. @returns what takes the folder away after the last */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'qiantai-sample-'));
  await fillSample(data);
  project.provide('filledSample', data);
  return () => rm(data, { recursive: true, force: true, maxRetries: 5 });
}

/** A copy of the filled folder. */
export async function sampleFolder(): Promise<string> {
  const data = await newFolder();
  await cp(inject('filledSample'), data, { recursive: true });
  return data;
}
