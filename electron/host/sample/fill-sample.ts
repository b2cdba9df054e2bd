/** Fills an empty data folder with the invented dealership, so that a newcomer sees a living shop. */
import { v7 } from 'uuid';
import { dayOf } from '#domain/calendar.ts';
import { hasEmployees } from '#db/store/employees.ts';
import {
  addDiscountPlan,
  addModels,
  addOperations,
  addParts,
  addRates,
  addSampleCustomer,
  addSampleVehicle,
  addSubstitutes,
} from '#db/sample/master-data.ts';
import { HOUSE } from '#db/write.ts';
import { createHost, type Host, type HostOptions } from '../host.ts';
import { SAMPLE_STAFF } from '../services/session/sample-pins.ts';
import { completeSetup } from '../services/setup/complete-setup.ts';
import { bookSampleAppointments } from './book-appointments.ts';
import { playSampleDays } from './play-days.ts';
import { takeOverBalance } from './sample-stored-value.ts';
import {
  sampleCars,
  sampleModels,
  sampleOperations,
  sampleParts,
  sampleRates,
  sampleSubstitutes,
} from './read-sample.ts';

const SHOP = {
  name: '示例市澄远汽车销售服务有限公司',
  creditCode: '91350100M000100Y43',
  address: '示例市东城区示例大道 1 号',
  phone: '0600-8100001',
  rescuePhone: '0600-8100024',
  repairFilingNo: '示例备 0600001',
  repairCategory: 'CLASS1',
  bankName: '示例银行东城支行',
  bankAccount: '6000 0000 0000 0001',
  openFrom: '08:00',
  openTo: '18:00',
  complaintPhone: '0600-8100002',
  supervisionPhone: '0600-8100003',
  laborStandard: 'MANUFACTURER',
} as const;

/** A day and a night before now: everything of the sample happened by then. */
const BEGAN_AGO_MS = 30 * 3_600_000;

function fillMasterData(host: Host): void {
  const models = sampleModels();
  host.write(HOUSE, 'sample.masterDataFilled', { commandId: v7() }, (tx) => {
    addModels(tx, models);
    addOperations(tx, sampleOperations());
    addRates(tx, sampleRates());
    addParts(tx, sampleParts());
    addSubstitutes(tx, sampleSubstitutes());
    const planId = addDiscountPlan(tx, '会员工时9折配件95折', 9000, 9500);
    const account = {
      phone: null,
      altPhone: null,
      contactName: '对账岗',
      address: null,
      level: null,
      legacyNo: null,
      discountPlanId: null,
      remark: null,
    };
    addSampleCustomer(tx, { ...account, kind: 'MANUFACTURER', name: '澄远汽车(厂家索赔)' });
    addSampleCustomer(tx, { ...account, kind: 'INSURER', name: '远信财险' });
    addSampleCustomer(tx, { ...account, kind: 'INSURER', name: '安泽财险' });
    addSampleCustomer(tx, { ...account, kind: 'INTERNAL', name: '销售部' });
    for (const { vehicle, isCompany, storedValueFen, ...row } of sampleCars(models)) {
      const isMember = row.level === 'A' || row.level === 'VIP';
      const customerId = addSampleCustomer(tx, {
        ...row,
        kind: isCompany ? 'COMPANY' : 'PERSON',
        discountPlanId: isMember ? planId : null,
      });
      addSampleVehicle(tx, customerId, vehicle);
      takeOverBalance(tx, customerId, storedValueFen);
    }
    return { result: null, touches: ['settings'] };
  });
}

async function fillPeople(host: Host): Promise<void> {
  const [admin, ...staff] = SAMPLE_STAFF.map((p) => ({ ...p, roles: [...p.roles] }));
  if (!admin) return;
  await completeSetup(host, {
    commandId: v7(),
    shop: SHOP,
    admin: { no: admin.no, name: admin.name, pin: admin.pin },
    staff,
  });
}

/** Does nothing in a folder that has people already. The clock of the filling runs through the last day, never beyond now. */
export async function fillSample(options: Omit<HostOptions, 'now'>): Promise<void> {
  const startedAt = Date.now();
  let clock = startedAt - BEGAN_AGO_MS;
  const host = createHost({ ...options, now: () => clock });
  try {
    if (hasEmployees(host.read)) return;
    await fillPeople(host);
    fillMasterData(host);
    playSampleDays(host, (ms) => {
      clock = Math.min(clock + ms, startedAt - 60_000);
    });
    bookSampleAppointments(host, HOUSE, dayOf(startedAt));
  } finally {
    host.close();
  }
}
