/** Invented samples of 挂账对账单: ordinary, sixty rows with the longest names, and an empty one. */
import { bareShop, longShop, manyParts, parts, shop } from '../common/sample.ts';
import type { AccountStatementData } from './data.ts';

type Row = AccountStatementData['rows'][number];

const ordinary: AccountStatementData = {
  docNo: 'DZ20261130-0001',
  shop,
  debtorName: '示例物流有限公司',
  contact: '何主管',
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  openingFen: 120_000,
  chargedFen: 48_000,
  paidFen: 0,
  closingFen: 168_000,
  closingInWords: '壹仟陆佰捌拾元整',
  ages: { d30Fen: 48_000, d60Fen: 120_000, d90Fen: 0, olderFen: 0 },
  madeByName: '郑收银',
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      on: '2026-11-22',
      docNo: `JS20261122-000${p.seq}`,
      plateNo: '皖Z12345',
      what: '维修费',
      chargedFen: 16_000,
      paidFen: null,
      balanceFen: 120_000 + p.seq * 16_000,
    }),
  ),
};

const longest: AccountStatementData = {
  ...ordinary,
  shop: longShop,
  debtorName: '示例市经济技术开发区澄远䶮祥新能源出行服务有限责任公司驻示例办事处',
  closingFen: 99_999_999_999,
  closingInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  ages: { d30Fen: 99_999_999_999, d60Fen: 99_999_999_999, d90Fen: 99_999_999_999, olderFen: 99_999_999_999 },
  madeByName: '欧阳龘䶮',
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      on: '2026-11-22',
      docNo: 'JS20261122-00009',
      plateNo: '皖ZD12345',
      what: p.name,
      chargedFen: i % 2 === 0 ? 99_999_999_999 : null,
      paidFen: i % 2 === 0 ? null : 99_999_999_999,
      balanceFen: 99_999_999_999,
    }),
  ),
};

const empty: AccountStatementData = {
  ...ordinary,
  shop: bareShop,
  contact: '',
  madeByName: '',
  rows: [],
};

export const accountStatementSamples = { ordinary, longest, empty };
