/** `npm start -- --sample` on an empty folder: the window stands long before the data is there, and goes on by itself. */
import { afterAll, expect, test } from 'vitest';
import { launch, removeFolders } from './app.ts';

afterAll(removeFolders);

test('a window that asked too early shows the people once the sample is filled', async () => {
  const running = await launch({ sample: true });
  try {
    await running.page.getByText('何青禾').first().waitFor({ timeout: 180_000 });
    expect(running.errors).toEqual([]);
  } finally {
    await running.quit();
  }
});
