/** Cars of the sample that the tests receive, and what their owners pay. */
export type Car = { readonly tail: string; readonly plate: string; readonly mileage: number };

/** A car of the sample that is not in the shop. */
export const CAR = { tail: '61314', plate: '沪Z61314', owner: '酆与墨', mileage: 85_300 };
/** What its owner pays: 422.40 less the 0.40 that the shop's rounding drops. */
export const PAYABLE = { fen: 42_200, text: '422.00', words: '人民币肆佰贰拾贰元整' };
