/** What the manufacturer is asked to pay of an order. */
export const claim = {
  title: 'Warranty claim',
  no: 'Claim no.',
  kind: 'Kind',
  faultCode: 'Fault code',
  causalPart: 'Causal part',
  failureText: 'Failure',
  oldPartTag: 'Old part tag',
  state: 'State',
  amount: 'Claimed',
  job: 'Claimed job',
  cause: 'Cause',
  result: 'Result',
  hint: 'Filled in from the order: check and save. Results are needed before settling.',
};
