/**
 * The page's policy demands trusted types, so no text becomes markup or script by accident. The interface kit writes its
 * style sheets through innerHTML: text without any markup is let through, everything else is refused. Schemas are told not to try compiling themselves. Imported first.
 */
type TrustedTypes = {
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
};

/** Style text passes; anything that could open a tag does not. */
export function plainTextOnly(text: string): string | null {
  return text.includes('<') ? null : text;
}

const page = globalThis as { trustedTypes?: TrustedTypes; __zod_globalConfig?: { jitless?: boolean } };
page.__zod_globalConfig = { jitless: true };
page.trustedTypes?.createPolicy('default', { createHTML: plainTextOnly });
