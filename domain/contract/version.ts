/** Raised with every change of the contract; host and desk of different numbers do not talk. */
export const CONTRACT_VERSION = '1';
