import { makeCommandHelp } from './commandHelp.mjs';
import { makeConfigurationSchema } from './configurationSchema.mjs';
import { makeEnglishWordNet } from './englishWordNet.mjs';
import { makeInstallAddresses } from './installAddresses.mjs';
import { makeLanguageTables } from './languageTables.mjs';
import { makeRecipes } from './recipes.mjs';
import { makeRuleIndex } from './ruleIndex.mjs';
import { makeRulePages } from './rulePages.mjs';
import { makeStringBundle } from './stringBundle.mjs';

/**
 * A generator of files.
 * @typedef {object} Generator
 * @property {string} [folder] a folder that contains nothing else, so that outdated files are removed from it
 * @property {(core: import('./loadCore.mjs').Core) => Iterable<[path: string, content: string]>} make
 */

/** @type {readonly Generator[]} */
export const generators = [
  { folder: 'docs/rules', make: makeRulePages },
  { make: makeRuleIndex },
  { make: makeLanguageTables },
  { make: makeCommandHelp },
  { make: makeInstallAddresses },
  { make: makeRecipes },
  { make: makeConfigurationSchema },
  { make: makeStringBundle },
  { make: makeEnglishWordNet },
];
