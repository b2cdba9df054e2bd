/** The paper a person sees before it is printed, in the frame of the real window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inMain, launch, type RunningApp, removeFolders } from './app.ts';
import { call, command } from './page-line.ts';
import { setUpShop, signIn } from './shop.ts';
import { tomorrowAtTen } from './promise.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await launch();
  await setUpShop(running, [{ no: '11', name: '李娜', roles: ['ADVISOR'] }]);
  await signIn(running, '11');
});
afterAll(async () => {
  await running.quit();
  await removeFolders();
});

const act = <T>(path: string, input: object) => call<T>(running, 'qiantai:host', path, command(input));

/** A car on the yard, walked around and signed for: that makes a reception sheet. @returns its print job */
async function receptionSheet(): Promise<string> {
  const customer = {
    kind: 'PERSON',
    name: '张伟',
    phone: '13800138000',
    altPhone: '',
    contactName: '',
    address: '',
    level: 'C',
    discountPlanId: null,
    taxNo: '',
    invoiceTitle: '',
    remark: '',
  };
  const vehicle = {
    plateNo: '京A12345',
    plateStatus: 'FORMAL',
    isSpecialPlate: false,
    vin: '',
    vinRetyped: '',
    engineNo: '',
    brand: '测试',
    modelCode: 'M1',
    color: '',
    fuelType: 'PETROL',
    soldOn: null,
    registeredOn: null,
    insurer: '',
    policyEndsOn: null,
    remark: '',
  };
  const { vehicleId } = await act<{ vehicleId: number }>('/vehicle/register', { vehicle, owner: { customer } });
  const { visitId } = await act<{ visitId: number }>('/reception/checkIn', {
    vehicleId,
    bringerName: '张伟',
    bringerPhone: '13800138000',
    arrivalMode: 'DRIVEN',
    mainType: 'GENERAL',
    mileageIn: 12_000,
    fuelEighths: 4,
    complaint: '保养',
    isWaiting: true,
    isWashWanted: false,
    oldPartsChoice: 'TAKE',
    promisedAt: tomorrowAtTen(),
    isValuablesConfirmed: true,
    isPayMethodExplained: true,
    isCoversFitted: true,
  });
  const walkAround = {
    marks: [],
    isNoMarks: true,
    isExteriorDirty: false,
    functions: [],
    warningLamps: [],
    belongings: [],
  };
  await act('/reception/saveWalkAround', { visitId, walkAround });
  const { printJobIds } = await act<{ printJobIds: string[] }>('/reception/printSheet', { visitId });
  return printJobIds[0] ?? '';
}

test('a sheet is shown by the viewer, from an address only our page may frame', async () => {
  const id = await receptionSheet();
  const shown = await call<{ kind: string; address: string }>(running, 'qiantai:desk', '/print/preview', { id });
  expect(shown).toMatchObject({ kind: 'PDF', address: expect.stringMatching(/^app:\/\/paper\/[0-9a-f]{32}\.pdf$/) });
  await running.page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = `${address}#toolbar=0`;
    frame.title = 'preview';
    document.body.append(frame);
  }, shown.address);
  const frames = () =>
    inMain(running, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().flatMap((window) =>
        window.webContents.mainFrame.framesInSubtree.map((it) => it.url),
      ),
    );
  await expect.poll(frames, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/^chrome-extension:/));
  expect(await frames()).toContainEqual(expect.stringContaining(shown.address));
  expect(running.errors).toEqual([]);
});

test('nobody else reads a paper: not the page itself, and not under a guessed name', async () => {
  const answers = await running.page.evaluate(async () => {
    const refused = async (address: string) => {
      try {
        await fetch(address);
        return false;
      } catch {
        return true;
      }
    };
    const [frame] = document.querySelectorAll('iframe');
    return [await refused(frame?.src ?? ''), await refused(`app://paper/${'0'.repeat(32)}.pdf`)];
  });
  expect(answers).toEqual([true, true]);
});
