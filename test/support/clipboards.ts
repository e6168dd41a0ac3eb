/** The clipboards of real programs, and the expected result in a section. */
export interface Clipboard {
  readonly from: string;
  readonly html?: string;
  readonly text?: string;
  /** The lines, set in from nothing. */
  readonly lines: string;
}

export const CLIPBOARDS: readonly Clipboard[] = [
  {
    from: 'Word',
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @list l0:level1 {mso-level-number-format:bullet;} p.MsoListParagraph {margin-left:36.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoNormal>Ability to engage the client, by:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>An ability to listen to
the client&#8217;s <b style='mso-bidi-font-weight:normal'>own</b> account<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->without <i>interrupting</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:108.0pt;text-indent:-18.0pt;mso-list:l0 level3 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>§&nbsp;</span><![endif]>even in haste<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>An ability to ask<o:p></o:p></p>
<!--EndFragment-->
</body></html>`,
    text: 'Ability to engage the client, by:\r\n•\tAn ability to listen to the client’s own account\r\no\twithout interrupting\r\n§\teven in haste\r\n•\tAn ability to ask\r\n',
    lines: `
- Ability to engage the client, by:
  - An ability to listen to the client’s **own** account
    - without *interrupting*
      - even in haste
  - An ability to ask`,
  },
  {
    from: 'Word, with headings and styles for lists',
    html: `<html><body><h1>Engagement<o:p></o:p></h1><h2><span lang=EN-GB>Knowledge:</span></h2>
<p class=MsoListBullet>·<span>&nbsp;&nbsp;</span>An ability to draw on knowledge of engagement</p>
<p class=MsoListBullet2 style='mso-list:l3 level2 lfo5'><span style='mso-list:Ignore'>o&nbsp;</span>in <b>all</b> its forms</p>
<h2>Skills</h2><p class=MsoListBullet>An ability to engage</p></body></html>`,
    lines: `
group: Engagement
  group: Knowledge
    - An ability to draw on knowledge of engagement
      - in **all** its forms
  group: Skills
    - An ability to engage`,
  },
  {
    from: 'Word for the web',
    html: `<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="TextRun" style="font-weight:bold"><span class="NormalTextRun">Application</span></span><span class="EOP">&nbsp;</span></p></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-font="Symbol" data-listid="1" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement Ltr SCXW1"><p class="Paragraph"><span class="TextRun"><span>An ability to listen</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2 SCXW1" role="list"><li data-aria-level="2" role="listitem"><p class="Paragraph"><span>with care</span></p></li></ul></div>`,
    lines: `
group: Application
  - An ability to listen
    - with care`,
  },
  {
    from: 'Google Docs',
    html: `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6d1c"><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-size:11pt;font-weight:400;font-style:normal;white-space:pre;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-size:11pt;font-weight:400;font-style:normal;">An ability to </span><span style="font-weight:700;font-style:italic;">really</span><span style="font-weight:400;"> listen</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="font-weight:400;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">to what is said</span></p></li></ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:400">An ability to ask</span></p></li></ul></b><br class="Apple-interchange-newline">`,
    text: 'An ability to really listen\nto what is said\nAn ability to ask',
    lines: `
- An ability to ***really*** listen
  - to what is said
- An ability to ask`,
  },
  {
    from: 'LibreOffice',
    html: `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/>
<style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm }</style></head>
<body lang="en-GB"><ol>
	<li><p style="line-height: 100%; margin-bottom: 0cm">
	An ability to listen, for
	example:</p>
	<ol type="a">
		<li><p>to a child</p></li>
		<li><p><b>to a parent</b></p></li>
	</ol>
	<li><p>An ability to ask</p></li>
</ol></body></html>`,
    lines: `
- An ability to listen, for example:
  - to a child
  - **to a parent**
- An ability to ask`,
  },
  {
    from: 'a web page',
    html: `<meta charset='utf-8'><script>alert("no")</script><h3 style="color: rgb(0, 0, 0);">Engaging <em>the</em> client</h3><p>What every session rests on.</p><ul><li><a href="https://www.ucl.ac.uk/x" onclick="alert(1)">An ability to listen</a>&nbsp;&mdash;<br>always<ul><li>@once, and [again] with &lt;b&gt; and 5 * 3 * 2</li></ul>and then to ask</li><li style="display:none">hidden</li><li><p>Two</p><p>paragraphs</p></li></ul>`,
    text: 'Engaging the client\nWhat every session rests on.\nAn ability to listen — always\n@once, and [again]\nTwo\n\nparagraphs',
    lines: `
group: Engaging the client
  > What every session rests on.
  - An ability to listen — always
    - \\@once, and [again] with <b> and 5 \\* 3 \\* 2
  - and then to ask
  - Two paragraphs`,
  },
  {
    from: 'Excel, with numbers',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style>td {mso-style-parent:style0;}</style></head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=400 style='border-collapse:collapse'><!--StartFragment--><col width=64><col width=320>
<tr height=20><td height=20>No.</td><td>Competence</td></tr>
<tr height=20><td height=20 align=right>1.1</td><td>An ability to listen</td></tr>
<tr height=20><td align=right>1.1.1</td><td>to what is said</td></tr>
<tr><td>1.1.2</td><td>to what is <font class="font5">not</font></td></tr>
<tr height=20><td>1.2</td><td>An ability to ask</td></tr><!--EndFragment--></table></body></html>`,
    text: 'No.\tCompetence\r\n1.1\tAn ability to listen\r\n1.1.1\tto what is said\r\n1.1.2\tto what is not\r\n1.2\tAn ability to ask\r\n',
    lines: `
- An ability to listen
  - to what is said
  - to what is not
- An ability to ask`,
  },
  {
    from: 'Excel, with merged cells and steps',
    html: `<table><tr><td rowspan=2>Listening</td><td>to a child</td></tr><tr><td>to a parent</td></tr><tr><td>Asking</td><td>&nbsp;</td></tr></table>`,
    lines: `
- Listening
  - to a child
  - to a parent
- Asking`,
  },
  {
    from: 'Excel, one column',
    html: '<table><tr><td>An ability to listen</td></tr><tr><td>An ability to ask</td></tr></table>',
    lines: `
- An ability to listen
- An ability to ask`,
  },
  {
    from: 'a table that lays out lists',
    html: '<table><tr><td><p><b>Knowledge</b></p><ul><li>of loss</li></ul></td><td><p><b>Application</b></p><ul><li>to ask</li></ul></td></tr></table>',
    lines: `
group: Knowledge
  - of loss
group: Application
  - to ask`,
  },
  {
    from: 'paragraphs whose bullets are letters',
    html: '<p>• An ability to listen</p><p>– to a child</p><p>• An ability to ask</p>',
    text: '• An ability to listen\n– to a child\n• An ability to ask',
    lines: `
- An ability to listen
  - to a child
- An ability to ask`,
  },
  {
    from: 'an e-mail in plain text',
    text: 'An ability to help, by:\n\n • listening\n   to what is said\n     o and how\n • asking\n',
    lines: `
- An ability to help, by:
  - listening to what is said
    - and how
  - asking`,
  },
  {
    from: 'plain text with numbers and letters',
    text: '1. An ability to listen\na) to a child\nb) to a parent:\ni. a mother\nii. a father\n2. An ability to ask\n2.1 openly\n2.2 once',
    lines: `
- An ability to listen
  - to a child
  - to a parent:
    - a mother
    - a father
- An ability to ask
  - openly
  - once`,
  },
  {
    from: 'plain text set in by tabs',
    text: 'An ability to listen\n\tto a child\n\t\twho is silent\nAn ability to ask',
    lines: `
- An ability to listen
  - to a child
    - who is silent
- An ability to ask`,
  },
  {
    from: 'a spreadsheet in plain text',
    text: '1\tAn ability to listen\n1.1\tto a child\n2\tAn ability to ask\n',
    lines: `
- An ability to listen
  - to a child
- An ability to ask`,
  },
];
