import type { layout as zh } from '../zh-CN/layout.ts';
import type { SameKeys } from '../same-keys.ts';

export const layout: SameKeys<typeof zh> = {
  title: 'Paper layout',
  form: 'Form',
  paper: 'Paper shown',
  terms: 'Terms (one a line)',
  closing: 'Closing words (one a line)',
  termsHint: 'At most {{count}}, each up to {{length}} characters; empty brings the usual terms back',
  places: 'Filled in on paper: {{days}} and {{km}} of the warranty',
  ownTerms: 'Back to the usual terms',
  issued: 'For papers issued from now on; one already issued is printed again as it was.',
  preview: 'Preview (invented data)',
  drawing: 'Drawing the preview…',
  logo: 'Logo (head of every paper)',
  noLogo: 'No logo',
  chooseLogo: 'Choose a picture',
  takeLogoOff: 'Take the logo off',
  keepLogo: 'As it was',
  logoHint:
    'PNG, JPEG or WebP, printed no larger than 18 × 10 mm; where a long name leaves no room the name stands alone',
  logoUnsaved: 'The preview shows it already; F8 saves it',
  columns: 'Optional columns',
  column: {
    laborCode: 'Work code',
    laborRate: 'Hourly rate',
    technicians: 'Technician',
    partNo: 'Part no.',
    brand: 'Brand',
    quality: 'Kind of part',
    unit: 'Unit',
    note: 'Remark (payer, discount)',
    stock: 'In stock / to order',
    tax: 'Tax by rate',
  },
};
