/** Paper layout: what the shop may choose about a form, beside the form itself. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formLabels } from '#domain/printing/forms.ts';
import { LAYOUT_FORMS, type LayoutForm as Form, usualColumns } from '#domain/printing/paper-layout.ts';
import { api } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { Field } from '#renderer/ui/field.tsx';
import { Loaded } from '#renderer/ui/states.tsx';
import { LayoutForm } from './layout-form.tsx';

export function LayoutTab({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation('layout');
  const lang = useLang();
  const [form, setForm] = useState<Form>('REPAIR_ORDER');
  const layouts = useQuery(api.layout.list.queryOptions({ input: {}, meta: { touches: ['settings'] } }));
  const logo = useQuery(api.layout.logo.queryOptions({ input: {}, meta: { touches: ['settings'] } }));
  const chooser = (
    <Field label={t('form')}>
      <Select<Form>
        value={form}
        options={LAYOUT_FORMS.map((value) => ({ value, label: formLabels[value][lang === 'en' ? 'en' : 'zh'] }))}
        onChange={setForm}
      />
    </Field>
  );
  return (
    <Loaded query={layouts}>
      {(all) => {
        const stored = all.find((it) => it.form === form) ?? {
          form,
          terms: [],
          columns: usualColumns(form),
          version: 0,
        };
        return (
          <Loaded query={logo}>
            {(mark) => (
              <LayoutForm
                key={`${form} ${stored.version} ${mark.version}`}
                stored={stored}
                mark={mark}
                canEdit={canEdit}
                chooser={chooser}
              />
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}
