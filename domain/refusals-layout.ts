/** Refusals about the layout of papers: code -> the figures its sentence needs. Source: domain rules §9. */

type None = Record<string, never>;

export type LayoutRefusalData = {
  TERMS_TOO_MANY: { max: number };
  TERM_TOO_LONG: { line: number; max: number };
  TERM_PLACE_UNKNOWN: { line: number; place: string };
  LOGO_KIND: None;
  LOGO_TOO_LARGE: { maxMb: number };
  LOGO_TOO_SMALL: { minPx: number };
};
