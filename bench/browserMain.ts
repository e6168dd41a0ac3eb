import { browserTable, measureBrowser } from './browser.ts';

console.log(browserTable(await measureBrowser()));
