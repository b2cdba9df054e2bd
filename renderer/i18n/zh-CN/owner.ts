/** Whose document it is. */
export const owner = {
  others: '由 {{name}} 负责:估价、签字、结算和交车由负责人办理。',
  takeOver: '需要代办请先接手({{key}})。',
  onOrder: '在委托书上按 F5',
  ask: '需要代办请联系负责人或经理。',
};
