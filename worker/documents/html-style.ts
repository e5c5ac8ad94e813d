/** Each row of a table as a card, its column names beside the values. */
function asCards(table: string): string {
  return `${table},${table} tbody,${table} tr,${table} td{display:block;width:auto}
${table} thead,${table} colgroup{display:none}
${table} tr{margin:0 0 12px;padding:8px 12px;border:1px solid var(--line);border-radius:6px}
${table} td{display:grid;grid-template-columns:96px 1fr;gap:12px;padding:3px 0;border:0}
${table} td::before{content:attr(data-label);color:var(--soft)}`;
}

/**
 * The look of a document in a browser: one column, tables that turn into cards where a phone is too narrow for
 * them, dark where the reader's device is dark, and black on white on paper with table heads repeated per page.
 */
export const STYLE = `
:root{--page:#eef1f4;--card:#fff;--line:#d9e0e6;--text:#1f2933;--soft:#5a6675;--head:#f3f6f9;--accent:#1f5f8b;--note:#fff8e6;--note-line:#e3c46b}
@media (prefers-color-scheme:dark){:root{--page:#14191f;--card:#1e252d;--line:#36424e;--text:#e8edf2;--soft:#a9b6c3;--head:#27303a;--accent:#8fc1e6;--note:#2e2a1c;--note-line:#8a7434}}
*{box-sizing:border-box}
body{margin:0;padding:24px 12px;background:var(--page);color:var(--text);font:15px/1.65 var(--fonts);-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
:lang(zh){--fonts:'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',-apple-system,'Segoe UI',Helvetica,Arial,sans-serif}
:lang(en){--fonts:-apple-system,'Segoe UI',Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif}
main{max-width:860px;margin:0 auto;padding:32px 36px;background:var(--card);border:1px solid var(--line);border-radius:8px}
h1{margin:0;font-size:26px;line-height:1.3}
h2{margin:32px 0 10px;padding-bottom:6px;border-bottom:1px solid var(--line);font-size:18px;line-height:1.4}
p,li,dd,td,th{white-space:pre-line}
p{margin:0 0 10px}
ul{margin:0 0 12px;padding-left:22px}
li{margin:0 0 4px}
.subtitle{margin:6px 0 0;color:var(--soft);font-size:16px}
dl{margin:0 0 12px;display:grid;grid-template-columns:minmax(90px,max-content) 1fr;gap:4px 18px}
dt{color:var(--soft);max-width:220px}
dd{margin:0;min-width:0}
.facts{margin:20px 0 0;padding:14px 18px;background:var(--head);border-radius:6px}
table{width:100%;margin:0 0 14px;border-collapse:collapse;table-layout:fixed;font-size:14px;line-height:1.55}
th,td{padding:8px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--head);font-weight:600}
.note{padding:8px 12px;background:var(--note);border-left:3px solid var(--note-line);border-radius:0 4px 4px 0;font-size:14px}
.code{margin:0 0 12px;padding:8px 12px;background:var(--head);border-radius:4px;font:13px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,'Courier New',monospace;word-break:break-all}
footer{margin-top:36px;padding-top:10px;border-top:1px solid var(--line);color:var(--soft);font-size:12px}
@media screen and (max-width:760px){
main{padding:22px 18px}
body{padding:12px 8px}
${asCards('.wide')}
}
@media screen and (max-width:440px){
body{padding:0}
main{padding:18px 14px;border:0;border-radius:0}
h1{font-size:22px}
dl{grid-template-columns:1fr;gap:0}
dd{margin:0 0 8px}
.facts{padding:12px 14px}
th,td{padding:7px 6px}
${asCards('.broad')}
}
@media print{
:root{--page:#fff;--card:#fff;--line:#c9d1d8;--text:#000;--soft:#444;--head:#f0f3f5;--accent:#000;--note:#fff;--note-line:#888}
@page{size:A4;margin:18mm 16mm}
body{padding:0;font-size:10.5pt}
main{max-width:none;padding:0;border:0}
h2{break-after:avoid}
thead{display:table-header-group}
tr,.note,.code{break-inside:avoid}
table{font-size:9pt}
}
`.trim();
