export const draft = {
  restored: '已恢复上次未保存的内容',
  documentChanged: '此后单据已有改动,请核对后再保存',
  clear: '不要了,重新填写',
  alreadyDone: '上次的操作其实已经完成并保存,不必重做',
  unfinished: '未完成 {{count}}',
  unfinishedHint: '没有保存的内容,点开继续',
};
