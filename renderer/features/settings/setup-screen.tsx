/** First start: shop, administrator, staff, printers (may be skipped); then the working desk. */
import { Steps } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { api, desk } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { useSessionActs } from '#renderer/shell/session.ts';
import { LanguageButton } from '#renderer/shell/language-button.tsx';
import type { LineGridHandle } from '#renderer/ui/line-grid-types.ts';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { isHost, isPort, NO_PRINTER, type PrinterDraft, withPrinter } from './printer-draft.ts';
import { PrinterFields } from './printer-fields.tsx';
import './settings.css';
import { type AdminDraft, AdminStep } from './setup-admin-step.tsx';
import { type PersonDraft, StaffStep } from './setup-staff-step.tsx';
import { EMPTY_SHOP, ShopFields, wrongShopFields } from './shop-fields.tsx';

const STEPS = ['stepShop', 'stepAdmin', 'stepStaff', 'stepPrinters'] as const;

/** A PIN never lies on the disk: it is typed again. */
function withoutPins(admin: AdminDraft): AdminDraft {
  return { ...admin, pin: '', again: '' };
}

function withoutStaffPins(staff: PersonDraft[]): PersonDraft[] {
  return staff.map((it) => ({ ...it, pin: '' }));
}

/** Not beyond the page with the administrator's PIN. */
function upToPin(step: number): number {
  return Math.min(step, 1);
}

export function SetupScreen() {
  const { t } = useTranslation('setup');
  const lang = useLang();
  const acts = useSessionActs();
  const draft = useDraft('setup');
  const [step, setStep] = useDraftState(draft, 'step', 0, upToPin);
  const [isTried, setTried] = useState(false);
  const [shop, setShop] = useDraftState(draft, 'shop', EMPTY_SHOP);
  const [admin, setAdmin] = useDraftState<AdminDraft>(
    draft,
    'admin',
    { no: 'A01', name: '', pin: '', again: '' },
    withoutPins,
  );
  const [staff, setStaff] = useDraftState<PersonDraft[]>(draft, 'staff', [], withoutStaffPins);
  const grid = useRef<LineGridHandle>(null);
  const [printer, setPrinter] = useDraftState<PrinterDraft>(draft, 'printer', NO_PRINTER);

  const afterwards = async () => {
    await acts.signIn(admin.no, admin.pin);
    if (!printer.isUsed) return;
    const settings = await desk.print.settings({});
    await desk.print.saveSettings(withPrinter(settings, printer, printer.name || printer.host));
  };
  const complete = useAct(api.setup.complete, { draft, doneText: t('done'), onDone: () => void afterwards() });

  const wrongShop = wrongShopFields(shop);
  const pinChoice = checkPinChoice(admin.pin, ['ADMIN']);
  const people = staff.filter((it) => it.no !== '' || it.name !== '' || it.pin !== '');
  const isStepGood = [
    wrongShop.size === 0,
    admin.no.trim() !== '' && admin.name.trim() !== '' && pinChoice.ok && admin.pin === admin.again,
    people.every((it) => it.no.trim() !== '' && it.name.trim() !== '' && checkPinChoice(it.pin, [it.role]).ok),
    !printer.isUsed || (isHost(printer.host) && isPort(printer.port)),
  ];
  const go = (to: number) => {
    setTried(to > step && isStepGood[step] !== true);
    if (to < step || isStepGood[step]) setStep(to);
  };
  const finish = () => {
    if (!isStepGood[step]) return setTried(true);
    const { again: _again, ...who } = admin;
    complete.submit({
      shop,
      admin: { no: who.no.trim(), name: who.name.trim(), pin: who.pin },
      staff: people.map(({ key: _key, role, ...it }) => ({
        ...it,
        no: it.no.trim(),
        name: it.name.trim(),
        roles: [role],
      })),
    });
  };
  const shopErrors = new Map(isTried ? [...wrongShop].map((key) => [key, t('required')]) : []);
  const adminErrors = new Map<string, string>();
  for (const key of ['no', 'name'] as const)
    if (isTried && admin[key].trim() === '') adminErrors.set(key, t('required'));
  if (admin.pin !== '' && !pinChoice.ok) adminErrors.set('pin', refusalText(lang, pinChoice.refusal));
  else if (isTried && admin.pin === '') adminErrors.set('pin', t('required'));
  if (admin.again !== admin.pin && (isTried || admin.again !== '')) adminErrors.set('again', t('pinsDiffer'));

  return (
    <main className="q-setup">
      <section className="q-setup-card" aria-label={t('title')}>
        <header>
          <h1>{t('title')}</h1>
          <LanguageButton />
        </header>
        <Steps size="small" current={step} items={STEPS.map((it) => ({ title: t(it) }))} />
        <div className="q-setup-body">
          <RefusalAlert problem={complete.problem} shownFields={[]} />
          {draft.note}
          {step === 0 && (
            <>
              <p>{t('intro')}</p>
              <ShopFields shop={shop} onChange={setShop} errors={shopErrors} />
            </>
          )}
          {step === 1 && <AdminStep admin={admin} onChange={setAdmin} errors={adminErrors} />}
          {step === 2 && <StaffStep staff={staff} onChange={setStaff} isTried={isTried} grid={grid} />}
          {step === 3 && (
            <>
              <p>{t('printersHint')}</p>
              <PrinterFields draft={printer} onChange={setPrinter} canProbe={false} />
            </>
          )}
        </div>
        <footer>
          {step === 2 && <ShortcutButton keys="f2" label={t('addPerson')} onPress={() => grid.current?.add()} />}
          <span className="q-spring" />
          {step > 0 && <ShortcutButton keys="escape" label={t('previous')} onPress={() => go(step - 1)} />}
          {step < 3 ? (
            <ShortcutButton isPrimary keys="f8" label={t('next')} onPress={() => go(step + 1)} />
          ) : (
            <ShortcutButton
              isPrimary
              keys="f8"
              label={complete.isBusy ? t('working') : printer.isUsed ? t('finish') : t('finishSkip')}
              isBusy={complete.isBusy}
              onPress={finish}
            />
          )}
        </footer>
      </section>
      {complete.dialogs}
    </main>
  );
}
