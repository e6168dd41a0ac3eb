import { describeInWorkbench } from './describeInWorkbench.ts';

describeInWorkbench('the packaged extension', (workbench) => {
  it('recognises a sample as a framework', async () => {
    await workbench().openFile('ipt/ipt.competence');
    await workbench().page.getByRole('button', { name: 'Competence', exact: true }).waitFor();
  });

  it('lets the author type', async () => {
    await workbench().openFile('generic/generic.competence');
    await workbench().goTo(1);
    await workbench().type('// typed by a test\n');
    await workbench().editor().getByText('// typed by a test').waitFor();
  });
});
