import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../worker/inbox/html-text.ts';

describe('HTML becomes the text a person sees', () => {
  test.each([
    ['a paragraph stands apart by a blank line', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['lines of a web mailer stay lines', '<div>您好</div><div>确认</div>', '您好\n确认'],
    ['an empty line stays one', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    [
      'Outlook paragraphs are lines, its blank paragraph a blank line',
      '<p class="MsoNormal">a</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">b</p>',
      'a\n\nb',
    ],
    ['a break inside a line', 'a<br>b<br/>c', 'a\nb\nc'],
    [
      'bullets and numbers',
      '<ul><li>x<ul><li>y</li></ul></li></ul><ol start="3"><li>p</li><li>q</li></ol>',
      '- x\n  - y\n3. p\n4. q',
    ],
    [
      'rows with cells',
      '<table><tr><th>编号</th><th>内容</th></tr><tr><td>1</td><td></td><td>登录</td></tr></table>',
      '编号\t内容\n1\t登录',
    ],
    [
      'a cell of several lines breaks the row',
      '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
      'a\n\nb\n\nc',
    ],
    [
      'a link names its address',
      'see <a href="https://x.example/a">the plan</a>',
      'see the plan (https://x.example/a)',
    ],
    [
      'a link that shows its address is not doubled',
      '<a href="https://www.x.example/">x.example</a> <a href="mailto:a@x.example">a@x.example</a>',
      'x.example a@x.example',
    ],
    ['a script link is only its label', '<a href="javascript:alert(1)">go</a>', 'go'],
    [
      'a quote is marked',
      'yes<blockquote type="cite">ok?<blockquote>really</blockquote></blockquote>',
      'yes\n\n> ok?\n>\n> > really',
    ],
    [
      'an indent is no quote',
      '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">in</blockquote>',
      'in',
    ],
    [
      'white space collapses, but not in preformatted text',
      '<p>a \n  b</p><pre>x  y\n  z</pre>',
      'a b\n\nx  y\n  z',
    ],
    ['a source line break between Chinese characters is no blank', '<p>需求\n文档 v2</p>', '需求文档 v2'],
    ['entities', '&lt;b&gt; &amp; &#20320;&#x597d; &nbsp;&euro;', '<b> & 你好 €'],
    [
      'an emoji picture speaks, a photo does not',
      '<img alt="👍" src="x"><img alt="our office" src="y">',
      '👍',
    ],
    ['markup that never closes', '<div><b>a<p>b', 'a\n\nb'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test.each([
    ['display:none', '<div style="display:none">no</div>'],
    ['display:none with priority and blanks', '<div style=" DISPLAY : none !important ">no</div>'],
    ['a hidden attribute', '<div hidden>no</div>'],
    ['visibility:hidden', '<div style="visibility:hidden">no</div>'],
    ['no font size', '<div style="font-size:0px">no</div>'],
    ['a font of one pixel', '<div style="font-size:1px;line-height:1px">no</div>'],
    ['no height', '<div style="max-height:0px;overflow:hidden">no</div>'],
    ['no width', '<div style="width:0;overflow:hidden">no</div>'],
    ['opacity nought', '<div style="opacity:0">no</div>'],
    ['white on white', '<div style="color:#FFFFFF">no</div>'],
    ['nearly white on white', '<font color="#fefefe">no</font>'],
    ['black on black', '<table bgcolor="black"><tr><td style="color:rgb(0,0,0)">no</td></tr></table>'],
    ['transparent', '<div style="color:transparent">no</div>'],
    ['moved off the page', '<div style="position:absolute;left:-9999px">no</div>'],
    ['white in per cent', '<p style="color:rgb(100%,100%,100%)">no</p>'],
    ['white by hue', '<p style="color:hsl(0,0%,100%)">no</p>'],
    ['cut to nothing', '<div style="position:absolute;clip:rect(0 0 0 0)">no</div>'],
    ['cut from every side', '<div style="clip-path:inset(50%)">no</div>'],
    ['scaled to nothing', '<div style="transform:scale(0)">no</div>'],
    ['filtered away', '<div style="filter:opacity(0)">no</div>'],
    ['pushed off by its margin', '<p style="margin-left:-5000px">no</p>'],
    ['a tenth of a letter high', '<p style="font-size:.1em">no</p>'],
    ['indented off the page', '<div style="text-indent:-9999px">no</div>'],
    ['a class of the style sheet', '<style>h1,.pre{display:none}</style><div class="x pre">no</div>'],
    ['a comment', '<!-- no --><!--[if mso]>no<![endif]-->'],
    ['script, style and title', '<title>no</title><script>no</script><style>no{}</style>'],
    ['a hidden parent of a shown child', '<div style="display:none"><p style="display:block">no</p></div>'],
  ])('what is hidden is not read: %s', (_, html) => {
    expect(htmlToText(`${html}<p>yes</p>`)).toBe('yes');
  });

  test.each([
    ['white on a dark button', '<td style="background:#1a73e8;color:#fff">yes</td>'],
    ['white on a picture', '<div style="background:url(x.png)"><span style="color:white">yes</span></div>'],
    [
      'a size set again inside a wrapper without size',
      '<td style="font-size:0"><div style="font-size:14px">yes</div></td>',
    ],
    [
      'shown again inside invisible',
      '<div style="visibility:hidden"><b style="visibility:visible">yes</b></div>',
    ],
    [
      'hidden only on small screens',
      '<style>@media (max-width:600px){.m{display:none}}</style><p class="m">yes</p>',
    ],
    ['a coloured word', '<span style="color:#c00">yes</span>'],
  ])('what is shown is read: %s', (_, html) => {
    expect(htmlToText(html)).toBe('yes');
  });

  test('no HTML stops the reader', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p',
        '<div style="',
        'color:#fff',
        '">',
        '>',
        '</',
        '<table><tr><td>',
        '<a href="',
        '<style>',
        '</style>',
        '<!--',
        '-->',
        '&',
        '&amp;',
        '<blockquote>',
        '<li>',
        '<pre>',
        'x',
        '\n',
        '<br>',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof htmlToText(pieces.join(''))).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  test('a page nested thirty thousand deep still gives its text', () => {
    expect(htmlToText(`${'<div>'.repeat(30_000)}deep${'</i>'.repeat(30_000)}`)).toBe('deep');
  });
});
