/** The steps of one car's day as the people at the desks do them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PINS } from '#host/services/session/sample-pins.ts';
import type { RunningApp } from './app.ts';
import { CAR, type Car } from './cars.ts';
import { expectBelow, Keys } from './keys.ts';
import { tomorrowAtTenTyped } from './promise.ts';

const pinOf = (no: string): string => SAMPLE_PINS[no] ?? '';

export class Day {
  readonly keys: Keys;
  readonly #running: RunningApp;
  readonly #car: Car;
  #shots = 0;

  constructor(running: RunningApp, car: Car = CAR) {
    this.#running = running;
    this.#car = car;
    this.keys = new Keys(running);
  }

  /** A picture of the window, when QIANTAI_PICTURES names a folder for them. */
  async picture(name: string): Promise<void> {
    const folder = process.env['QIANTAI_PICTURES'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    this.#shots += 1;
    await this.#running.page.screenshot({ path: join(folder, `${String(this.#shots).padStart(2, '0')}-${name}.png`) });
  }

  async sitDown(no: string): Promise<void> {
    await this.keys.signIn(no, pinOf(no));
  }

  /** The same person comes back to the locked window. */
  async unlock(no: string): Promise<void> {
    await this.keys.type(pinOf(no));
    await this.keys.press('Enter');
    await this.keys.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async handSeatTo(no: string): Promise<void> {
    await this.keys.switchTo(no, pinOf(no));
  }

  /** Through the search box to the card, from the card to the order in the shop. */
  async openOrder(): Promise<void> {
    const { keys } = this;
    await keys.find(this.#car.tail, this.#car.plate);
    await keys.sees(this.#car.plate, 'heading');
    await keys.act('WT', 'F7');
    await keys.page.getByRole('region', { name: '项目明细' }).or(keys.page.getByText('项目明细')).first().waitFor();
  }

  /** `mainType` other than the one that stands there. */
  async checkIn(mainType?: string): Promise<void> {
    const { keys } = this;
    await this.picture('reception');
    await keys.find(this.#car.tail, this.#car.plate);
    await keys.sees(this.#car.plate, 'heading');
    await this.picture('vehicle');
    await keys.act('接车登记', 'F2');
    await keys.fill('进厂里程', String(this.#car.mileage));
    await keys.fill('油量(1/8)', '5');
    await keys.fill('预计交车', tomorrowAtTenTyped());
    await keys.fill('客户描述', '到期保养,冷车启动有异响');
    if (mainType !== undefined) await keys.choose('维修类别', mainType);
    await keys.tick('已说明付款方式');
    await keys.tick('贵重物品已取走');
    await this.picture('check-in');
    await keys.act('接车登记', 'F8');
  }

  async walkAround(): Promise<void> {
    const { keys } = this;
    await keys.sees('环车检查', 'heading');
    // the board has the focus: one column to the right and one down is the left front door, 1 a scratch
    await keys.press('ArrowRight', 'ArrowDown', '1');
    await keys.page.getByRole('listitem').filter({ hasText: '左前门' }).waitFor();
    await keys.sign('请客户在框内签字');
    await this.picture('walk-around');
    await keys.act('确认签字', 'F8');
  }

  async estimate(): Promise<void> {
    const { keys } = this;
    await keys.act('估价', 'F7');
    await this.addLines(['BY0040', 'KE900-0W20-1L']);
    await keys.fill('工时/数量 2 发动机机油', '4.2');
    await keys.sees('422.40');
    await this.picture('estimate');
    await this.present();
  }

  async addLines(codes: readonly string[]): Promise<void> {
    const { keys } = this;
    const box = keys.page.getByRole('combobox', { name: '添加工时或配件:编码、名称、拼音(F2)' });
    await keys.tabTo(box);
    for (const code of codes) {
      await keys.type(code);
      const hit = keys.page.getByRole('option', { name: code });
      await hit.waitFor();
      await expectBelow(hit, box);
      await this.picture('estimate-box');
      await keys.press('Enter');
      await keys.page.getByRole('cell', { name: code, exact: true }).waitFor();
    }
  }

  async present(): Promise<void> {
    await this.keys.act('报价并打印', 'F9');
    await this.keys.sees('已报价');
  }

  async accept(): Promise<void> {
    await this.keys.act('客户接受', 'F8');
    await this.keys.inDialog('客户接受');
    await this.keys.sees('草稿');
  }

  async authorise(): Promise<void> {
    await this.keys.act('签委托', 'F8');
    await this.keys.inDialog('签委托', () => this.picture('authorise'));
    await this.keys.sees('已委托');
    await this.picture('order');
  }

  async dispatch(): Promise<void> {
    const { keys } = this;
    await this.picture('workshop');
    await this.openOrder();
    await keys.act('派工', 'F8');
    await keys.inDialog('派工', async () => {
      await keys.choose('技师', '马志强');
      await keys.fill('工位', '3');
      await this.picture('dispatch');
    });
    await keys.sees('已派工');
  }

  async issueParts(): Promise<void> {
    await this.picture('parts');
    await this.openOrder();
    await this.keys.act('领料', 'F6');
    await this.keys.sees('发料', 'heading');
    await this.keys.choose('领料人', '马志强');
    await this.picture('issue');
    await this.keys.act('发料', 'F8');
    await this.keys.sees('出退库单', 'heading');
  }

  /** `isElsewhere`: the technician leaves another car for this one, and the rules ask first. */
  async work(isElsewhere = true): Promise<void> {
    const { keys } = this;
    await this.openOrder();
    for (const step of ['开工', '完工(任务)']) {
      const button = keys.page.getByRole('button', { name: step, exact: true });
      await keys.tabTo(button);
      await keys.press('Enter');
      if (step === '开工' && isElsewhere) await keys.inDialog('请确认');
      await button.waitFor({ state: 'hidden' });
    }
    await this.check('自检', 'F6');
    await this.picture('order-in-work');
  }

  /** An act of one key: its button goes once it is done. */
  private async done(name: string, key: string): Promise<void> {
    await this.keys.act(name, key);
    await this.keys.page.getByRole('button', { name }).waitFor({ state: 'hidden' });
  }

  /** Passed; a car that came back has been checked before, so one more has to stand there. */
  private async check(stage: string, key: string): Promise<void> {
    const passed = this.keys.page.getByText(`${stage} ✓`);
    const before = await passed.count();
    await this.keys.act(stage, key);
    await this.keys.inDialog(stage, () => this.picture(`check-${key}`));
    await passed.nth(before).waitFor();
  }

  async finishWork(): Promise<void> {
    await this.openOrder();
    await this.check('班组长检', 'F9');
    await this.done('修毕', 'F8');
  }

  async finalCheck(): Promise<void> {
    await this.openOrder();
    await this.keys.act('总检', 'F8');
    await this.keys.inDialog('总检', () => this.picture('final-check'));
    await this.keys.sees('总检合格');
  }

  async settle(): Promise<void> {
    await this.openOrder();
    await this.done('洗车完成', 'F10');
    await this.handOver();
    await this.confirmSlips('已结算');
  }

  async handOver(): Promise<void> {
    await this.keys.act('内部交车', 'F8');
    await this.keys.inDialog('内部交车', async () => {
      await this.keys.fill('下次保养里程', String(this.#car.mileage + 10_000));
      await this.keys.fill('建议内容', '前制动片剩余 4 mm,建议下次更换');
      await this.keys.tick('全部正常');
      await this.picture('hand-over');
    });
  }

  /** The slips of all payers at once; `after` is the state of the order then. */
  async confirmSlips(after: string): Promise<void> {
    await this.keys.act('结算', 'F8');
    await this.keys.inDialog('结算', async () => {
      await this.keys.sees('应付');
      await this.picture('settle');
    });
    await this.keys.sees(after);
  }

  async takeCash(): Promise<void> {
    const { keys } = this;
    await keys.sees('待收');
    await this.picture('cashier');
    await this.openOrder();
    await keys.act('收款', 'F9');
    await keys.fill('实收', '500');
    await this.picture('payment');
    await keys.act('收款', 'F9');
    await keys.sees('找零 ¥78.00');
    await this.picture('change');
  }

  async deliver(): Promise<void> {
    const { keys } = this;
    await this.openOrder();
    await keys.act('出门证', 'F9');
    await keys.act('交车', 'F8');
    await keys.inDialog('交车', async () => {
      await keys.fill('出厂里程', String(this.#car.mileage + 2));
      await keys.tick('全部正常');
      await this.picture('deliver');
    });
    await keys.sees('已交车');
    await this.picture('delivered');
  }
}
