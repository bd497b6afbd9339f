/** Before each test of the window's elements: the program's own styles, nothing remembered, English. */
import { afterEach, beforeEach } from 'vitest';
import '../../renderer/styles/first.css';
import '../../renderer/styles/index.css';

beforeEach(() => {
  localStorage.clear();
  document.documentElement.lang = 'en';
});

afterEach(() => document.documentElement.style.removeProperty('color-scheme'));
