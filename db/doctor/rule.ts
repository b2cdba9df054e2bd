/** A thing that must always hold, as a question that finds the documents for which it does not. Source: reliability §6. */
import type { Database } from 'better-sqlite3';

export type Level = 'WARNING' | 'BROKEN';

/** What is wrong, for a person: the invariant, a sentence, and the documents to look at. */
export type Finding = {
  /** Number of the invariant, I1–I15. */
  readonly check: string;
  readonly code: string;
  readonly level: Level;
  readonly zh: string;
  readonly en: string;
  /** Numbers of documents, parts or rows; at most 50. */
  readonly documents: readonly string[];
  readonly count: number;
};

export type Rule = Omit<Finding, 'documents' | 'count'> & {
  /** Answers one row per fault with the document's number in its first column; `:now` is the time of the check. */
  readonly sql: string;
};

const MOST_NAMED = 50;

/** The finding for a rule and the documents it found; nothing when there are none. */
export function findingOf(rule: Omit<Rule, 'sql'>, documents: readonly unknown[]): Finding[] {
  if (documents.length === 0) return [];
  const { check, code, level, zh, en } = rule;
  const named = documents.slice(0, MOST_NAMED).map(String);
  return [{ check, code, level, zh, en, documents: named, count: documents.length }];
}

/** Asks every rule of a group. */
export function ask(connection: Database, rules: readonly Rule[], now: number): Finding[] {
  return rules.flatMap((rule) => {
    const statement = connection.prepare(rule.sql).pluck();
    return findingOf(rule, rule.sql.includes(':now') ? statement.all({ now }) : statement.all());
  });
}
