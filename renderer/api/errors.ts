/** What an error of a call means to the person: refused, failed, not known, or never sent. */
import { ORPCError } from '@orpc/client';
import type { WireRefusal } from '#domain/contract/command.ts';
import { isRefusalCode, type Lang, refusalText } from '#domain/messages/refusal-text.ts';
import type { Refusal } from '#domain/refusals.ts';

export type Problem =
  /** nothing was done; every reason at once, and warnings that wait for a 确认 */
  | { readonly kind: 'refused'; readonly refusals: readonly WireRefusal[]; readonly warnings: readonly WireRefusal[] }
  /** nothing was done, nobody foresaw why; the number is in the log */
  | { readonly kind: 'failed'; readonly incident: string }
  /** it may have been done */
  | { readonly kind: 'unknown' }
  /** it never left this window */
  | { readonly kind: 'notSent' };

/** A write the disk did not confirm: neither done nor undone (reliability §2). */
const UNKNOWN_REFUSAL = 'DISK_ERROR';

function isRefusal(value: unknown): value is WireRefusal {
  if (typeof value !== 'object' || value === null) return false;
  const { code, data } = value as Partial<WireRefusal>;
  return typeof code === 'string' && typeof data === 'object' && data !== null;
}

function refusalsIn(value: unknown): WireRefusal[] {
  return Array.isArray(value) ? value.filter(isRefusal) : [];
}

/** Reads what a call threw. Whatever is not one of ours is unknown: never say "failed" of what may have happened. */
export function readProblem(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return { kind: 'unknown' };
  const data = (error.data ?? {}) as { refusals?: unknown; warnings?: unknown; incident?: unknown };
  if (error.code === 'NOT_SENT') return { kind: 'notSent' };
  if (error.code === 'FAILED') return { kind: 'failed', incident: String(data.incident ?? '') };
  if (error.code !== 'REFUSED') return { kind: 'unknown' };
  const refusals = refusalsIn(data.refusals);
  if (refusals.some((refusal) => refusal.code === UNKNOWN_REFUSAL)) return { kind: 'unknown' };
  return { kind: 'refused', refusals, warnings: refusalsIn(data.warnings) };
}

/** The sentence of one refusal; a code this release does not know is shown as it is. */
export function refusalSentence(lang: Lang, refusal: WireRefusal): string {
  return isRefusalCode(refusal.code) ? refusalText(lang, refusal as unknown as Refusal) : refusal.code;
}

const OTHER = {
  'zh-CN': {
    failed: (incident: string) => `操作失败,没有保存。请记下事件编号 ${incident} 并联系管理员`,
    unknown: () => '与主机的连接中断,正在确认操作结果,输入内容已保留',
    notSent: () => '尚未连接主机,本次操作没有发出,输入内容已保留',
  },
  en: {
    failed: (incident: string) =>
      `It failed and nothing was saved. Note incident ${incident} and tell the administrator`,
    unknown: () => 'The line to the host broke; finding out what became of it. What you typed is kept',
    notSent: () => 'Not connected to the host: nothing was sent. What you typed is kept',
  },
} as const;

/** Everything a person should read about a problem; refusals that belong to a field are left to that field. */
export function problemSentences(lang: Lang, problem: Problem): string[] {
  if (problem.kind === 'refused') {
    return problem.refusals.filter((it) => it.field === undefined).map((it) => refusalSentence(lang, it));
  }
  return [problem.kind === 'failed' ? OTHER[lang].failed(problem.incident) : OTHER[lang][problem.kind]()];
}

/** Sentence beside each field that was refused: field path -> sentence. */
export function fieldSentences(lang: Lang, problem: Problem | null): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  if (problem?.kind !== 'refused') return sentences;
  for (const refusal of problem.refusals) {
    if (refusal.field !== undefined && !sentences.has(refusal.field)) {
      sentences.set(refusal.field, refusalSentence(lang, refusal));
    }
  }
  return sentences;
}
