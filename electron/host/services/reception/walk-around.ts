/** 环车检查: saved until it is signed or excused, then frozen; the signature prints the 接车单 (domain rules §4.2, §9.2). */
import type { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import type { SignInput, WalkAroundInput } from '#domain/contract/reception.contract.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { checkLateMarks, checkMarkPhotos, checkSign, checkWalkAround } from '#domain/reception/walk-around.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { photosOfVisit } from '#db/store/attachments.ts';
import { addWalkAround, changeWalkAround, type VisitRow, visitById, walkAroundOf } from '#db/store/visits.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { buildReceptionSheet } from './build-reception-sheet.ts';

type Typed = z.infer<typeof WalkAroundInput>;

function openVisit(tx: WriteTx, id: number): VisitRow {
  const visit = found(visitById(tx, id), '接车单');
  must(nextStatus(visitStatusTable, visit.status, 'walkAround'));
  return visit;
}

function storedMark(m: Typed['marks'][number]) {
  return {
    zone: m.zone,
    type: m.type,
    x: m.xMilli,
    y: m.yMilli,
    ...(m.note ? { note: cleanLine(m.note) } : {}),
    ...(m.photoId === undefined ? {} : { photoId: m.photoId }),
  };
}

function columnsOf(typed: Typed) {
  return {
    marks: typed.marks.map(storedMark),
    functions: Object.fromEntries(typed.functions.map((f) => [f.item, f.isOk ? ('OK' as const) : ('FAULT' as const)])),
    warningLamps: typed.warningLamps,
    belongings: Object.fromEntries(
      typed.belongings.map((b) => [b.item, { present: b.isPresent, ...(b.note ? { note: b.note } : {}) }]),
    ),
    isExteriorDirty: typed.isExteriorDirty,
    isNoMarks: typed.isNoMarks,
  };
}

type SaveInput = { commandId: string; visitId: number; version?: number | undefined; walkAround: Typed };

/** @refuses WALK_AROUND_FROZEN, WALK_AROUND_NO_MARKS, WALK_AROUND_MARKS_TICKED, CHANGED_MEANWHILE */
export function saveWalkAround(host: Host, actor: Actor, input: SaveInput) {
  return host.write(actor, 'reception.walkAroundSaved', input, (tx) => {
    const visit = openVisit(tx, input.visitId);
    const before = walkAroundOf(tx, visit.id);
    const state = before ? { signedAt: before.signedAt, unsignedReason: before.unsignedReason } : null;
    const photoIds = photosOfVisit(tx, visit.id).map((photo) => photo.id);
    mustPass(checkWalkAround(input.walkAround, state), undefined);
    mustPass(checkMarkPhotos(input.walkAround.marks, photoIds), undefined);
    const columns = columnsOf(input.walkAround);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const touches = [`visit:${visit.id}`, 'visits'];
    if (before) {
      const version = changeWalkAround(tx, { visitId: visit.id, version: input.version ?? 0 }, columns, by);
      return { result: { version }, touches };
    }
    const stamps = { createdAt: by.now, createdBy: by.employeeId, updatedAt: by.now, updatedBy: by.employeeId };
    addWalkAround(tx, { visitId: visit.id, ...columns, ...stamps });
    return { result: { version: 1 }, touches };
  });
}

type Sign = z.infer<typeof SignInput>;

function signedColumns(sign: Sign, at: number) {
  if (sign.kind === 'UNSIGNED') return { unsignedReason: sign.reason };
  const signed = { signedAt: at, signedBy: cleanLine(sign.signedBy) };
  if (sign.kind === 'PAPER') return signed;
  const signaturePoints = sign.strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y, time: 0 })));
  return { ...signed, signaturePng: sign.signaturePng, signaturePoints };
}

/** @refuses WALK_AROUND_EMPTY, WALK_AROUND_FROZEN, SIGNED_BY_MISSING, SIGNATURE_EMPTY, CHANGED_MEANWHILE */
export function signWalkAround(
  host: Host,
  actor: Actor,
  input: { commandId: string; visitId: number; version: number; sign: Sign },
) {
  return host.write(actor, 'reception.walkAroundSigned', input, (tx) => {
    const visit = openVisit(tx, input.visitId);
    const before = walkAroundOf(tx, visit.id);
    const state = before ? { signedAt: before.signedAt, unsignedReason: before.unsignedReason } : null;
    mustPass(checkSign(input.sign, { state, photos: photosOfVisit(tx, visit.id).length }), undefined);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const signed = signedColumns(input.sign, tx.act.at);
    const version = changeWalkAround(
      tx,
      { visitId: visit.id, version: input.version },
      { ...signed, isFrozen: true },
      by,
    );
    return {
      result: { version, printJobIds: [printReceptionSheet(tx, visit.id)] },
      touches: [`visit:${visit.id}`, 'visits', 'printJobs'],
    };
  });
}

type LateInput = { commandId: string; visitId: number; version: number; marks: Typed['marks'] };

/** What is seen after the signature is written down with its day; nothing signed changes. @refuses WALK_AROUND_NOT_SIGNED, MARK_PHOTO_UNKNOWN, CHANGED_MEANWHILE */
export function addLateMarks(host: Host, actor: Actor, input: LateInput) {
  return host.write(actor, 'reception.lateMarksAdded', input, (tx) => {
    const visit = openVisit(tx, input.visitId);
    const before = walkAroundOf(tx, visit.id);
    const state = before ? { signedAt: before.signedAt, unsignedReason: before.unsignedReason } : null;
    const photoIds = photosOfVisit(tx, visit.id).map((photo) => photo.id);
    mustPass(checkLateMarks(input.marks, { state, photoIds }), undefined);
    const dated = input.marks.map((m) => ({ ...storedMark(m), addedAt: tx.act.at, addedByName: actor.name }));
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const marks = [...(before?.marks ?? []), ...dated];
    const version = changeWalkAround(tx, { visitId: visit.id, version: input.version }, { marks }, by);
    return { result: { version }, touches: [`visit:${visit.id}`, 'visits'], changes: { added: dated.length } };
  });
}

/** Queues the sheet as it stands now. @returns the job id */
export function printReceptionSheet(tx: WriteTx, visitId: number): string {
  const data = buildReceptionSheet(tx, visitId);
  return enqueuePaper(tx, { form: 'RECEPTION_SHEET', docType: 'visit', docId: visitId, docNo: data.docNo, data });
}

/** The sheet on demand: first print or 补打. @refuses NOT_FOUND */
export function printSheet(host: Host, actor: Actor, input: { commandId: string; visitId: number }) {
  return host.write(actor, 'reception.sheetPrinted', input, (tx) => {
    found(visitById(tx, input.visitId), '接车单');
    return { result: { printJobIds: [printReceptionSheet(tx, input.visitId)] }, touches: ['printJobs'] };
  });
}
