/** Names of the font families a template may use. The process that renders knows where their files are. */
export const FONT = 'NotoSansSC';

/** Characters outside this font are named on screen before anything is printed; there is no silent box. */
export const FONT_FILES = {
  [FONT]: { regular: 'NotoSansSC_400Regular.ttf', bold: 'NotoSansSC_700Bold.ttf' },
} as const;
