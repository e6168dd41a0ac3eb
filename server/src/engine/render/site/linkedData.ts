import type { Element } from '../../model/element.ts';
import { propertyValue, propertyValues } from '../../model/element.ts';
import { titleOfFramework } from '../header.ts';
import { elementName } from './elementName.ts';
import { plainText } from './plainText.ts';
import type { SiteContext } from './siteContext.ts';
import { INDEX_PAGE, type ListPage, type SitePlace } from './siteFramework.ts';

const SCHEMA = 'https://schema.org';

/** A framework as schema.org's DefinedTermSet, with its domains and activities. Addresses are relative to the page. */
export function definedTermSet(context: SiteContext): unknown {
  const { own } = context;
  const { header } = own.framework;
  const one = (name: string): string | undefined => header && propertyValue(header, name);
  const people = (name: string): unknown => named('Person', header ? propertyValues(header, name) : []);
  const licence = one('licence');
  return {
    '@context': SCHEMA,
    '@type': 'DefinedTermSet',
    '@id': INDEX_PAGE,
    url: INDEX_PAGE,
    name: plainText(context, titleOfFramework(own.framework)),
    identifier: own.framework.id,
    version: one('version'),
    creativeWorkStatus: one('status') ?? 'draft',
    inLanguage: one('language'),
    datePublished: one('published'),
    license: licence,
    author: people('author'),
    contributor: people('contributor'),
    publisher: named('Organization', one('publisher') === undefined ? [] : [one('publisher') ?? '']),
    sponsor: named('Organization', header ? propertyValues(header, 'commissioned-by') : []),
    hasDefinedTerm: [...own.domains, ...own.activities].flatMap(({ element, file }) =>
      element ? [termOf(context, element, file)] : [],
    ),
  };
}

/** A domain's or an activity's page as schema.org's DefinedTerm, with the competences that have ids. */
export function definedTerms(context: SiteContext, { element, file }: ListPage): unknown {
  if (element === undefined) return undefined;
  return { '@context': SCHEMA, ...termOf(context, element, file), inDefinedTermSet: setOf(context) };
}

/** A competence's page as schema.org's DefinedTerm. */
export function definedTerm(context: SiteContext, { element, file }: SitePlace): unknown {
  return { '@context': SCHEMA, ...termOf(context, element, file), inDefinedTermSet: setOf(context) };
}

function termOf(context: SiteContext, element: Element, file: string): object {
  return {
    '@type': 'DefinedTerm',
    '@id': file,
    url: file,
    termCode: element.id?.text,
    name: elementName(context, element),
  };
}

function setOf(context: SiteContext): object {
  const name = plainText(context, titleOfFramework(context.own.framework));
  return { '@type': 'DefinedTermSet', '@id': INDEX_PAGE, url: INDEX_PAGE, name };
}

function named(type: string, names: readonly string[]): object[] | undefined {
  return names.length === 0 ? undefined : names.map((name) => ({ '@type': type, name }));
}
