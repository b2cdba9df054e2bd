export const home = {
  greeting: '{{name}},请选择要做的事',
  tip: 'F3 随时查车、查客户、查单据;F1 显示当前画面的快捷键;Ctrl+L 锁屏。',
};
