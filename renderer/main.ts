/** The window, step by step. The frame is already on screen, from index.html; these steps make it work. */
import './styles/index.css';
import './frame/search-field';
import './frame/field-state';
import './frame/history-buttons';
import './frame/rail-places';
import './frame/status-line';
import './frame/theme-button';
import './frame/keys-button';
import './parts/print-dialog';
import { startFrame } from './frame/frame';

void startFrame();
