/** How much everybody in the workshop has today (domain rules §6.7). */
import { atOf, dayOf } from '#domain/calendar.ts';
import type { WorkshopLoad } from '#domain/contract/workshop.contract.ts';
import type { OpeningHours } from '#domain/reception/promise.ts';
import { assignedCenti, dayCapacityCenti } from '#domain/workshop/load.ts';
import { tasksSince } from '#db/store/board.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import { technicianLoad } from '#db/store/workshop.ts';
import type { ReadDb } from '#db/write.ts';

/** When the shop is open. */
export function openingHours(db: ReadDb): OpeningHours {
  const shop = shopProfileRow(db);
  return { openFrom: shop?.openFrom ?? '08:00', openTo: shop?.openTo ?? '18:00' };
}

const DONE = ['FINISHED', 'CANCELLED'];

/** Technicians and groups with the hours given today, and the bays in use. */
export function workshopLoad(db: ReadDb, now: number): WorkshopLoad {
  const today = dayOf(now);
  const capacityCenti = dayCapacityCenti(openingHours(db));
  const rows = tasksSince(db, atOf(today));
  const technicians = technicianLoad(db).map((person) => {
    const own = rows.filter(({ task }) => task.technicianId === person.id);
    return {
      id: person.id,
      name: person.name,
      groupName: person.groupName ?? '',
      openTasks: own.filter(({ task }) => !DONE.includes(task.status)).length,
      runningOrderNo: own.find(({ task }) => task.status === 'STARTED')?.order.orderNo ?? null,
      assignedCenti: assignedCenti(
        own.map(({ task }) => task),
        today,
      ),
      capacityCenti,
    };
  });
  const groups = [...new Set(technicians.map((one) => one.groupName).filter(Boolean))].map((groupName) => ({
    groupName,
    assignedCenti: assignedCenti(
      rows.map(({ task }) => task).filter((task) => task.groupName === groupName),
      today,
    ),
    capacityCenti: capacityCenti * technicians.filter((one) => one.groupName === groupName).length,
  }));
  const inBays = rows.filter(({ task }) => task.bay && !DONE.includes(task.status));
  const bays = new Map(inBays.map(({ task, vehicle }) => [task.bay ?? '', vehicle?.plateNo ?? '']));
  return { technicians, groups, bays: [...bays].map(([bay, plateNo]) => ({ bay, plateNo })) };
}
