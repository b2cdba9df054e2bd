/** `npm start [-- --data DIR --sample]`: everything from a fresh clone to the open window. */
import { ensureBuilt } from './built.mjs';
import { environment, foreground, sandboxFlags } from './launch.mjs';
import { say } from './setup/report.mjs';
import { hasDisplay } from './setup/system-packages.mjs';
import { fail, ROOT, setUp } from './setup.mjs';
import { withDisplay } from './virtual-display.mjs';

try {
  const ready = await setUp('window');
  await ensureBuilt(ready);
  if (!hasDisplay()) say('No display here (DISPLAY and WAYLAND_DISPLAY are unset): the window opens on a virtual one.');
  const args = [...sandboxFlags(), ROOT, ...process.argv.slice(2)];
  // Folders are meant as seen from where the person stands.
  const cwd = process.env.INIT_CWD ?? ROOT;
  process.exitCode = await withDisplay((display) =>
    foreground(ready.electron, args, { env: environment(ready, display), cwd }),
  );
} catch (error) {
  fail(error);
}
