/** The font files where a fresh clone has them. */
import { fileURLToPath } from 'node:url';
import type { FontPaths } from '../render-pdf.ts';

const folder = new URL('../../../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url);

export const testFonts: FontPaths = {
  regular: fileURLToPath(new URL('400Regular/NotoSansSC_400Regular.ttf', folder)),
  bold: fileURLToPath(new URL('700Bold/NotoSansSC_700Bold.ttf', folder)),
};
