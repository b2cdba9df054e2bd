export const about = {
  title: '关于',
  program: '程序',
  version: '程序版本',
  contract: '接口版本',
  platform: '操作系统',
  dataFolder: '数据文件夹',
  window: '本机窗口',
  zoom: '画面缩放',
  openPapers: '打开单据文件夹',
};
