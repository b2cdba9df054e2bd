/** Start of the page. */
import './api/trusted-types.ts';
import { connection } from './api/client.ts';

void connection.connect();
