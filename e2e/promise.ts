/** A promise that is inside the opening hours and past the peak, at whatever hour the tests run. */

const DAY = 86_400_000;
/** The shop's clock, wherever the tests run. */
const SHANGHAI = 8 * 3_600_000;
const TEN = 10 * 3_600_000;

/** Tomorrow at ten in the shop, in UTC ms. */
export function tomorrowAtTen(): number {
  const midnight = Math.floor((Date.now() + SHANGHAI) / DAY) * DAY + DAY;
  return midnight + TEN - SHANGHAI;
}

/** The same as it is typed: month and day, then the time. */
export function tomorrowAtTenTyped(): string {
  const [, month, day] = new Date(tomorrowAtTen() + SHANGHAI).toISOString().slice(0, 10).split('-');
  return `${month}${day} 1000`;
}
