/** Labels of the car and of what is looked at when it arrives. Source: domain rules §3.2, §4.1, §4.2. */
import type * as E from '../enums.ts';
import { type LabelsOf, say } from './label.ts';

export const plateKindLabels: LabelsOf<E.PlateKind> = {
  ORDINARY: say('普通号牌', 'Ordinary'),
  NEV_SMALL: say('小型新能源', 'New energy, small'),
  NEV_LARGE: say('大型新能源', 'New energy, large'),
  POLICE: say('警车', 'Police'),
  LEARNER: say('教练车', 'Learner'),
  TRAILER: say('挂车', 'Trailer'),
  HKMO: say('港澳', 'Hong Kong / Macau'),
  EMBASSY: say('使馆', 'Embassy'),
  CONSULATE: say('领馆', 'Consulate'),
  MILITARY: say('军车', 'Military'),
  ARMED_POLICE: say('武警', 'Armed police'),
  RESCUE: say('应急', 'Rescue'),
  TEMPORARY: say('临时号牌', 'Temporary'),
  NONE: say('无牌', 'No plate'),
  SPECIAL: say('特殊号牌', 'Special'),
};

export const plateStatusLabels: LabelsOf<E.PlateStatus> = {
  FORMAL: say('正式号牌', 'Formal plate'),
  TEMPORARY: say('临时号牌', 'Temporary plate'),
  NONE: say('无牌', 'No plate'),
};

export const fuelTypeLabels: LabelsOf<E.FuelType> = {
  PETROL: say('汽油', 'Petrol'),
  DIESEL: say('柴油', 'Diesel'),
  HYBRID: say('油电混动', 'Hybrid'),
  PLUG_IN: say('插电混动', 'Plug-in hybrid'),
  RANGE_EXTENDED: say('增程', 'Range-extended'),
  ELECTRIC: say('纯电动', 'Battery-electric'),
  OTHER: say('其他', 'Other'),
};

export const arrivalModeLabels: LabelsOf<E.ArrivalMode> = {
  DRIVEN: say('自驾', 'Driven'),
  TOWED: say('拖车', 'Towed'),
  PICKED_UP: say('上门取车', 'Picked up'),
};

export const oldPartsChoiceLabels: LabelsOf<E.OldPartsChoice> = {
  TAKE: say('带走', 'Take along'),
  SHOP: say('放弃,店方处理', 'Leave to the shop'),
  NONE: say('无旧件', 'No old parts'),
};

export const mileageReasonLabels: LabelsOf<E.MileageReason> = {
  METER_REPLACED: say('换表', 'Meter replaced'),
  ENTRY_ERROR: say('录入错误', 'Earlier entry was wrong'),
  UNREADABLE: say('读数不可用', 'Meter cannot be read'),
};

export const zoneLabels: LabelsOf<E.WalkAroundZone> = {
  FRONT_BUMPER: say('前保险杠', 'Front bumper'),
  REAR_BUMPER: say('后保险杠', 'Rear bumper'),
  HOOD: say('机盖', 'Bonnet'),
  ROOF: say('车顶', 'Roof'),
  TRUNK: say('后备箱', 'Boot'),
  FENDER_FL: say('左前翼子板', 'Front left wing'),
  FENDER_FR: say('右前翼子板', 'Front right wing'),
  DOOR_FL: say('左前门', 'Front left door'),
  DOOR_FR: say('右前门', 'Front right door'),
  DOOR_RL: say('左后门', 'Rear left door'),
  DOOR_RR: say('右后门', 'Rear right door'),
  QUARTER_L: say('左后翼子板', 'Rear left wing'),
  QUARTER_R: say('右后翼子板', 'Rear right wing'),
  SILL_L: say('左裙边', 'Left sill'),
  SILL_R: say('右裙边', 'Right sill'),
  MIRROR_L: say('左后视镜', 'Left mirror'),
  MIRROR_R: say('右后视镜', 'Right mirror'),
  LAMP_FL: say('左前灯', 'Front left lamp'),
  LAMP_FR: say('右前灯', 'Front right lamp'),
  LAMP_RL: say('左后灯', 'Rear left lamp'),
  LAMP_RR: say('右后灯', 'Rear right lamp'),
  WINDSHIELD: say('前挡风玻璃', 'Windscreen'),
  REAR_GLASS: say('后挡风玻璃', 'Rear window'),
  WHEEL_FL: say('左前轮', 'Front left wheel'),
  WHEEL_FR: say('右前轮', 'Front right wheel'),
  WHEEL_RL: say('左后轮', 'Rear left wheel'),
  WHEEL_RR: say('右后轮', 'Rear right wheel'),
  INTERIOR: say('内饰', 'Interior'),
};

export const markTypeLabels: LabelsOf<E.MarkType> = {
  SCRATCH: say('划痕', 'Scratch'),
  DENT: say('凹陷', 'Dent'),
  CHIP: say('掉漆', 'Paint chip'),
  BROKEN: say('破损', 'Broken'),
  CRACK: say('裂纹', 'Crack'),
  RUST: say('锈蚀', 'Rust'),
  MISSING: say('缺失', 'Missing'),
};

/** Symbols drawn on the outline, on screen and paper alike. Source: domain rules §4.2. */
export const markSymbols: { readonly [M in E.MarkType]: string } = {
  SCRATCH: '/',
  DENT: '○',
  CHIP: '△',
  BROKEN: '×',
  CRACK: '≠',
  RUST: '#',
  MISSING: '□',
};

export const carFunctionLabels: LabelsOf<E.CarFunction> = {
  SUNROOF: say('天窗', 'Sunroof'),
  WINDOWS: say('车窗', 'Windows'),
  AUDIO: say('音响', 'Audio'),
  AIR_CONDITIONING: say('空调', 'Air conditioning'),
  CENTRAL_LOCK: say('中控锁', 'Central locking'),
  LIGHTER: say('点烟器', 'Lighter socket'),
  MIRRORS: say('后视镜', 'Mirrors'),
  SEATS: say('座椅', 'Seats'),
  WIPERS: say('雨刮', 'Wipers'),
};

export const warningLampLabels: LabelsOf<E.WarningLamp> = {
  ENGINE: say('发动机', 'Engine'),
  OIL: say('机油', 'Oil'),
  COOLANT: say('水温', 'Coolant temperature'),
  CHARGE: say('充电', 'Charging'),
  ABS: say('ABS', 'ABS'),
  AIRBAG: say('气囊', 'Airbag'),
  TYRE_PRESSURE: say('胎压', 'Tyre pressure'),
  GEARBOX: say('变速器', 'Gearbox'),
  HIGH_VOLTAGE: say('三电', 'High-voltage system'),
  OTHER: say('其他', 'Other'),
};

export const belongingLabels: LabelsOf<E.Belonging> = {
  SPARE_WHEEL: say('备胎', 'Spare wheel'),
  JACK: say('千斤顶', 'Jack'),
  TOOLS: say('工具', 'Tools'),
  TRIANGLE: say('三角牌', 'Warning triangle'),
  EXTINGUISHER: say('灭火器', 'Fire extinguisher'),
  VEST: say('反光衣', 'Safety vest'),
  CHARGING_GUN: say('充电枪', 'Charging cable'),
  LICENCE: say('行驶证', 'Vehicle licence'),
  ETC: say('ETC', 'ETC unit'),
  RECORDER: say('记录仪', 'Dash camera'),
  OTHER: say('其他', 'Other'),
};

export const unsignedReasonLabels: LabelsOf<E.UnsignedReason> = {
  NIGHT_DROP: say('夜间留车', 'Left overnight'),
  TOWED: say('拖车', 'Towed in'),
  PICKED_UP: say('上门取车', 'Picked up'),
};

/** What is asked before the 委托书 is signed. Source: domain rules §4.2. */
export const askedChoiceLabels: LabelsOf<'OLD_PARTS' | 'WASH' | 'WAITING'> = {
  OLD_PARTS: say('旧件处理', 'old parts'),
  WASH: say('是否洗车', 'washing'),
  WAITING: say('是否在店等待', 'waiting in the shop'),
};

/** What can hang on a visit. */
export const attachedLabels: LabelsOf<'WALK_AROUND' | 'ESTIMATE' | 'ORDER' | 'PHOTO'> = {
  WALK_AROUND: say('环车检查', 'walk-around'),
  ESTIMATE: say('估价单', 'estimate'),
  ORDER: say('委托书', 'repair order'),
  PHOTO: say('照片', 'photos'),
};

export const appointmentChannelLabels: LabelsOf<E.AppointmentChannel> = {
  PHONE: say('电话', 'Phone'),
  WECHAT: say('微信', 'WeChat'),
  OFFICIAL: say('公众号', 'Official account'),
  SHOP: say('到店', 'At the shop'),
  OUTREACH: say('主动招揽', 'Called by us'),
};
