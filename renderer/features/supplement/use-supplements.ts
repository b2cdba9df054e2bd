/** All supplements of the order in the path, kept fresh from every desk. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client.ts';

export function useSupplements() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const id = Number(orderId);
  return useQuery(
    api.supplement.ofOrder.queryOptions({
      input: { orderId: id },
      meta: { touches: [`order:${id}`, 'supplements', 'part'] },
    }),
  );
}
