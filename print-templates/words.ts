/** Words that stand on paper for the closed lists of the trade. Paper is Chinese whatever language the screen has. */
import type {
  AdviceUrgency,
  ArrivalMode,
  Belonging,
  CarFunction,
  GatePassState,
  MainType,
  MarkType,
  OldPartsChoice,
  OldPartsResult,
  PayerType,
  QualityType,
  Tender,
  UnsignedReason,
  WalkAroundZone,
  WarningLamp,
} from '#domain/enums.ts';

export const payerWords: { [P in PayerType]: string } = {
  SELF: '自费',
  WARRANTY: '索赔',
  INSURANCE: '保险',
  INTERNAL: '内部',
  FREE: '免费',
};

/** Who bears a settlement, written out. Source: domain rules §9.8. */
export const payerSlipWords: { [P in PayerType]: string } = {
  SELF: '客户自付',
  WARRANTY: '厂家索赔',
  INSURANCE: '保险',
  INTERNAL: '内部',
  FREE: '免费',
};

export const qualityWords: { [Q in QualityType]: string } = {
  OEM: '原厂',
  EQUIVALENT: '同质',
  REMAN: '再制造',
  REPAIRED: '修复',
  OTHER: '其他',
};

export const mainTypeWords: { [M in MainType]: string } = {
  FIRST_SERVICE: '首保',
  PERIODIC: '定期保养',
  GENERAL: '一般维修',
  ACCIDENT: '事故车',
  WARRANTY: '质量担保',
  RECALL: '召回',
  REWORK: '返修',
  PDI: 'PDI',
  INTERNAL: '内部',
  DETAILING: '精品装潢',
  RETAIL: '柜台零售',
  OTHER: '其他',
};

export const oldPartsWords: { [O in OldPartsChoice]: string } = { TAKE: '客户带走', SHOP: '店方处理', NONE: '无旧件' };

export const oldPartsResultWords: { [O in OldPartsResult]: string } = {
  TAKEN: '客户收回',
  SHOP: '店方处理',
  NONE: '无旧件',
};

export const arrivalWords: { [A in ArrivalMode]: string } = { DRIVEN: '自驾', TOWED: '拖车', PICKED_UP: '上门取车' };

export const unsignedWords: { [U in UnsignedReason]: string } = {
  NIGHT_DROP: '夜间留车',
  TOWED: '拖车',
  PICKED_UP: '上门取车',
};

export const tenderWords: { [T in Tender]: string } = {
  DEPOSIT: '预收抵扣',
  PACKAGE: '套餐次卡',
  VOUCHER: '代金券',
  STORED_VALUE: '储值',
  CASH: '现金',
  WECHAT: '微信',
  ALIPAY: '支付宝',
  CARD: '银行卡',
  TRANSFER: '对公转账',
  ON_ACCOUNT: '挂账',
  INSURANCE_DIRECT: '保险直赔',
  WARRANTY_CLAIM: '厂家索赔',
  INTERNAL: '内部核销',
};

export const gatePassWords: { [G in GatePassState]: string } = {
  PAID: '已结清',
  ON_ACCOUNT: '挂账',
  RELEASED: '经理放行',
};

export const urgencyWords: { [U in AdviceUrgency]: string } = { NOW: '立即', SOON: '近期', WATCH: '观察' };

export const markWords: { [M in MarkType]: string } = {
  SCRATCH: '划痕',
  DENT: '凹陷',
  CHIP: '掉漆',
  BROKEN: '破损',
  CRACK: '裂纹',
  RUST: '锈蚀',
  MISSING: '缺失',
};

export const functionWords: { [F in CarFunction]: string } = {
  SUNROOF: '天窗',
  WINDOWS: '车窗',
  AUDIO: '音响',
  AIR_CONDITIONING: '空调',
  CENTRAL_LOCK: '中控锁',
  LIGHTER: '点烟器',
  MIRRORS: '后视镜',
  SEATS: '座椅',
  WIPERS: '雨刮',
};

export const lampWords: { [W in WarningLamp]: string } = {
  ENGINE: '发动机',
  OIL: '机油',
  COOLANT: '水温',
  CHARGE: '充电',
  ABS: 'ABS',
  AIRBAG: '气囊',
  TYRE_PRESSURE: '胎压',
  GEARBOX: '变速器',
  HIGH_VOLTAGE: '三电',
  OTHER: '其他',
};

export const belongingWords: { [B in Belonging]: string } = {
  SPARE_WHEEL: '备胎',
  JACK: '千斤顶',
  TOOLS: '工具',
  TRIANGLE: '三角牌',
  EXTINGUISHER: '灭火器',
  VEST: '反光衣',
  CHARGING_GUN: '充电枪',
  LICENCE: '行驶证',
  ETC: 'ETC',
  RECORDER: '记录仪',
  OTHER: '其他',
};

export const zoneWords: { [Z in WalkAroundZone]: string } = {
  FRONT_BUMPER: '前保',
  REAR_BUMPER: '后保',
  HOOD: '机盖',
  ROOF: '车顶',
  TRUNK: '后备箱',
  FENDER_FL: '左前翼子板',
  FENDER_FR: '右前翼子板',
  DOOR_FL: '左前门',
  DOOR_FR: '右前门',
  DOOR_RL: '左后门',
  DOOR_RR: '右后门',
  QUARTER_L: '左后翼子板',
  QUARTER_R: '右后翼子板',
  SILL_L: '左裙边',
  SILL_R: '右裙边',
  MIRROR_L: '左后视镜',
  MIRROR_R: '右后视镜',
  LAMP_FL: '左前灯',
  LAMP_FR: '右前灯',
  LAMP_RL: '左后灯',
  LAMP_RR: '右后灯',
  WINDSHIELD: '前挡',
  REAR_GLASS: '后挡',
  WHEEL_FL: '左前轮',
  WHEEL_FR: '右前轮',
  WHEEL_RL: '左后轮',
  WHEEL_RR: '右后轮',
  INTERIOR: '内饰',
};
