/** 发料 and 退料 against one order: quantities stand ready, the technician who signs is picked, one key does it. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { IssueLineView, IssueSheet } from '#domain/contract/part.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { unitWord } from '#domain/messages/units.ts';
import { formatMilli } from '#domain/quantity.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { QtyInput } from '../../ui/typed-input.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { orderTone } from '../../documents/order-tone.ts';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function IssueScreen() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const id = Number(orderId);
  const sheet = useQuery(
    api.part.issueSheet.queryOptions({
      input: { orderId: id },
      meta: { touches: [`order:${id}`, 'part', 'requests'] },
    }),
  );
  return <Loaded query={sheet}>{(found) => <Sheet key={found.version} sheet={found} />}</Loaded>;
}

type Mode = 'issue' | 'return';

/** What stands ready: everything open that is free for this line; nothing when taking back. */
function ready(line: IssueLineView, mode: Mode): number | null {
  if (mode === 'return') return null;
  const free = Math.min(line.openMilli, line.availableMilli + line.reservedForLineMilli);
  return free > 0 ? free : null;
}

function Sheet({ sheet }: { readonly sheet: IssueSheet }) {
  const { t } = useTranslation('parts');
  const { t: order } = useTranslation('order');
  const lang = useLang();
  const navigate = useNavigate();
  const draft = useDraft(`part.issue:${sheet.orderId}`, { about: `${t('issue')} ${sheet.orderNo}` });
  const [mode, setMode] = useDraftState<Mode>(draft, 'mode', 'issue');
  const [typed, setTyped] = useDraftState<Readonly<Record<number, number | null>>>(draft, 'typed', {});
  const [numbers, setNumbers] = useDraftState<Readonly<Record<number, string>>>(draft, 'numbers', {});
  const [person, setPerson] = useDraftState<number | null>(draft, 'person', null);
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const technicians = useQuery(api.order.technicians.queryOptions({ input: {} }));
  const issue = useAct(api.part.issue, { draft });
  const back = useAct(api.part.return, { draft });
  const act = mode === 'issue' ? issue : back;
  const qtyOf = (line: IssueLineView) =>
    line.orderLineId in typed ? (typed[line.orderLineId] ?? null) : ready(line, mode);
  const lines = sheet.lines.flatMap((line) => {
    const qtyMilli = qtyOf(line);
    return qtyMilli === null || qtyMilli === 0 ? [] : [{ orderLineId: line.orderLineId, qtyMilli }];
  });
  const errorOf = (orderLineId: number) =>
    issue.errors.get(`lines.${lines.findIndex((line) => line.orderLineId === orderLineId)}.batchOrSerial`);
  const who = person ?? technicians.data?.[0]?.id ?? null;
  const submit = () => {
    if (who === null) return;
    const common = { orderId: sheet.orderId, version: sheet.version, lines };
    const numbered = lines.map((line) => ({ ...line, batchOrSerial: numbers[line.orderLineId] ?? '' }));
    if (mode === 'issue') issue.submit({ ...common, lines: numbered, receivedById: who });
    else back.submit({ ...common, returnedById: who, reason: reason.trim() });
  };
  return (
    <Page
      title={mode === 'issue' ? t('issueTitle') : t('returnTitle')}
      subtitle={
        <>
          <strong>{sheet.plateNo}</strong>
          <span>
            {sheet.orderNo} · {sheet.modelName} · {sheet.customerName}
          </span>
          <StatusTag tone={orderTone(sheet.orderStatus)}>{labelOf(lang, 'orderStatus', sheet.orderStatus)}</StatusTag>
        </>
      }
      onBack={() => void navigate({ to: '/parts' })}
      actions={
        <>
          <ShortcutButton
            keys="f6"
            label={mode === 'issue' ? t('toReturn') : t('toIssue')}
            onPress={() => {
              setMode(mode === 'issue' ? 'return' : 'issue');
              setTyped({});
            }}
          />
          <ShortcutButton
            keys="f8"
            isPrimary
            label={mode === 'issue' ? t('issue') : t('doReturn')}
            isBusy={act.isBusy}
            isDisabled={lines.length === 0 || who === null || (mode === 'return' && reason.trim() === '')}
            onPress={submit}
          />
        </>
      }
    >
      <RefusalAlert problem={act.problem} shownFields={lines.map((_, i) => `lines.${i}.batchOrSerial`)} />
      {draft.note}
      <PrinterHealth forms={['PART_ISSUE']} />
      <Panel>
        <div className="q-fields">
          <Field label={mode === 'issue' ? t('receiver') : t('giver')} isRequired>
            <Select
              autoFocus
              showSearch
              optionFilterProp="label"
              value={who ?? undefined}
              options={(technicians.data ?? []).map((p) => ({ value: p.id, label: `${p.groupName} ${p.name}` }))}
              onChange={setPerson}
            />
          </Field>
          {mode === 'return' && (
            <Field label={t('reason')} isRequired>
              <Input maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
          )}
        </div>
      </Panel>
      <DataList
        label={t('issueTitle')}
        rows={sheet.lines}
        rowKey={(line) => line.orderLineId}
        columns={[
          { title: order('lineNo'), render: (line) => line.lineNo, width: 36 },
          { title: t('bin'), render: (line) => <strong>{line.bin || '—'}</strong>, width: 90 },
          { title: order('code'), render: (line) => line.partNo, width: 150 },
          { title: order('name'), render: (line) => `${line.name} ${line.spec}` },
          {
            title: t('asked'),
            render: (line) => `${formatMilli(line.qtyMilli)} ${unitWord(lang, line.unit)}`,
            isEnd: true,
            width: 80,
          },
          {
            title: t('out'),
            render: (line) => formatMilli(line.issuedMilli - line.returnedMilli),
            isEnd: true,
            width: 60,
          },
          { title: t('open'), render: (line) => formatMilli(line.openMilli), isEnd: true, width: 60 },
          {
            title: t('stock'),
            width: 150,
            isEnd: true,
            render: (line) =>
              `${formatMilli(line.onHandMilli)} / ${formatMilli(line.onHandMilli - line.availableMilli)} / ${formatMilli(line.availableMilli)}`,
          },
          {
            title: t('batch'),
            width: 190,
            render: (line) =>
              line.batchKind === null || mode === 'return' ? (
                line.batchOrSerial
              ) : (
                <>
                  {line.batchOrSerial}
                  {line.openMilli > 0 && (
                    <Input
                      aria-label={`${t(`batchKind.${line.batchKind}`)} ${line.name}`}
                      placeholder={t(`batchKind.${line.batchKind}`)}
                      autoComplete="off"
                      maxLength={60}
                      status={errorOf(line.orderLineId) === undefined ? '' : 'error'}
                      value={numbers[line.orderLineId] ?? ''}
                      onChange={(event) => setNumbers((now) => ({ ...now, [line.orderLineId]: event.target.value }))}
                    />
                  )}
                  <FieldError text={errorOf(line.orderLineId)} />
                </>
              ),
          },
          {
            title: t('thisTime'),
            width: 130,
            render: (line) => (
              <QtyInput
                aria-label={`${t('thisTime')} ${line.name}`}
                unit={line.unit}
                unitDecimals={line.unitDecimals}
                value={qtyOf(line)}
                onChange={(value) => setTyped((now) => ({ ...now, [line.orderLineId]: value }))}
              />
            ),
          },
        ]}
      />
      {sheet.documents.length > 0 && (
        <Panel title={t('documents')}>
          {sheet.documents.map((doc) => (
            <div key={doc.no}>
              {doc.no} · {doc.kind === 'ISSUE' ? t('issue') : t('doReturn')} · {doc.receivedBy} · {doc.byName} ·{' '}
              {formatAt(doc.at)}
              <DocumentPapers isPlain docType={doc.kind === 'ISSUE' ? 'stockIssue' : 'stockReturn'} docId={doc.id} />
            </div>
          ))}
        </Panel>
      )}
      {issue.dialogs}
      {back.dialogs}
    </Page>
  );
}
