/** Whose document it is, said before a key is pressed that only its advisor has. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#domain/permissions.ts';
import { useMe } from '../shell/session.ts';

type Props = {
  readonly owner: { readonly id: number; readonly name: string };
  /** the right whose keys are not there */
  readonly permission: Permission;
  /** where it is taken over: here by F5, on its order, or not any more */
  readonly takeOver: 'here' | 'order' | 'never';
};

/** Nothing for who may act on it, and for who never could. */
export function OwnerNote({ owner, permission, takeOver }: Props) {
  const { t } = useTranslation('owner');
  const me = useMe();
  if (!me.can(permission) || me.canOn(permission, owner.id)) return null;
  const mayTake = takeOver !== 'never' && me.can('order.takeOver');
  const how = mayTake ? t('takeOver', { key: takeOver === 'here' ? 'F5' : t('onOrder') }) : t('ask');
  return <Alert type="info" showIcon className="q-refusal" title={`${t('others', { name: owner.name })}${how}`} />;
}
