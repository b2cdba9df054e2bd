/** The look: dense, calm, one accent. Sizes and colours stand here and in look.css (as --ant-… variables), nowhere else. */
import { type ThemeConfig, theme } from 'antd';

const FONTS = [
  'Microsoft YaHei',
  'PingFang SC',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'WenQuanYi Micro Hei',
  'system-ui',
  'sans-serif',
];

export const appTheme: ThemeConfig = {
  // The ready-made style sheet is loaded once; only the variables below are written at run time.
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: 'qiantai' },
  algorithm: theme.compactAlgorithm,
  token: {
    // The compact algorithm takes one step off: 14 px text, 30 px controls.
    fontSize: 16,
    controlHeight: 34,
    colorPrimary: '#1a5fa8',
    colorInfo: '#1a5fa8',
    colorLink: '#1a5fa8',
    colorSuccess: '#1e7b45',
    colorWarning: '#a15c00',
    colorError: '#c2261d',
    colorSuccessBg: '#e9f6ee',
    colorSuccessBorder: '#b4dcc3',
    colorWarningBg: '#fff5e0',
    colorWarningBorder: '#efd09a',
    colorErrorBg: '#fdeeed',
    colorErrorBorder: '#f0bcb8',
    colorInfoBg: '#eaf3fc',
    colorInfoBorder: '#b5d2ee',
    colorTextBase: '#1b2027',
    colorText: '#1b2027',
    colorTextSecondary: '#4a5361',
    colorTextTertiary: '#5a6472',
    colorTextDescription: '#5a6472',
    colorTextPlaceholder: '#6a7380',
    colorBorder: '#bcc4ce',
    colorBorderSecondary: '#dfe3e8',
    colorBgLayout: '#f3f5f7',
    borderRadius: 5,
    wireframe: false,
    motion: false,
    fontFamily: FONTS.map((font) => (font.includes(' ') ? `'${font}'` : font)).join(', '),
  },
};
