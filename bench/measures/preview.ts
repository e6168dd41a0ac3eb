import { PREVIEW, type PreviewPage, type PreviewSelection } from '../../server/src/lsp/previewProtocol.ts';
import type { OpenDocument } from '../client/openDocument.ts';
import { typeWord } from './keystroke.ts';
import type { DocumentMeasure } from './measure.ts';

const NAME = 'measured';

/** A character is typed while a preview shows the list with the competence: until its fragment arrives. */
export const preview: DocumentMeasure = {
  name: 'preview',
  title: 'Keystroke → fragments of the preview',
  unfit: ({ server }) => (server.languageId === 'competence' ? undefined : 'has none'),
  run: async (document, { changes }) => {
    await openPreview(document);
    const { connection } = document.editor;
    let send: (() => void) | undefined;
    const listening = connection.onNotification(PREVIEW.changed, () => send?.());
    const changed = () => document.editor.within(new Promise<void>((resolve) => (send = resolve)));
    const values = await typeWord(document, changes, (character) => document.typeAndAsk(character, changed));
    listening.dispose();
    await document.editor.request(PREVIEW.close, { preview: NAME });
    return values;
  },
};

async function openPreview({ editor, uri, typing }: OpenDocument): Promise<void> {
  const page = await editor.request<PreviewPage | null>(PREVIEW.open, { preview: NAME, uri });
  const selection = await editor.request<PreviewSelection | null>(PREVIEW.select, { uri, line: typing.line });
  const activity = selection?.keys[1];
  if (!page || !activity) throw new Error('The preview does not show the activity that is typed in.');
  await editor.request(PREVIEW.list, { preview: NAME, key: activity });
}
