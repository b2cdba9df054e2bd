/** A word of the trade as screens and papers show it. */
export type Label = { readonly zh: string; readonly en: string };
/** A label for every value: a missing one does not compile. */
export type LabelsOf<Value extends string> = { readonly [V in Value]: Label };

/** Writes one label. */
export function say(zh: string, en: string): Label {
  return { zh, en };
}
