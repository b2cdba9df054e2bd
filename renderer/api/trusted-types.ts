/**
 * The page's policy demands trusted types, so no text becomes markup or script by accident. The interface kit writes its
 * style sheets through innerHTML: text without any markup is let through, everything else is refused. Imported first.
 */
type TrustedTypes = {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
};

/** Style text passes; anything that could open a tag does not. */
export function plainTextOnly(text: string): string | null {
  return text.includes('<') ? null : text;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: plainTextOnly });
