import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { yamlFormat } from '../formats/yaml.ts';
import { peersFolder } from '../places.ts';
import type { Server } from './server.ts';
import { versionOfPeer } from './versionOfPeer.ts';

/** yaml-language-server with a schema of the model. Its settings are its own. */
export function yamlServer(): Server {
  const schema = pathToFileURL(join(peersFolder, 'framework.schema.json')).href;
  return {
    name: `yaml-language-server ${versionOfPeer('yaml-language-server')}`,
    format: yamlFormat,
    languageId: 'yaml',
    command: [join(peersFolder, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    pulls: false,
    readsFolders: false,
    delay: 200,
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false },
        schemas: { [schema]: ['*.yaml'] },
      },
    },
  };
}
