/** The pictures of the navigation; the word always stands beside. */
import {
  AppstoreOutlined,
  CalendarOutlined,
  CarOutlined,
  CarryOutOutlined,
  DatabaseOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  InfoCircleOutlined,
  PayCircleOutlined,
  PrinterOutlined,
  SettingOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { NavEntry } from './navigation.ts';

const ICONS: Readonly<Partial<Record<NavEntry['text'], ReactNode>>> = {
  home: <AppstoreOutlined />,
  reception: <CarOutlined />,
  appointments: <CalendarOutlined />,
  estimates: <FileTextOutlined />,
  orders: <FileDoneOutlined />,
  workshop: <ToolOutlined />,
  myTasks: <CarryOutOutlined />,
  parts: <DatabaseOutlined />,
  cashier: <PayCircleOutlined />,
  printQueue: <PrinterOutlined />,
  settings: <SettingOutlined />,
  about: <InfoCircleOutlined />,
};

export function NavIcon({ entry }: { readonly entry: NavEntry }) {
  return <span aria-hidden="true">{ICONS[entry.text] ?? <AppstoreOutlined />}</span>;
}
