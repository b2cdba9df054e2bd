/**
 * Free text as it is stored: NFC, no control characters, no emoji, no private-use characters; otherwise as typed.
 *
 * @source domain rules §3.1, §11.3 #35–#37, reliability §14
 */
import type { TextField } from './messages/labels-people.ts';
import { ok, refuse, type Result } from './result.ts';

/** Controls (line breaks and tabs are handled apart), direction marks, zero-width and private-use characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
/** Pictures: emoji, their modifiers, flags and variation selectors; digits, # and * are letters here. */
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0E\uFE0F\u20E3]/gu;
/** Signs people do type, which Unicode counts among the pictures. */
const TYPED_SIGNS = /[©®™‼⁉ℹ↔-↙↩↪▪▫▶◀◻-◾☀-★☎☑✔✖〰〽㊗㊙]/u;

/** One line: control characters dropped, line breaks and tabs become a blank, ends trimmed. */
export function cleanLine(typed: string): string {
  return cleanParagraph(typed)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Several lines: as cleanLine, line breaks kept as \n. */
export function cleanParagraph(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, (character) => (character === '\n' ? '\n' : ''))
    .replace(PICTURES, (character) => (TYPED_SIGNS.test(character) ? character : ''))
    .normalize('NFC')
    .trim();
}

/** Characters as a person counts them: a rare Han character outside the basic plane is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * A text that must be there.
 *
 * @refuses TEXT_EMPTY, TEXT_TOO_LONG with the count
 */
export function requiredText(
  typed: string,
  what: TextField,
  max: number,
): Result<string, 'TEXT_EMPTY' | 'TEXT_TOO_LONG'> {
  const text = cleanParagraph(typed);
  if (text === '') return refuse('TEXT_EMPTY', { what });
  return withinLength(text, what, max);
}

/**
 * A text that may be empty.
 *
 * @refuses TEXT_TOO_LONG with the count
 */
export function optionalText(typed: string, what: TextField, max: number): Result<string, 'TEXT_TOO_LONG'> {
  return withinLength(cleanParagraph(typed), what, max);
}

function withinLength(text: string, what: TextField, max: number): Result<string, 'TEXT_TOO_LONG'> {
  const length = lengthOf(text);
  return length > max ? refuse('TEXT_TOO_LONG', { what, max, length }) : ok(text);
}
