/** Start of the page. */
import './api/trusted-types.ts';
import 'antd/dist/antd.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { connection } from './api/client.ts';
import { App } from './app.tsx';
import { startI18n } from './i18n/index.ts';

void connection.connect();
startI18n();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
