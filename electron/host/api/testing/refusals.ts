/** How calls ended that did not go through. */
type Ended = {
  refusals: { code: string; field?: string; data: Record<string, unknown> }[];
  warnings: Ended['refusals'];
};

/** How a call was refused; a call that went through fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Ended> {
  const ended = await call.then(
    () => null,
    (error: unknown) => error,
  );
  const data = (ended as { data?: Ended } | null)?.data;
  if (!data?.refusals) throw new Error(`not refused: ${String(ended)}`);
  return data;
}

/** `field CODE` of everything that stood in the way; warnings in brackets. */
export async function reasonsOf(call: Promise<unknown>): Promise<string[]> {
  const { refusals, warnings } = await refusalOf(call);
  const said = (one: Ended['refusals'][number]) => `${one.field ? `${one.field} ` : ''}${one.code}`;
  return [...refusals.map(said), ...warnings.map((w) => `(${said(w)})`)];
}
