/** Start of the page: the line to the host first, the screens as their own chunk behind the first frame. */
import './api/trusted-types.ts';
import { connection } from './api/client.ts';

void connection.connect();
void import('./app.tsx').then(({ showApp }) => showApp());
