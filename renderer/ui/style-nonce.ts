/**
 * The kit measures scroll bars with style sheets of its own making and forgets this load's nonce on them; the page's
 * policy then refuses them. Every style sheet our scripts make gets the nonce, so nothing is refused and nothing opens:
 * only scripts of the package run here.
 */

/** This load's nonce, put into the page by whoever serves it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Once, before the first screen. */
export function markStyleSheets(): void {
  const plain = document.createElement.bind(document);
  const marked = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = plain(name, options);
    if (name === 'style') element.nonce = nonce;
    return element;
  };
  document.createElement = marked as typeof document.createElement;
}
