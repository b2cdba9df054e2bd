import { operationById } from '#db/store/catalog.ts';
import { partById } from '#db/store/stock.ts';
import { found } from '../refused.ts';
import { operationHit, partHit, searchOperations, searchParts } from '../services/catalog/price-list.ts';
import { findAnything } from '../services/search/find-anything.ts';
import { os } from './base.ts';

export const searchRouter = {
  find: os.search.find.handler(({ input, context }) => findAnything(context.host, input.text, input.limit ?? 20)),
};

export const catalogRouter = {
  findOperations: os.catalog.findOperations.handler(({ input, context }) =>
    searchOperations(context.host.read, input, context.host.now()),
  ),
  findParts: os.catalog.findParts.handler(({ input, context }) => searchParts(context.host.read, input)),
  operation: os.catalog.operation.handler(({ input, context }) =>
    operationHit(
      context.host.read,
      found(operationById(context.host.read, input.id), '工时项目'),
      undefined,
      context.host.now(),
    ),
  ),
  part: os.catalog.part.handler(({ input, context }) =>
    partHit(context.host.read, found(partById(context.host.read, input.id), '配件'), input.modelCode),
  ),
};
