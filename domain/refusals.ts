/**
 * Every refusal the dealership's rules can give: code -> the figures its sentence needs.
 * A code without a sentence in zh-CN and en does not compile (messages/).
 */
import { z } from 'zod';

type None = Record<string, never>;

export type RefusalData = {
  // acts and documents
  NOT_FOUND: { what: string };
  STATE_REFUSED: { machine: string; state: string; action: string };
  CHANGED_MEANWHILE: { byName: string; at: number; fields: string };
  COMMAND_ID_REUSED: None;
  // who may do what
  NOT_SIGNED_IN: None;
  FORBIDDEN: { permission: string };
  NOT_OWN_DOCUMENT: { ownerName: string };
  SIGN_IN_WRONG: None;
  LOCKED_OUT: { minutes: number };
  APPROVAL_REQUIRED: { kind: string };
  APPROVAL_SAME_PERSON: None;
  PIN_TOO_SHORT: { min: number };
  PIN_TOO_SIMPLE: None;
  STAFF_NO_TAKEN: { no: string };
  LAST_ADMIN: None;
  ALREADY_SET_UP: None;
  // the line and the house
  LINE_LOST: None;
  VERSION_DIFFERS: { host: string; desk: string };
  EPOCH_CHANGED: None;
  TOO_MANY: None;
  DISK_FULL: None;
  BUSY: { folder: string };
  DB_NOT_WRITABLE: { folder: string };
  DB_DAMAGED: None;
  DISK_ERROR: None;
  // input that no schema accepts
  INPUT_INVALID: { path: string };
};

export type RefusalCode = keyof RefusalData;
export type Refusal<C extends RefusalCode = RefusalCode> = {
  [K in C]: { readonly code: K; readonly data: RefusalData[K] };
}[C];

/** The shape in which a refusal travels from host to window. */
export const RefusalWire = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) });
